/** Templates with their figures put in. */
import type { DataPath } from '../../domain/fault.ts';
import type { Template, TemplateSlot } from '../../domain/template.ts';
import type { Inline } from '../../formats/document/document.ts';
import type { NodeNames } from '../bind/path.ts';
import { readBound } from '../bind/path.ts';
import { lines, printBound } from '../bind/print-bound.ts';
import type { Composition } from './composition.ts';
import { noteFault } from './composition.ts';

/** The inlines of a template; `path` is where it stands in the layout. */
export function composeText(template: Template, names: NodeNames, path: DataPath, composition: Composition): readonly Inline[] {
  const inlines = template.flatMap((part) => (part.kind === 'text' ? lines(part.text) : composeSlot(part, names, path, composition)));
  return withoutLooseBlanks(joinTexts(inlines));
}

/** A blank before a value that printed nothing would stand loose at the end of its line. */
function withoutLooseBlanks(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline, index) => {
    const isLast = index + 1 === inlines.length || inlines[index + 1]?.kind === 'break';
    if (inline.kind !== 'text' || !isLast) return [inline];
    const text = inline.text.trimEnd();
    return text === '' ? [] : [{ ...inline, text }];
  });
}

function composeSlot(slot: TemplateSlot, names: NodeNames, path: DataPath, composition: Composition): readonly Inline[] {
  const bound = readBound(names, slot.name);
  const sentence = /(?:^|\.)sentence\.([^.]+)$/.exec(slot.name)?.[1];
  if (bound === undefined && sentence !== undefined) {
    noteFault(composition, path, {
      code: 'layout-unknown-sentence',
      message: `評価基準「${composition.view.ruleSet.name}」に、ここに置ける文「${sentence}」がありません`,
      found: slot.name,
      expected: sentencesOf(composition),
      hint: '評価基準の sentences にある id を書いてください。グループごとの文は groups の中で {group.sentence.…} と書きます',
    });
  }
  return printBound(bound, slot.formats, composition.style);
}

function sentencesOf({ view }: Composition): string {
  const paths = view.ruleSet.sentences.map(({ id, per }) => (per === 'group' ? `group.sentence.${id}` : `sentence.${id}`));
  return paths.length === 0 ? '（評価基準に文の定めがない）' : paths.join('、');
}

/** Words that follow each other become one stretch. */
function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}
