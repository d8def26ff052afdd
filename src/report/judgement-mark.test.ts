import { describe, expect, it } from 'vitest';
import { outcomes } from '../domain/rule-set.ts';
import { glyphOf } from './judgement-mark.ts';

/** Relative luminance of WCAG. */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

describe('glyphOf', () => {
  it('gives every outcome its glyph', () => {
    expect(Object.fromEntries(outcomes.map((outcome) => [outcome, glyphOf(outcome).glyph]))).toEqual({
      achieved: '●', mostlyAchieved: '◎', onPace: '◎', improved: '◎', unchanged: '–', missed: '▲', partlyMissed: '▲', allMissed: '▲', regressed: '▼', undetermined: '◇', zeroTarget: '–', notApplicable: '–',
    });
  });

  it.each(outcomes)('has a colour for %s that also serves as text', (outcome) => {
    expect(1.05 / (luminance(glyphOf(outcome).colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('tells states of one colour apart by glyph and fill', () => {
    const marks = [...new Set(outcomes.map(glyphOf))];
    expect(new Set(marks.map(({ glyph, fill }) => `${glyph} ${fill}`)).size).toBe(marks.length);
  });
});
