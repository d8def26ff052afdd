import { describe, expect, it } from 'vitest';
import type { RuleSet } from './rule-set.ts';
import { effectiveYears, versionFaults, versionFor } from './rule-versions.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

const version = (from: number, to?: number, id = 'city'): RuleSet => ({ ...cityRules, id, version: `${from}`, effective: to === undefined ? { from } : { from, to } });

describe('versionFaults', () => {
  it.each<readonly [string, readonly RuleSet[], readonly string[]]>([
    ['one after the other', [version(2020, 2022), version(2023)], []],
    ['one after the other, listed the other way round', [version(2023), version(2020, 2022)], []],
    ['a gap between them is no fault until a report falls into it', [version(2020, 2021), version(2023)], []],
    ['the last year of one is the first of the other', [version(2020, 2023), version(2023)], ['effective-overlap 1']],
    ['an earlier one without an end', [version(2020), version(2023)], ['effective-overlap 1']],
    ['two of three', [version(2020, 2021), version(2022, 2024), version(2024)], ['effective-overlap 2']],
    ['another rule set', [version(2020, 2021), version(2022, 2024, 'town')], ['version-id-differs 1']],
  ])('%s', (_name, versions, expected) => {
    expect(versionFaults(versions).map(({ fault, version: place }) => `${fault.code} ${place}`)).toEqual(expected);
  });
});

describe('versionFor', () => {
  const versions = [version(2023), version(2020, 2022)];

  it.each([
    [2019, undefined],
    [2020, '2020'],
    [2022, '2020'],
    [2023, '2023'],
    [2030, '2023'],
    [undefined, '2023'],
  ])('%s', (year, expected) => {
    expect(versionFor(versions, year)?.version).toBe(expected);
  });
});

it('says the years of a version', () => {
  expect(effectiveYears(version(2021))).toBe('令和3年度から');
  expect(effectiveYears(version(2019, 2022))).toBe('令和元年度から令和4年度まで');
});
