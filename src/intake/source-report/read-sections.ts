/** The outline of a report (章立て): each heading with its number and what it stands under. */
import type { Place } from '../../formats/diagnostic.ts';
import { splitNumber } from './heading-number.ts';
import type { Section } from './source-report.ts';

/** Gathers headings in reading order; `current` is the section that a block stands in. */
export interface Outline {
  readonly sections: Section[];
  current: Section | undefined;
}

/** A goal that a table begins with is deeper than any heading and ends with the next one. */
export const goalLevel = 20;

export function openSection(outline: Outline, level: number, text: string, at: Place): void {
  const plain = text.replace(/\s+/g, ' ').trim();
  const { number, title } = splitNumber(plain);
  const above = ancestors(outline.current);
  const before = above.find((section) => section.level < level && follows(section.number, number));
  const depth = before?.level ?? level;
  const parent = above.find((section) => section.level < depth);
  const section: Section = { level: depth, text: plain, title, at, index: outline.sections.length, ...(number === undefined ? {} : { number }), ...(parent === undefined ? {} : { parent }) };
  outline.sections.push(section);
  outline.current = section;
}

/** Whether 3 comes behind 2: headings of one list that were set in two sizes stand beside each other, not below. */
function follows(before: string | undefined, number: string | undefined): boolean {
  const digits = /^[0-9]+$/;
  return before !== undefined && number !== undefined && digits.test(before) && digits.test(number) && Number(number) === Number(before) + 1;
}

/** A section and all above it, from within outwards. */
export function ancestors(section: Section | undefined): readonly Section[] {
  return section === undefined ? [] : [section, ...ancestors(section.parent)];
}
