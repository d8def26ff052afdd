/**
 * Templates (差し込み文): text with slots in braces, `{path}`, `{path|format}`, `{name=4}` and `{name:argument}`; `{{` and `}}`
 * stand for the braces themselves. Only the form is read here; what a name means is the caller's.
 */

/** `at` is the position of the opening brace, in UTF-16 units from 0. */
export interface TemplateSlot {
  readonly kind: 'slot';
  /** A figure name or a path with dots. */
  readonly name: string;
  /** What stands behind a colon: `{exclusions:met}`. */
  readonly argument?: string;
  /** The value that the writer saw: `{missed=4}`. */
  readonly seen?: string;
  readonly formats: readonly string[];
  readonly at: number;
}

export type TemplatePart = { readonly kind: 'text'; readonly text: string } | TemplateSlot;

export type Template = readonly TemplatePart[];

/** `unclosed`: a brace that nothing closes; `unopened`: a closing brace alone; `unreadable`: what stands in braces is no slot. */
export type TemplateReading =
  { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly reason: 'unclosed' | 'unopened' | 'unreadable'; readonly at: number };

/** Text without braces, a doubled brace, or a stretch in braces; a lone brace fits none of them. */
const piece = /(?<text>[^{}]+)|(?<doubled>\{\{|\}\})|\{(?<inside>[^{}]*)\}/y;
const slotForm = /^(?<name>[^\s.:=|]+(?:\.[^\s.:=|]+)*)(?::(?<argument>[^\s:=|]+))?(?:=(?<seen>[^\s:=|]+))?(?<formats>(?:\|[^\s:=|]+)*)$/u;

/**
 * Reads a template, or the first thing in it that is none.
 * @example parseTemplate('{missed=4}つが未達') // slot missed (seen "4") at 0, text "つが未達"
 */
export function parseTemplate(text: string): TemplateReading {
  const template: TemplatePart[] = [];
  let at = 0;
  while (at < text.length) {
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (match === null) return { ok: false, reason: loneBrace(text, at), at };
    const inside = match.groups?.['inside'];
    const slot = inside === undefined ? undefined : readSlot(inside.trim(), at);
    if (slot !== undefined) template.push(slot);
    else if (inside !== undefined) return { ok: false, reason: 'unreadable', at };
    else pushText(template, match.groups?.['text'] ?? match[0].slice(1));
    at += match[0].length;
  }
  return { ok: true, template };
}

function loneBrace(text: string, at: number): 'unclosed' | 'unopened' | 'unreadable' {
  if (text[at] === '}') return 'unopened';
  return text.includes('}', at) ? 'unreadable' : 'unclosed';
}

function readSlot(inside: string, at: number): TemplateSlot | undefined {
  const groups = slotForm.exec(inside)?.groups;
  const name = groups?.['name'];
  if (groups === undefined || name === undefined) return undefined;
  const { argument, seen } = groups;
  const formats = (groups['formats'] ?? '').split('|').slice(1);
  return { kind: 'slot', name, ...(argument === undefined ? {} : { argument }), ...(seen === undefined ? {} : { seen }), formats, at };
}

/** Neighbouring pieces of text become one. */
function pushText(template: TemplatePart[], text: string): void {
  const last = template.at(-1);
  if (last?.kind === 'text') template[template.length - 1] = { kind: 'text', text: last.text + text };
  else template.push({ kind: 'text', text });
}
