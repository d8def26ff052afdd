/** 別紙1, 資料2, 表3 in sentences against the headings and captions that are there (参照の検査). */
import type { SourceReport } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import { plainText } from './claim-text.ts';
import { sentenceCodes } from './sentence-codes.ts';
import { accuse, quote } from './sentence-finding.ts';

const kinds = '別紙|別表|別添|別冊|別記|別図|参考資料|補足資料|添付資料|付属資料|附属資料|資料|参考|付録|附録|付表|附表|図表|表|図|様式|シート|第';
const label = new RegExp(`(?<![\\p{Script=Han}])(${kinds}) ?(?:第|No\\.? ?)?(\\d{1,2}|[①-⑳]|[一二三四五六七八九十])(?:-(\\d{1,2}))?(章|節|部|表|図|編)?`, 'gu');

interface Label {
  /** 別紙, 第章: the same for all of one list. */
  readonly kind: string;
  readonly number: string;
  readonly text: string;
  readonly end: number;
}

/** @example labelsIn('詳細は別紙2のとおり。') // 別紙, 2 */
export function labelsIn(text: string): readonly Label[] {
  return [...plainText(text).matchAll(label)].flatMap((match) => {
    const [whole, kind = '', digits = '', sub, part = ''] = match;
    if (kind === '第' && part === '') return [];
    return [{ kind: `${kind}${part}${sub === undefined ? '' : '-'}`, number: numberText(digits) + (sub === undefined ? '' : `-${sub}`), text: whole, end: match.index + whole.length }];
  });
}

function numberText(digits: string): string {
  const circled = digits.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return String(circled - 0x245f);
  const kanji = '一二三四五六七八九十'.indexOf(digits);
  return kanji >= 0 ? String(kanji + 1) : digits;
}

/** An error where others of the same list are there; where there is none at all, it may be another file. */
export function checkReferences(report: SourceReport): readonly Finding[] {
  const present = new Map<string, Set<string>>();
  const titles = [...report.sections.map(({ text }) => text), ...report.tables.map(({ caption }) => caption ?? ''), ...report.sentences.map(({ text }) => text).filter(isTitle), ...report.facts.map(({ label: name }) => name)];
  for (const { kind, number } of titles.flatMap((title) => labelsIn(title).slice(0, 1))) present.set(kind, (present.get(kind) ?? new Set<string>()).add(number));
  return [...report.sentences.filter(({ text }) => !isTitle(text)), ...report.notes].flatMap((about) =>
    labelsIn(about.text).flatMap((found) => {
      const siblings = present.get(found.kind);
      return siblings === undefined || siblings.has(found.number) || !isReference(plainText(about.text), found) ? [] : [missing(about, found, siblings)];
    }));
}

/** 「表1　人口の推移」, 「（別紙1）」 alone in a paragraph: it names what follows. */
function isTitle(text: string): boolean {
  const plain = plainText(text).replace(/^[<(【\[〔「●○■◆]+/, '');
  const [first] = labelsIn(plain);
  return first !== undefined && plain.startsWith(first.text) && !/[。]|参照|のとおり|の通り|をご覧|に示|に記載|を見/.test(plain) && plain.length < 60;
}

/** Another document's annex is not looked for here. */
function isReference(text: string, found: Label): boolean {
  const before = text.slice(0, found.end - found.text.length);
  return !/(?:法|条例|要綱|通知|計画書|総合計画|前回|会議)(?:の|第\d+号の?)?$/.test(before);
}

function missing(about: { readonly at: Finding['at']; readonly text: string }, found: Label, siblings: ReadonlySet<string>): Finding {
  const there = [...siblings].map((number) => `${found.kind.replace(/-$/, '')}${number}`).join('、');
  return accuse(about, {
    code: sentenceCodes.reference, severity: 'error', printed: found.text,
    message: `${quote(about.text)}が指す${found.text}は、この文書に見当たりません（あるのは${there}）。`,
    hint: '参照先の番号を確かめて直すか、抜けている資料を付けてください。',
  });
}
