/** The figures of the comparison with published reports, body by body, and the table of every deviation with its kind. */
import type { Compared, OpenReport } from './compare.ts';
import { compareRows, rateAgrees, verdictAgrees } from './compare.ts';
import type { Explained } from './explain.ts';
import { explain, kindWords, restoreTargets } from './explain.ts';
import { judgePrintedRates } from './printed-verdicts.ts';

export interface Tally {
  readonly agree: number;
  readonly of: number;
}

export interface Summary {
  readonly body: string;
  readonly rates: Tally;
  /** From the printed inputs. */
  readonly verdicts: Tally;
  /** Of these, verdicts whose rule the report states and which rest on a rate by progress, judged from the printed rate. */
  readonly fromPrintedRates: Tally;
  /** Of the verdicts, those by bounds that were read off the printed values themselves: no proof. */
  readonly inferred: Tally;
  /** With the targets that the earlier reports used. */
  readonly restored: { readonly rates: Tally; readonly verdicts: Tally };
  readonly explained: Explained;
}

export function summarise(open: OpenReport): Summary {
  const rows = compareRows(open, open.strategy);
  const explained = explain(open);
  const restored = restoreTargets(open, explained.targets);
  return {
    body: open.report.body,
    rates: tally(rows, 'rate', rateAgrees),
    verdicts: tally(rows, 'verdict', verdictAgrees),
    fromPrintedRates: tally(judgePrintedRates(open), 'verdict', verdictAgrees),
    inferred: tally(rows.filter((row) => isInferred(open, row)), 'verdict', verdictAgrees),
    restored: { rates: tally(restored, 'rate', rateAgrees), verdicts: tally(restored, 'verdict', verdictAgrees) },
    explained,
  };
}

/** The bounds of the kept indicators of this body were read off its printed values (see the head of its rule set). */
function isInferred(open: OpenReport, { printed }: Compared): boolean {
  const indicator = open.strategy.indicators.find(({ id }) => id === printed.id);
  return open.report.rules === 'miyagi' && indicator !== undefined && indicator.kind !== 'condition' && indicator.direction.startsWith('keep');
}

function tally(rows: readonly Compared[], what: 'rate' | 'verdict', agrees: (row: Compared) => boolean): Tally {
  const printed = rows.filter((row) => row.printed[what] !== null);
  return { agree: printed.filter(agrees).length, of: printed.length };
}

const ratio = ({ agree, of }: Tally): string => `${agree}/${of}`;

export function summaryText({ body, rates, verdicts, fromPrintedRates, inferred, restored, explained }: Summary): string {
  const parts = [
    ...(rates.of === 0 ? [] : [`rates ${ratio(rates)}`]),
    ...(fromPrintedRates.of === 0 ? [] : [`verdicts from the printed rates ${ratio(fromPrintedRates)}`]),
    ...(verdicts.of === 0 ? [] : [`verdicts from the printed inputs ${ratio(verdicts)}${inferred.of === 0 ? '' : ` (${ratio(inferred)} by inferred bounds)`}`]),
    ...(explained.targets.size === 0 ? [] : [`with the targets of their time rates ${ratio(restored.rates)}, verdicts ${ratio(restored.verdicts)}`]),
  ];
  return `${body} ${parts.join('; ')}`;
}

export function deviationLines({ body, explained }: Summary): readonly string[] {
  return explained.deviations.map(({ row: { printed, rate, verdict }, what, kind, evidence }) => {
    const [source, computed] = what === 'rate' ? [printed.rate, rate] : [printed.verdict, verdict];
    return [body, printed.number, printed.year, what === 'rate' ? '達成度' : '判定', source ?? '', computed, kindWords[kind], evidence].join(' | ');
  });
}
