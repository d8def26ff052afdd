/**
 * Scopes: what templates may say of a thing. A scope is declared once, as a table of fields; from the table come both the
 * shape, against which a layout is checked before there is any data, and the node that reads the data.
 */
import type { IndicatorAssessment } from '../../domain/assessment.ts';
import type { Bound, BoundKind } from './bound.ts';

/** What a path leads to, known without data. `item` is the name that a loop binds. */
export type FieldShape =
  | { readonly kind: 'value'; readonly bound: BoundKind }
  | { readonly kind: 'scope'; readonly shape: ScopeShape }
  | { readonly kind: 'list'; readonly item: string; readonly shape: ScopeShape };

export interface ScopeShape {
  readonly name: string;
  /** What the thing itself prints as, where it does (`{kpi.start}`). */
  readonly self?: BoundKind;
  /** Whether a chart can be drawn of it. */
  readonly isDrawable: boolean;
  /** The shape of a field, or `undefined` where there is none. */
  readonly field: (name: string) => FieldShape | undefined;
  readonly fieldNames: readonly string[];
}

/** What a path leads to in the data. `undefined`: the thing has none, which prints as nothing. */
export type Reading = Bound | Node | NodeList | undefined;

/** The items of a list, and the name that a loop binds each of them to. */
export interface NodeList {
  readonly kind: 'list';
  readonly item: string;
  readonly nodes: readonly Node[];
}

export interface Node {
  readonly kind: 'node';
  readonly self: Bound | undefined;
  /** The indicator that a chart would show. */
  readonly drawn: IndicatorAssessment | undefined;
  readonly read: (name: string) => Reading;
}

export interface Field<Owner> {
  readonly shape: FieldShape;
  readonly read: (owner: Owner) => Reading;
}

export interface Scope<Owner> {
  readonly shape: ScopeShape;
  readonly open: (owner: Owner) => Node;
}

interface ScopeOptions<Owner> {
  readonly self?: Field<Owner>;
  readonly drawn?: (owner: Owner) => IndicatorAssessment;
  /** Answers every name that the table has not (sentences by id). */
  readonly others?: { readonly shape: FieldShape; readonly read: (owner: Owner, name: string) => Reading };
}

/** Declares a scope by its fields. */
export function defineScope<Owner>(name: string, table: Readonly<Record<string, Field<Owner>>>, options: ScopeOptions<Owner> = {}): Scope<Owner> {
  const fields = new Map(Object.entries(table));
  const { self, drawn, others } = options;
  const shape: ScopeShape = {
    name,
    isDrawable: drawn !== undefined,
    field: (field) => fields.get(field)?.shape ?? others?.shape,
    fieldNames: [...fields.keys()],
    ...(self?.shape.kind === 'value' && { self: self.shape.bound }),
  };
  const open = (owner: Owner): Node => ({
    kind: 'node',
    self: asBound(self?.read(owner)),
    drawn: drawn?.(owner),
    read: (field) => (fields.get(field) ?? { read: (of: Owner) => others?.read(of, field) }).read(owner),
  });
  return { shape, open };
}

function asBound(reading: Reading): Bound | undefined {
  return isNode(reading) || isNodeList(reading) ? undefined : reading;
}

export function isNode(reading: Reading): reading is Node {
  return reading?.kind === 'node';
}

export function isNodeList(reading: Reading): reading is NodeList {
  return reading?.kind === 'list';
}

/** A field that prints. */
export function value<Owner, Kind extends BoundKind>(bound: Kind, read: (owner: Owner) => Extract<Bound, { readonly kind: Kind }> | undefined): Field<Owner> {
  return { shape: { kind: 'value', bound }, read };
}

/** A field that leads to one other thing. */
export function part<Owner, Part>(scope: Scope<Part>, read: (owner: Owner) => Part | undefined): Field<Owner> {
  return {
    shape: { kind: 'scope', shape: scope.shape },
    read: (owner) => {
      const found = read(owner);
      return found === undefined ? undefined : scope.open(found);
    },
  };
}

/** A field that leads to several things; a loop over it binds each one to `item`. */
export function list<Owner, Item>(item: string, scope: Scope<Item>, read: (owner: Owner) => readonly Item[]): Field<Owner> {
  return {
    shape: { kind: 'list', item, shape: scope.shape },
    read: (owner) => ({ kind: 'list', item, nodes: read(owner).map((one) => scope.open(one)) }),
  };
}
