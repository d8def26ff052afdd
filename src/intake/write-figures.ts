/** Figures of the domain in the form people write them. */
import { printDecimal } from '../domain/decimal.ts';
import { eraOfYear, printEraYear, printYear } from '../domain/era.ts';
import { isMet } from '../domain/condition-figure.ts';
import type { Expected, Stated, ValidStated } from '../domain/figure.ts';
import type { FiscalYear } from '../domain/identifiers.ts';
import type { ByYear, Reading } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { printPeriod } from '../domain/period.ts';
import type { Tree, TreeMap } from '../formats/yaml/tree.ts';
import { isNumberText, numberText } from '../formats/yaml/tree.ts';

/** A mapping without the keys that have nothing to say: `undefined` and, under a default, empty lists. */
export function written(entries: Readonly<Record<string, Tree | undefined>>): TreeMap {
  return Object.fromEntries(Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

/** `undefined` for an empty list, whose key is then left out. */
export function listed(items: readonly Tree[]): readonly Tree[] | undefined {
  return items.length === 0 ? undefined : items;
}

export function whole(value: number): Tree {
  return numberText(`${value}`);
}

export function writeYear(year: FiscalYear): string {
  return printYear(year, 'fiscal', 'eraShort');
}

export function writePeriod(period: Period): string {
  return printPeriod(period, 'eraShort');
}

export function writePlanPeriod({ from, to }: { readonly from: FiscalYear; readonly to: FiscalYear }): string {
  return printPeriod(from === to ? { kind: 'fiscalYear', year: from } : { kind: 'window', clock: 'fiscal', from, to, over: 'span' }, 'eraShort');
}

/** One number for all years of the plan, or one for each year it changes in. */
export function writeNumber(number: ByYear<number>, firstYear: FiscalYear): Tree {
  const [first] = number;
  if (first !== undefined && number.length === 1 && first.from === firstYear) return whole(first.value);
  return Object.fromEntries(number.map(({ from, value }) => [printEraYear(from, eraOfYear(from), 'eraShort'), whole(value)]));
}

/** A final value without circumstances is bare; versions are a list. */
export function writeFigures(statements: readonly Stated[]): Tree | undefined {
  const [only] = statements;
  if (only === undefined) return undefined;
  if (statements.length > 1) return statements.map(writeStatement);
  const statement = writeStatement(only);
  const { value } = statement;
  return value !== undefined && isNumberText(value) && Object.keys(statement).length === 1 ? value : statement;
}

/** One statement with its period, or the list of its versions. */
export function writePeriodFigures(statements: readonly ValidStated[], write = writePeriodFigure): Tree {
  const [only] = statements;
  return only !== undefined && statements.length === 1 ? write(only) : statements.map((each) => write(each));
}

export function writePeriodFigure(statement: ValidStated, write = writeStatement): TreeMap {
  const { period, from, to } = statement;
  return written({ period: writePeriod(period), ...write(statement), from: optionalYear(from), to: optionalYear(to) });
}

export function writeReading(reading: Reading, write = writeStatement): TreeMap {
  return written({ ...writePeriodFigure(reading, write), reported: optionalYear(reading.reported) });
}

function optionalYear(year: FiscalYear | undefined): string | undefined {
  return year === undefined ? undefined : writeYear(year);
}

/** A target in words. */
export function writeAim(statement: ValidStated): TreeMap {
  return writePeriodFigure(statement, ({ figure, ...rest }) => written({ text: figure.kind === 'value' ? figure.text : undefined, ...circumstancesOf({ figure, ...rest }) }));
}

/** Whether a condition is met, and its words. */
export function writeCondition(statement: Stated): TreeMap {
  const { figure } = statement;
  if (figure.kind === 'absent') return writeStatement(statement);
  const standing = figure.standing === 'final' ? undefined : figure.standing;
  return written({ met: isMet(figure), text: figure.text, standing, ...circumstancesOf(statement) });
}

function circumstancesOf({ figure, known, change, reason }: Stated): Readonly<Record<string, Tree | undefined>> {
  return { notes: listed(figure.notes), known, change, reason };
}

function writeStatement(statement: Stated): TreeMap {
  const { figure } = statement;
  const circumstances = circumstancesOf(statement);
  if (figure.kind === 'absent') {
    return written({ absent: figure.reason, expected: figure.expected === undefined ? undefined : writeExpected(figure.expected), ...circumstances });
  }
  const standing = figure.standing === 'final' ? undefined : figure.standing;
  return written({ value: numberText(printDecimal(figure)), text: figure.text, standing, ...circumstances });
}

function writeExpected(expected: Expected): string {
  if (expected.kind === 'undetermined') return '未定';
  return `${printPeriod(expected.period, 'eraLong')}${expected.kind === 'from' ? '以降' : ''}`;
}
