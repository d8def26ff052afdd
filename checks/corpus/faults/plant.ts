/** Plants one fault in a report: only where the report itself then proves it. */
import { randomFrom } from '../random.ts';
import { placesOf, reader, type PlaceId, type Relation, type Report, type SlotId } from '../report/report.ts';
import { faultKinds, type Edit } from './kinds.ts';

export interface PlantedEdit {
  readonly slot: SlotId;
  readonly place: PlaceId;
  readonly from: string;
  readonly to: string;
}

export interface Planted {
  readonly kind: string;
  /** What every planted fault must reach. */
  readonly severity: 'error';
  readonly report: Report;
  readonly edits: readonly PlantedEdit[];
  /** Every place where a finding is right: what was changed, and what contradicts it. */
  readonly truePlaces: readonly PlaceId[];
  /** The relations that can no longer hold. */
  readonly broken: readonly Relation[];
}

export const kindNames: readonly string[] = faultKinds.map(({ kind }) => kind);

/** A report with a fault of the kind; undefined where none would be provable. */
export function plant(report: Report, kind: string, seed: number): Planted | undefined {
  const random = randomFrom(seed);
  const found = faultKinds.find((candidate) => candidate.kind === kind);
  if (found === undefined) throw new Error(`no kind of fault is called ${kind}`);
  const tools = { read: reader(report), random, style: report.style, dash: report.dash };
  const relations = random.shuffle(report.relations.filter(({ about }) => about.kind === found.on));
  for (const relation of relations) {
    const change = found.change(relation.about, tools);
    const edits = change?.edits.filter(({ slot, to }) => tools.read(slot) !== to) ?? [];
    if (change === undefined || edits.length === 0) continue;
    const faulty = withEdits(report, edits);
    if (relation.holds(reader(faulty))) continue;
    return describe(report, faulty, kind, edits, (change.also ?? []).map(({ id }) => id));
  }
  return undefined;
}

/** The report with other texts. */
function withEdits(report: Report, edits: readonly Edit[]): Report {
  const texts = new Map(report.texts);
  for (const { slot, to } of edits) texts.set(slot.id, to);
  return { ...report, texts };
}

function describe(report: Report, faulty: Report, kind: string, edits: readonly Edit[], also: readonly SlotId[]): Planted {
  const broken = faulty.relations.filter(({ holds }) => !holds(reader(faulty)));
  const placeOf = new Map(faulty.blocks.flatMap(placesOf).flatMap((place) => place.slots.map((slot) => [slot, place.id] as const)));
  const slots = [...edits.map(({ slot }) => slot.id), ...also, ...broken.flatMap(({ blame }) => blame.map(({ id }) => id))];
  return {
    kind,
    severity: 'error',
    report: faulty,
    edits: edits.map(({ slot, to }) => ({ slot: slot.id, place: placeOf.get(slot.id) ?? -1, from: reader(report)(slot), to })),
    truePlaces: [...new Set(slots.map((slot) => placeOf.get(slot) ?? -1))].filter((place) => place >= 0),
    broken,
  };
}
