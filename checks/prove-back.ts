/** A report of an example, printed, read back and proved: its findings and figures without their places, to be compared between formats. */
import { exactText } from '../src/domain/rational.ts';
import { proveDocument } from '../src/app/prove-document.ts';
import type { ReadCell } from '../src/intake/source-report/source-report.ts';

export interface ProvedBack {
  /** Severity, code and what is printed of each finding. */
  readonly findings: readonly string[];
  /** The figures of each row of each table that was understood. */
  readonly figures: readonly string[];
  readonly indicators: number;
  readonly rates: number;
}

export async function proveBack(bytes: Uint8Array, name: string): Promise<ProvedBack> {
  const { proved, diagnostics } = await proveDocument({ bytes, name });
  if (proved === undefined) throw new Error(`${name} is not read: ${JSON.stringify(diagnostics)}`);
  const { proof, report } = proved;
  return {
    findings: proof.findings.map(({ severity, code, printed, expected = '' }) => plain(`${severity} ${code} ${printed} ${expected}`)),
    figures: report.tables.flatMap((table) => table.rows.map((row) => plain(`${table.columns.map(({ role }) => role).join()} ${row.name.text}: ${row.cells.map(figureText).join(' | ')}`))),
    indicators: proof.read.indicators,
    rates: proof.read.rates,
  };
}

function figureText({ figure, change }: ReadCell): string {
  return [figure, change].map((each) => (each?.kind === 'value' ? `${exactText(each.value)}${each.unit?.symbol ?? ''}${each.standing}` : (each?.kind ?? ''))).join(' ');
}

/** Letters of one meaning and several widths are one, blanks and line ends are none. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll('〜', '~').replace(/\s+/g, '');
}
