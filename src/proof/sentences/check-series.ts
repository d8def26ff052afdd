/** 過去最高, 前年度を上回った, 約43万人, 約1.3倍 against the figures of the row that the sentence names (推移の検査). */
import type { Sentence, SourceReport } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import { approximateFindings } from './claim-approximate.ts';
import { recordFindings } from './claim-record.ts';
import { timesFindings } from './claim-times.ts';
import { versusFindings } from './claim-versus.ts';
import { plainText } from './claim-text.ts';
import type { KnownRow, NamedRow } from './named-rows.ts';
import { knownRows, namedIn } from './named-rows.ts';

/** A sentence with the rows it names. */
export interface NamingSentence {
  readonly sentence: Sentence;
  readonly text: string;
  readonly named: readonly NamedRow[];
  readonly year: number | undefined;
}

export function checkSeries(report: SourceReport): readonly Finding[] {
  const rows = knownRows(report);
  return report.sentences.flatMap((sentence) => {
    const about = namingSentence(report, rows, sentence);
    return about.named.length === 0 ? [] : [...recordFindings(about), ...versusFindings(about), ...approximateFindings(about), ...timesFindings(about)];
  });
}

export function namingSentence(report: SourceReport, rows: readonly KnownRow[], sentence: Sentence): NamingSentence {
  const text = plainText(sentence.text);
  return { sentence, text, named: namedIn(text, rows), year: report.year };
}
