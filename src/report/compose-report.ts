/** The report (報告書): strategy and assessment put into a layout, as a document that every renderer prints alike. */
import type { Assessment } from '../domain/assessment.ts';
import type { DataPath, Fault } from '../domain/fault.ts';
import type { IsoDate } from '../domain/identifiers.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { indexStrategy } from '../domain/strategy-index.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { Diagnostic, Place } from '../formats/diagnostic.ts';
import type { Document } from '../formats/document/document.ts';
import { plainText } from '../formats/document/document.ts';
import type { NodeNames } from './bind/path.ts';
import { rootScope } from './bind/report-scope.ts';
import type { View } from './bind/view.ts';
import { composeBlocks } from './compose/compose-blocks.ts';
import { composeText } from './compose/compose-text.ts';
import type { Composition } from './compose/composition.ts';
import { numberNotes } from './compose/number-notes.ts';
import type { Layout } from './layout/layout.ts';

export interface ReportInput {
  readonly strategy: Strategy;
  readonly assessment: Assessment;
  readonly ruleSet: RuleSet;
  readonly layout: Layout;
  /** 発行日. */
  readonly edition: { readonly date: IsoDate };
  /** Where the parts of the layout stand in its file, as `readLayout` gives it; without it, faults name the layout only. */
  readonly placeOf?: (path: DataPath) => Place;
}

export interface Report {
  readonly document: Document;
  /** With an error among them the document lacks something and should not be published. */
  readonly diagnostics: readonly Diagnostic[];
}

export function composeReport(input: ReportInput): Report {
  const { strategy, assessment, ruleSet, layout, edition } = input;
  const view: View = { strategy, index: indexStrategy(strategy), assessment, ruleSet, date: edition.date };
  const composition: Composition = { view, style: { printing: ruleSet.printing, periods: layout.periods }, faults: [] };
  const names: NodeNames = { root: rootScope.open(view), items: new Map() };
  const wordsOf = (key: 'title' | 'author'): string => plainText(composeText(layout[key], names, [key], composition));
  const document: Document = {
    meta: { title: wordsOf('title'), author: wordsOf('author'), language: 'ja', date: edition.date },
    page: layout.page,
    blocks: numberNotes(composeBlocks(layout.blocks, names, ['blocks'], composition), composition),
  };
  const placeOf = input.placeOf ?? ((): Place => ({ kind: 'file', file: layout.id }));
  return { document, diagnostics: withoutRepeats(composition.faults).map(({ path, ...fault }) => ({ ...fault, at: placeOf(path) })) };
}

/** A fault of a block that is told for each of many items is said once. */
function withoutRepeats(faults: readonly Fault[]): readonly Fault[] {
  const byText = new Map(faults.map((fault) => [`${fault.code} ${fault.path.join('/')}`, fault]));
  return [...byText.values()];
}
