/** How the counts on the first page came about (件数の内訳): what was judged at each level, and which judgement each one carries. */
import type { Judgement } from './assessment.ts';
import type { Assessed } from './counts.ts';
import type { Derivation, DerivationStep } from './derivation.ts';
import type { GradeId } from './identifiers.ts';

type Tally = Extract<DerivationStep, { readonly kind: 'tally' }>;

interface Judged {
  readonly id: string;
  readonly judgement: Judgement;
}

/** One step for each level that the report has. */
export function countDerivation({ goals, projects }: Assessed): Derivation {
  const targets = goals.flatMap((goal) => goal.targets);
  const kpis = [...goals.flatMap((goal) => goal.directions.flatMap((direction) => direction.kpis)), ...projects.flatMap((project) => project.kpis)];
  const levels: readonly (readonly [Tally['of'], readonly Judged[]])[] = [
    ['goals', goals.map(({ goal, judgement }) => ({ id: goal, judgement }))],
    ['targets', targets.map(({ indicator, judgement }) => ({ id: indicator, judgement }))],
    ['kpis', kpis.map(({ indicator, judgement }) => ({ id: indicator, judgement }))],
    ['projects', projects.map(({ project, judgement }) => ({ id: project, judgement }))],
  ];
  return levels.filter(([, judged]) => judged.length > 0).map(([of, judged]) => tally(of, judged));
}

/** What stands in several places (再掲) counts once, with the judgement of its last place. */
function tally(of: Tally['of'], judged: readonly Judged[]): Tally {
  const once = new Map(judged.map(({ id, judgement }) => [id, judgement.grade]));
  const grades = new Map<GradeId, string[]>();
  for (const [id, grade] of once) grades.set(grade, [...(grades.get(grade) ?? []), id]);
  return { kind: 'tally', of, places: judged.length, total: once.size, grades: [...grades].map(([grade, ids]) => ({ grade, ids })) };
}
