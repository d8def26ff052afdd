/** The corpus: reports without fault and with one, by layout and seed. */
import { kindNames, plant, type Planted } from './faults/plant.ts';
import { generateReport } from './generate.ts';
import type { Layout } from './layout.ts';
import { toHtml } from './report/html.ts';
import { toMarkdown, type Written } from './report/markdown.ts';
import type { Report } from './report/report.ts';
import type { Format } from './score/prover.ts';

export interface Pair {
  readonly seed: number;
  readonly faultless: Report;
  readonly planted: Planted;
}

const tries = 12;

/**
 * The pair number `index` of a corpus: the layouts take turns, and within each layout the kinds of fault do. Where a kind
 * is not provable in a report, other seeds are tried, then the next kind.
 */
export function pairAt(layouts: readonly Layout[], corpusSeed: number, index: number): Pair {
  const at = index % layouts.length;
  const layout = layouts[at];
  if (layout === undefined) throw new Error('no layouts');
  const turn = Math.trunc(index / layouts.length) + at * 5;
  for (let later = 0; later < kindNames.length; later++) {
    const kind = kindNames[(turn + later) % kindNames.length] ?? '';
    for (let more = 0; more < tries; more++) {
      const seed = corpusSeed * 1_000_000 + index * tries + more;
      const faultless = generateReport(layout, seed);
      const planted = plant(faultless, kind, seed);
      if (planted !== undefined) return { seed, faultless, planted };
    }
  }
  throw new Error(`no fault can be planted in layout ${layout.id}`);
}

/** A report in a format. */
export function write(report: Report, format: Format): Written {
  return format === 'md' ? toMarkdown(report) : toHtml(report);
}
