/** How a grant project (交付金事業) is written in a dataset. */
import { z } from 'zod';
import type { DivisionId, GoalId, GrantId, ProjectId } from '../domain/identifiers.ts';
import { nationalSteps } from '../domain/strategy.ts';
import { costSchema } from './figure-schema.ts';
import { placeSchema } from './indicator-schema.ts';
import { numberSchema } from './number-schema.ts';
import { planPeriodText, yearText } from './period-text.ts';
import { id, ids, text, word } from './text-fields.ts';
import { mapping } from './mapping.ts';

const nationalMeanings = {
  veryEffective: '非常に効果的であった',
  considerablyEffective: '相当程度効果があった',
  effective: '効果があった',
  noEffect: '効果がなかった',
} as const;

const projectYearSchema = mapping({
  year: yearText('年度'),
  costs: z.array(costSchema).default([]).describe('事業規模'),
  activities: z.array(text('取組')).default([]).describe('その年度の主な取組'),
  nationalEvaluation: word(nationalSteps, '国の様式による4段階の評価', nationalMeanings).exactOptional(),
}).meta({ id: 'projectYear', description: '事業のある年度' });

export const projectSchema = mapping({
  id: id<ProjectId>('事業のID。番号や名前が変わっても変えない'),
  number: numberSchema,
  title: text('事業名'),
  planPeriod: planPeriodText('計画期間'),
  divisions: ids<DivisionId>('担当課のID'),
  grant: id<GrantId>('活用した交付金のID').exactOptional(),
  goals: ids<GoalId>('関連する基本目標のID'),
  overview: text('事業概要'),
  years: z.array(projectYearSchema).default([]).describe('年度ごとの事業規模と取組'),
  kpis: z.array(placeSchema).describe('KPI'),
}).meta({ id: 'project', description: '交付金事業' });

export type WrittenProject = z.output<typeof projectSchema>;
