/**
 * Sentences written from the counts (自動文): 6つの基本的目標のうち、4つが未達となったが、…. Clauses stand one after the other, each in
 * the first wording whose tests hold; figures stay bound to the data.
 */
import type { ProjectAssessment, SentencePart } from './assessment.ts';
import { compareCounts } from './count-comparison.ts';
import type { FigureValues } from './figure-values.ts';
import type { SentenceRule, SentenceTest, SentenceVariant } from './rule-set.ts';
import type { TemplatePart } from './template.ts';
import { parseTemplate } from './template.ts';

/** What a sentence speaks of: its figures, and the projects whose exclusions it may have to name. */
export interface SentenceScope {
  readonly figures: FigureValues;
  readonly projects: readonly ProjectAssessment[];
}

/** The name of the slot that prints the clauses of excluded children. */
export const exclusionsName = 'exclusions';

/**
 * The generated parts of a sentence.
 * @throws RangeError for a wording that is no template or names no figure: `checkRuleSet` reports both before.
 */
export function generateParts(rule: SentenceRule, scope: SentenceScope): readonly SentencePart[] {
  const parts = rule.clauses.flatMap(({ variants }) => {
    const variant = variants.find((each) => each.when.every((test) => testHolds(test, scope.figures)));
    return variant === undefined ? [] : fillVariant(variant, scope);
  });
  return joinTexts(parts);
}

function fillVariant(variant: SentenceVariant, scope: SentenceScope): readonly SentencePart[] {
  const reading = parseTemplate(variant.text);
  if (!reading.ok) throw new RangeError(`no template: ${variant.text}`);
  return reading.template.map((part) => {
    const filled = fillPart(part, scope);
    if (filled === undefined) throw new RangeError(`a slot without figure in: ${variant.text}`);
    return filled;
  });
}

/** A part with its figure put in; `undefined` for a slot that names nothing. */
export function fillPart(part: TemplatePart, scope: SentenceScope): SentencePart | undefined {
  if (part.kind === 'text') return part;
  if (part.name === exclusionsName && part.argument !== undefined) return { kind: 'text', text: exclusions(part.argument, scope.projects) };
  const value = scope.figures.get(part.name);
  return value === undefined || part.argument !== undefined ? undefined : { kind: 'figure', text: `${value}`, ref: `figure:${part.name}` };
}

/** （実績値が未確定のものを除く）: every clause of the projects of a grade, once; nothing where none is needed. */
function exclusions(grade: string, projects: readonly ProjectAssessment[]): string {
  const clauses = new Set(projects.filter((each) => each.judgement.grade === grade).flatMap((each) => each.exclusions));
  return clauses.size === 0 ? '' : `（${[...clauses].join('、')}）`;
}

function testHolds(test: SentenceTest, figures: FigureValues): boolean {
  const left = figures.get(test.left);
  const right = typeof test.right === 'number' ? test.right : figures.get(test.right);
  return left !== undefined && right !== undefined && compareCounts(left, test.comparison, right);
}

/** Words that follow each other become one part; empty ones go. */
export function joinTexts(parts: readonly SentencePart[]): readonly SentencePart[] {
  const joined: SentencePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'text' && part.text === '') continue;
    if (part.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}

/** @example textOf(parts) // "4つが未達" */
export function textOf(parts: readonly SentencePart[]): string {
  return parts.map((part) => part.text).join('');
}
