/**
 * Versions of a body's rule set (評価基準の版): each holds for its own years, and a report year has exactly one. Nothing is
 * guessed where two hold or none does.
 */
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { FiscalYear } from './identifiers.ts';
import type { RuleSet } from './rule-set.ts';

/** A fault of one version, by its place in the list. */
export interface VersionFault {
  readonly version: number;
  readonly fault: DomainFault;
}

/** Versions of different rule sets, and two that hold in one year. */
export function versionFaults(versions: readonly RuleSet[]): readonly VersionFault[] {
  return versions.flatMap((later, version) => versions.slice(0, version).flatMap((earlier) => faultsBetween(earlier, later).map((fault) => ({ version, fault }))));
}

function faultsBetween(earlier: RuleSet, later: RuleSet): readonly DomainFault[] {
  if (earlier.id !== later.id) return [idDiffers(earlier, later)];
  const [first, second] = earlier.effective.from <= later.effective.from ? [earlier, later] : [later, earlier];
  if (first.effective.to !== undefined && first.effective.to < second.effective.from) return [];
  return [
    {
      code: 'effective-overlap',
      severity: 'error',
      path: ['effective'],
      message: `同じ評価基準の第${earlier.version}版と、適用する年度が重なっています`,
      found: `第${later.version}版 ${effectiveYears(later)}、第${earlier.version}版 ${effectiveYears(earlier)}`,
      expected: '1つの年度に1つの版',
      hint: `先の版の effective に to: ${printYear(second.effective.from - 1, 'fiscal', 'eraLong')} までと書くか、後の版の from を改めてください`,
    },
  ];
}

function idDiffers(earlier: RuleSet, later: RuleSet): DomainFault {
  return {
    code: 'version-id-differs',
    severity: 'error',
    path: ['id'],
    message: '同じフォルダーに、別の評価基準があります',
    found: later.id,
    expected: earlier.id,
    hint: '同じ評価基準の版なら id をそろえ、別の評価基準なら別のフォルダーに移してください',
  };
}

/** The version that holds in a report year; without a year, the newest. */
export function versionFor<Version extends Pick<RuleSet, 'effective'>>(versions: readonly Version[], year: FiscalYear | undefined): Version | undefined {
  if (year === undefined) return [...versions].sort((a, b) => b.effective.from - a.effective.from)[0];
  return versions.find(({ effective: { from, to } }) => from <= year && (to === undefined || year <= to));
}

/** @example effectiveYears(ruleSet) // "令和3年度から令和5年度まで" */
export function effectiveYears({ effective: { from, to } }: Pick<RuleSet, 'effective'>): string {
  return `${printYear(from, 'fiscal', 'eraLong')}から${to === undefined ? '' : `${printYear(to, 'fiscal', 'eraLong')}まで`}`;
}
