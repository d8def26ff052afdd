import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, root } from './repository.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Rows of a glossary: term and identifier. */
function rowsOf(text: string): readonly (readonly [term: string, identifier: string])[] {
  return [...text.matchAll(/^\| ([^|]+) \| `([A-Za-z]+)` \|/gm)].map((match) => [match[1] ?? '', match[2] ?? '']);
}

function repeated(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

/** The files whose exported types are the vocabulary of the domain. */
const vocabulary = ['figure', 'indicator', 'strategy', 'rule-set', 'derivation', 'assessment', 'period', 'unit', 'quantity', 'fault'].map((name) => `src/domain/${name}.ts`);

/** Types of the vocabulary files that are shapes for programs and no terms of a planner. */
const exempt = [
  'ByYear', 'PeriodStated', 'ValidStated', 'MovingBase', 'Counting', 'TrackedKind', 'TrackedIndicator', 'IncrementIndicator', 'IncrementYear', 'IncrementMeaning', 'IndicatorKind',
  'RateRule', 'Printing', 'Level', 'Comparison', 'Condition', 'GradeRule', 'RollUpCondition', 'RollUpRule', 'CountSource', 'FigureRule', 'SentenceTest', 'SentenceVariant', 'SentenceRule',
  'FigureRole', 'UsedFigure', 'UsedFigures', 'DerivedFrom', 'RateAbsence', 'DerivationStep',
  'IndicatorAssessment', 'DirectionAssessment', 'GoalAssessment', 'ProjectAssessment', 'GroupAssessment', 'OutcomeCounts', 'SentencePart',
  'WindowMeasure', 'PeriodReading', 'PeriodRefusal', 'UnitReading', 'Conversion', 'QuantityFormat', 'DataPath',
];

describe('the glossary', () => {
  const rows = rowsOf(read('GLOSSARY.md'));
  const sources = filesUnder('src')
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map(read)
    .join('\n');

  it('has one identifier for a term and one term for an identifier', () => {
    expect(repeated(rows.map(([term]) => term))).toEqual([]);
    expect(repeated(rows.map(([, identifier]) => identifier))).toEqual([]);
    expect(rows.length).toBeGreaterThan(80);
  });

  it.each(rows)('%s: %s is used in src', (_term, identifier) => {
    expect(new RegExp(`\\b${identifier}\\b`).test(sources)).toBe(true);
  });

  it.each(vocabulary)('has the terms of %s', (file) => {
    const exported = [...read(file).matchAll(/^export (?:interface|type|class) ([A-Za-z]+)/gm)].map((match) => match[1] ?? '');
    const known = new Set([...rows.map(([, identifier]) => identifier), ...exempt]);
    expect(exported.filter((name) => !known.has(name))).toEqual([]);
  });

  it('exempts only what exists and is not in the table', () => {
    const identifiers = rows.map(([, identifier]) => identifier);
    expect(exempt.filter((name) => identifiers.includes(name) || !sources.includes(name))).toEqual([]);
  });

  it('sees two identifiers for one term, and a term that nobody uses', () => {
    const planted = rowsOf('| 達成 | `achieved` | a |\n| 達成 | `reached` | b |\n');
    expect(repeated(planted.map(([term]) => term))).toEqual(['達成']);
    expect(/\bnobodyUsesThisName\b/.test(sources)).toBe(false);
  });
});
