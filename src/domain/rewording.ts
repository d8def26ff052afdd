/**
 * A person's rewording of a generated sentence (文の言い換え). The figures in it are printed from the data of today; where the
 * words or the remembered values say something else, that is a fault, with its place.
 */
import type { Judgement, SentencePart } from './assessment.ts';
import type { DomainCode } from './domain-codes.ts';
import type { Fault } from './fault.ts';
import { findHandTyped } from './hand-typed-figures.ts';
import { contradictionsIn } from './quantity-words.ts';
import type { SentenceScope } from './sentence.ts';
import { exclusionsName, fillPart, joinTexts } from './sentence.ts';
import type { Rewording } from './strategy.ts';
import type { Template, TemplateSlot } from './template.ts';
import { parseTemplate } from './template.ts';

export interface Reworded {
  /** Missing where the text cannot be printed: the generated sentence stands then. */
  readonly parts?: readonly SentencePart[];
  readonly faults: readonly Fault[];
}

/** `judgements` are those of the goals or projects that the sentence speaks of; `place` is the rewording's position in the dataset. */
export function reword(
  rewording: Rewording,
  place: number,
  generated: readonly SentencePart[],
  scope: SentenceScope,
  judgements: readonly Judgement[],
): Reworded {
  const fault = faultAt(rewording, place);
  const reading = parseTemplate(rewording.text);
  if (!reading.ok) return { faults: [unreadable(fault, rewording.text, reading.at)] };
  const { template } = reading;
  const unknown = template.filter((part) => part.kind === 'slot').filter((slot) => fillPart(slot, scope) === undefined);
  if (unknown.length > 0) return { faults: unknown.map((slot) => unknownFigure(fault, slot, scope)) };
  const parts = joinTexts(template.map((part) => fillPart(part, scope)).filter((part) => part !== undefined));
  const faults = [
    ...contradictions(template, scope, fault),
    ...handTyped(template, fault),
    ...dropped(template, generated, fault),
    ...wordFaults(parts, judgements, fault),
  ];
  return { parts, faults };
}

type MakeFault = (code: DomainCode, severity: Fault['severity'], words: Pick<Fault, 'message' | 'found' | 'expected' | 'hint'>) => Fault;

function faultAt(rewording: Rewording, place: number): MakeFault {
  const about = `文「${rewording.sentence}」の言い換え`;
  return (code, severity, words) => ({ code, severity, path: ['rewordings', place, 'text'], ...words, message: `${about}：${words.message}` });
}

function unreadable(fault: MakeFault, text: string, at: number): Fault {
  return fault('rewording-unreadable', 'error', {
    message: '波かっこの書き方が読み取れません',
    found: text.slice(at, at + 20),
    expected: '{missed} または {missed=4}',
    hint: '数字を差し込む所は {名前} と書き、波かっこそのものを印刷するときは {{ }} と二つ重ねてください',
  });
}

function unknownFigure(fault: MakeFault, slot: TemplateSlot, scope: SentenceScope): Fault {
  return fault('rewording-unknown-figure', 'error', {
    message: `「${slot.name}」という数字は、この文では使えません`,
    found: `{${slot.name}}`,
    expected: [...scope.figures.keys()].join('、'),
    hint: '評価基準の figures にある名前を書いてください。それまでは自動文を印刷します',
  });
}

function contradictions(template: Template, scope: SentenceScope, fault: MakeFault): readonly Fault[] {
  return template.flatMap((part) => {
    if (part.kind === 'text' || part.seen === undefined) return [];
    const current = scope.figures.get(part.name);
    if (current === undefined || `${current}` === part.seen) return [];
    return [
      fault('rewording-contradicts', 'error', {
        message: `書いたときの数字と、いまのデータの数字が違います`,
        found: `{${part.name}=${part.seen}}`,
        expected: `${part.name} は ${current}`,
        hint: `文の内容がいまの数字に合うかを確かめ、合っていれば {${part.name}=${current}} と直してください`,
      }),
    ];
  });
}

function handTyped(template: Template, fault: MakeFault): readonly Fault[] {
  return template.flatMap((part) => {
    if (part.kind === 'slot') return [];
    return findHandTyped(part.text).map((number) =>
      fault('rewording-unbound-figure', 'error', {
        message: `数字「${number}」が手で書かれています。データが変わっても直りません`,
        found: number,
        expected: '{missed} のように、データから差し込む数字',
        hint: '評価基準の figures にある名前を波かっこに入れて書いてください',
      }),
    );
  });
}

/** Figures that the generated sentence prints and the rewording leaves out. */
function dropped(template: Template, generated: readonly SentencePart[], fault: MakeFault): readonly Fault[] {
  const bound = new Set(template.flatMap((part) => (part.kind === 'slot' && part.name !== exclusionsName ? [`figure:${part.name}`] : [])));
  const missing = new Map(generated.flatMap((part) => (part.kind === 'figure' && !bound.has(part.ref) ? [[part.ref, part.text] as const] : [])));
  return [...missing].map(([ref, text]) => {
    const name = ref.slice('figure:'.length);
    return fault('rewording-drops-figure', 'warning', {
      message: `自動文にある数字「${name}」（いまは ${text}）が入っていません`,
      expected: `{${name}=${text}}`,
      hint: '意図して省いたのでなければ、文のどこかに差し込んでください',
    });
  });
}

function wordFaults(parts: readonly SentencePart[], judgements: readonly Judgement[], fault: MakeFault): readonly Fault[] {
  return stretches(parts).flatMap((clause) =>
    contradictionsIn(clause, judgements).map(({ word, because }) =>
      fault('rewording-quantity-word', 'error', {
        message: `「${word}」が、いまの判定に合いません。${because}`,
        found: clause.text,
        hint: '判定に合う言葉に直してください',
      }),
    ),
  );
}

/** The printed sentence cut at 。 and 、 where a new figure begins, each stretch with the figure it begins with. */
function stretches(parts: readonly SentencePart[]): readonly { readonly text: string; readonly subject?: number }[] {
  const result: { text: string; subject?: number }[] = [{ text: '' }];
  for (const part of parts) {
    const last = result[result.length - 1] ?? { text: '' };
    if (part.kind === 'figure') {
      if (last.text === '' || last.subject === undefined) last.subject = Number(part.text);
      else result.push({ text: '', subject: Number(part.text) });
      (result.at(-1) ?? last).text += part.text;
      continue;
    }
    const [first = '', ...later] = part.text.split('。');
    last.text += first;
    for (const text of later) result.push({ text });
  }
  return result;
}
