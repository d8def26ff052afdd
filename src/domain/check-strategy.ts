/**
 * Faults of meaning in a strategy (整合性の確認), each with its path in the dataset. What a single value gets wrong, its reader
 * has said before; here is what only shows when parts are held against each other. All faults are gathered.
 */
import { checkComposites } from './check-composites.ts';
import type { CheckContext } from './check-context.ts';
import { checkIndicator } from './check-indicator.ts';
import { checkOwners, checkDivisions } from './check-owners.ts';
import { checkProjects } from './check-projects.ts';
import { checkReferences } from './check-references.ts';
import { checkReportYear } from './check-report-year.ts';
import { checkIds, checkNumbers } from './check-identity.ts';
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { DataPath } from './fault.ts';
import type { FiscalYear, IndicatorId } from './identifiers.ts';
import { checkDigitOf, isMunicipalityCode } from './municipality-code.ts';
import type { Strategy } from './strategy.ts';
import { indexStrategy } from './strategy-index.ts';
import { indicatorPaths } from './strategy-paths.ts';

export interface CheckOptions {
  /** The report year, in which no value may be forgotten; left out, the rest is held against the last year of the plan. */
  readonly year?: FiscalYear;
  /** Where each indicator is written; its first place when left out. */
  readonly paths?: ReadonlyMap<IndicatorId, DataPath>;
}

export function checkStrategy(strategy: Strategy, options: CheckOptions = {}): readonly DomainFault[] {
  const { year = strategy.planPeriod.to, paths = indicatorPaths(strategy) } = options;
  const context: CheckContext = { strategy, index: indexStrategy(strategy), year, paths };
  return [
    ...checkMunicipality(context),
    ...checkPlanPeriod(strategy.planPeriod, ['strategy', 'period']),
    ...checkIds(context),
    ...checkNumbers(context),
    ...checkDivisions(context),
    ...checkReferences(context),
    ...checkOwners(context),
    ...strategy.indicators.flatMap((indicator) => checkIndicator(indicator, paths.get(indicator.id) ?? [])),
    ...strategy.projects.flatMap((project, p) => checkPlanPeriod(project.planPeriod, ['projects', p, 'planPeriod'])),
    ...checkComposites(context),
    ...checkProjects(context),
    ...(options.year === undefined ? [] : checkReportYear(context)),
  ];
}

function checkMunicipality({ strategy }: CheckContext): readonly DomainFault[] {
  const { code } = strategy.municipality;
  if (isMunicipalityCode(code)) return [];
  const firstFive = /^\d{5}/.exec(code)?.[0];
  return [
    {
      code: 'municipality-code',
      severity: 'error',
      path: ['municipality', 'code'],
      message: '全国地方公共団体コードが正しくありません',
      found: code,
      expected: firstFive === undefined ? '検査数字を含む6桁の数字' : `${firstFive}${checkDigitOf(firstFive)}（最初の5桁が正しい場合）`,
      hint: '先頭の0も含めて6桁を引用符に入れて書き、総務省の一覧で確かめてください',
    },
  ];
}

function checkPlanPeriod(plan: { readonly from: FiscalYear; readonly to: FiscalYear }, path: DataPath): readonly DomainFault[] {
  if (plan.from <= plan.to) return [];
  return [
    {
      code: 'plan-reversed',
      severity: 'error',
      path,
      message: '計画期間の終わりが、始まりより前になっています',
      found: `${printYear(plan.from, 'fiscal', 'eraLong')}から${printYear(plan.to, 'fiscal', 'eraLong')}`,
      hint: '始まりの年度と終わりの年度を確かめてください',
    },
  ];
}
