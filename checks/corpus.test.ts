/** The corpus of generated reports must itself be right: else it proves nothing about a prover. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pairAt, write } from './corpus/corpus.ts';
import { figureOf, printUnits, readFigure } from './corpus/exact/figure.ts';
import { compare, fraction, roundedUnits, scaled } from './corpus/exact/fraction.ts';
import { kindNames } from './corpus/faults/plant.ts';
import { generateReport } from './corpus/generate.ts';
import { layoutsOf } from './corpus/layouts.ts';
import { rateOf } from './corpus/relations/rate.ts';
import { placesOf, placeText, reader } from './corpus/report/report.ts';
import { readFindings, type Finding } from './corpus/score/findings.ts';
import { spotsOf } from './corpus/score/places.ts';
import { judge, passes, scoreOf, type Outcome } from './corpus/score/score.ts';
import { filesUnder, root } from './repository.ts';

const layouts = layoutsOf('all');
const pairs = Array.from({ length: 4 * kindNames.length }, (_, index) => pairAt(layouts, 7, index));

describe('the arithmetic of the corpus', () => {
  it.each([[25n, 1, 'halfUp', 3n], [-25n, 1, 'halfUp', -3n], [29n, 1, 'truncate', 2n], [-29n, 1, 'truncate', -2n]] as const)('rounds %d/10^%d by %s to %d', (units, decimals, mode, whole) => {
    expect(roundedUnits(scaled(units, decimals), 0, mode)).toBe(whole);
  });

  it.each([['△１，２３４．５', -12345n, 1], ['＋3,053件', 3053n, 0], ['▲0.4pt', -4n, 1], ['－２６', -26n, 0]] as const)('reads %s', (text, units, decimals) => {
    expect(compare(figureOf(text).value, scaled(units, decimals))).toBe(0);
  });

  it('reads no figure in a dash', () => {
    expect(['－', '—', '―', '(※)'].map(readFigure)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('prints what it reads', () => {
    expect(printUnits(-1234567n, 1, { fullWidth: true, commas: true, minus: '▲', plus: '＋' })).toBe('▲１２３，４５６．７');
    expect(printUnits(0n, 0, { fullWidth: false, commas: true, minus: '△', plus: '+' }, true)).toBe('±0');
  });

  it.each([['ratio', 80n], ['progress', 60n], ['twoMinus', 120n], ['inverse', 125n]] as const)('computes %s of 50, 100, 80 as %s', (formula, percent) => {
    const rate = rateOf(formula, { baseline: fraction(50n), target: fraction(100n), actual: fraction(80n) });
    expect(rate && compare(rate, fraction(percent))).toBe(0);
  });
});

describe('a generated report', () => {
  it('comes in at least twelve layouts, half of them unseen', () => {
    expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
    expect(layoutsOf('seen').length).toBeGreaterThanOrEqual(6);
    expect(layoutsOf('unseen').length).toBeGreaterThanOrEqual(layoutsOf('seen').length);
  });

  it('without fault agrees with itself everywhere', () => {
    for (const { faultless } of pairs) {
      const failing = faultless.relations.filter(({ holds }) => !holds(reader(faultless)));
      expect(failing.map(({ about, blame }) => [about.kind, blame.map(reader(faultless))]), `${faultless.layout} ${faultless.seed}`).toEqual([]);
    }
  });

  it('is the same from the same seed', () => {
    for (const layout of layouts) expect(write(generateReport(layout, 3), 'md').text).toBe(write(generateReport(layout, 3), 'md').text);
  });

  it.each(['md', 'html'] as const)('stands line by line where its places say (%s)', (format) => {
    for (const layout of layouts) {
      const report = generateReport(layout, 5);
      const { text, lines } = write(report, format);
      const written = text.split('\n');
      for (const place of report.blocks.flatMap(placesOf)) {
        const line = lines.get(place.id);
        if (line !== undefined) expect(written[line - 1]).toContain(placeText(place, report));
        else expect(placeText(place, report)).toBe('');
      }
    }
  });
});

describe('a planted fault', () => {
  it('is of every kind', () => {
    expect(new Set(pairs.map(({ planted }) => planted.kind))).toEqual(new Set(kindNames));
  });

  it('is proved by the report itself and changes nothing else', () => {
    for (const { faultless, planted } of pairs) {
      const edited = new Set(planted.edits.map(({ slot }) => slot));
      expect(planted.broken.length, planted.kind).toBeGreaterThan(0);
      for (const relation of planted.broken) expect(relation.holds(reader(faultless)) && !relation.holds(reader(planted.report))).toBe(true);
      expect([...planted.report.texts].filter(([slot, text]) => text !== faultless.texts.get(slot)).map(([slot]) => slot)).toEqual([...edited].sort((a, b) => a - b));
    }
  });

  it('has true places that can be found in the file', () => {
    for (const { planted } of pairs) expect(spotsOf(planted.report, write(planted.report, 'md'), planted.truePlaces).length, planted.kind).toBeGreaterThan(0);
  });
});

describe('the scorer', () => {
  const error = (line: number): Finding => ({ code: 'x', severity: 'error', line, at: `line ${line}`, message: '' });

  function outcomes(prove: (text: string, lines: readonly number[]) => readonly Finding[]): readonly Outcome[] {
    return pairs.slice(0, 60).flatMap(({ seed, faultless, planted }) => {
      const about = { layout: faultless.layout, seed, format: 'md' };
      const written = write(planted.report, 'md');
      const spots = spotsOf(planted.report, written, planted.truePlaces);
      return [
        { ...about, ...judge(prove(write(faultless, 'md').text, []), []) },
        { ...about, kind: planted.kind, ...judge(prove(written.text, spots.map(({ line }) => line)), spots) },
      ];
    });
  }

  it('gives a prover that says nothing recall 0', () => {
    const score = scoreOf(outcomes(() => []));
    expect([score.found, score.errorsOnFaultless, passes(score)]).toEqual([0, 0, false]);
  });

  it('gives a prover that accuses every line a precision below 1 %', () => {
    const score = scoreOf(outcomes((text) => text.split('\n').map((_, index) => error(index + 1))));
    expect(score.found).toBe(score.planted);
    expect((score.errors - score.wrong) * 100).toBeLessThan(score.errors);
    expect(passes(score)).toBe(false);
  });

  it('passes a prover that finds each fault and nothing else, and counts doubts as nothing', () => {
    expect(passes(scoreOf(outcomes((_text, lines) => lines.slice(0, 1).map(error))))).toBe(true);
    expect(scoreOf(outcomes((_text, lines) => lines.map((line) => ({ ...error(line), severity: 'doubt' })))).found).toBe(0);
  });

  it('matches a finding without a line by the words of its place', () => {
    const [read] = readFindings({ findings: [{ code: 'x', severity: 'error', at: { row: '観光案内所の利用者数' }, message: 'm' }] });
    const spot = { line: 3, under: '', row: '①｜観光案内所の利用者数｜60', column: '', text: '60' };
    expect(read && judge([read], [spot]).found).toBe(true);
    expect(read && judge([read], [{ ...spot, row: '②｜移住セミナーの参加者数｜60' }]).found).toBe(false);
  });
});

describe('the independence of the corpus', () => {
  it('imports nothing from src', () => {
    for (const file of filesUnder('checks/corpus', '.ts')) expect(readFileSync(path.join(root, file), 'utf8'), file).not.toMatch(/from '[^']*\/src\//);
  });
});
