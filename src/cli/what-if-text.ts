/** A comparison of rule sets as a person reads it in a terminal: what flips, what is only called otherwise, the counts. */
import type { ComparedDataset } from '../app/what-if-dataset.ts';
import { printYear } from '../domain/era.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { glyphOf } from '../report/judgement-mark.ts';
import { outcomeWords } from '../report/evaluation/outcome-words.ts';
import type { ChangeKind, ComparedJudgement, JudgementChange, WhatIf } from '../report/what-if.ts';
import { changesOf, comparedCounts } from '../report/what-if.ts';
import { changeKindWords, comparedLevelWords, countRows, countedLevelWords, placeText, summaryText, tallyChanges } from '../report/what-if-words.ts';
import { textTable, type TextColumn } from './text-table.ts';

export function whatIfText({ strategy, before, after, whatIf }: ComparedDataset): string {
  const known = whatIf.before.asOf === undefined ? '' : `（${whatIf.before.asOf} までに分かっていた値による）`;
  const head = [`${strategy.municipality.name}　${strategy.title}`, `${printYear(whatIf.before.year, 'fiscal', 'eraLong')}の評価の比較${known}`, `前: ${ruleSetName(before)}`, `後: ${ruleSetName(after)}`];
  const blocks = [head, [summaryText(whatIf)], flipLines(whatIf, before, after), tallyLines(whatIf, 'renaming'), tallyLines(whatIf, 'notJudged'), countLines(whatIf)];
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n')}\n`;
}

function ruleSetName({ name, version }: RuleSet): string {
  return `${name}（版 ${version}）`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

const flipColumns: readonly TextColumn[] = [
  { title: '対象', align: 'start' },
  { title: '名前', align: 'start', widest: 44 },
  { title: '達成度', align: 'end' },
  { title: '', align: 'start' },
  { title: '達成度', align: 'end' },
  { title: '判定（前）', align: 'start' },
  { title: '', align: 'start' },
  { title: '判定（後）', align: 'start' },
];

function flipLines(whatIf: WhatIf, before: RuleSet, after: RuleSet): readonly string[] {
  const flips = changesOf(whatIf, 'flip');
  if (flips.length === 0) return [];
  const rows = flips.map((flip) => flipRow(flip, before, after));
  return [`${changeKindWords.flip}もの ${flips.length}件`, ...indented(textTable(flipColumns, rows))];
}

function flipRow(change: JudgementChange, before: RuleSet, after: RuleSet): readonly string[] {
  const hasRates = change.before.rate !== null || change.after.rate !== null;
  const rate = ({ rate: of }: ComparedJudgement, { printing }: RuleSet): string => (hasRates ? (of?.printed ?? printing.absentRate) : '');
  const name = change.name.replace(/\s+/g, ' ');
  return [placeText(change), name, rate(change.before, before), hasRates ? '→' : '', rate(change.after, after), judgementText(change.before), '→', judgementText(change.after)];
}

/** ▲ 未達, with the sign that pages and charts use for the outcome, and who judged where a person did. */
function judgementText({ judgement }: ComparedJudgement): string {
  return `${glyphOf(judgement.outcome).glyph} ${judgement.word}${judgement.human === undefined ? '' : '（人による判定）'}`;
}

const tallyColumns: readonly TextColumn[] = [
  { title: '対象', align: 'start' },
  { title: '前', align: 'start' },
  { title: '', align: 'start' },
  { title: '後', align: 'start' },
  { title: '件数', align: 'end' },
];

function tallyLines(whatIf: WhatIf, kind: ChangeKind): readonly string[] {
  const changes = changesOf(whatIf, kind);
  if (changes.length === 0) return [];
  const rows = tallyChanges(changes).map(({ level, before, after, count }) => [comparedLevelWords[level], before.word, '→', after.word, `${count}`]);
  return [`${changeKindWords[kind]}もの ${changes.length}件`, ...indented(textTable(tallyColumns, rows))];
}

const countColumns: readonly TextColumn[] = [
  { title: '件数', align: 'start' },
  { title: '判定の区分', align: 'start' },
  { title: '前', align: 'end' },
  { title: '', align: 'start' },
  { title: '後', align: 'end' },
  { title: '差', align: 'end' },
];

function countLines(whatIf: WhatIf): readonly string[] {
  const rows = comparedCounts(whatIf).flatMap(({ level, before, after }) =>
    countRows(before, after).map((row, place) => [
      place === 0 ? `${countedLevelWords[level]} ${before.total}件` : '',
      outcomeWords[row.outcome],
      `${row.before}`,
      '→',
      `${row.after}`,
      row.after === row.before ? '' : `${row.after > row.before ? '+' : '△'}${Math.abs(row.after - row.before)}`,
    ]),
  );
  return textTable(countColumns, rows);
}
