/** Evaluation of a large city with full derivations. */
import { readFileSync } from 'node:fs';
import type { Assessment } from '../src/domain/assessment.ts';
import { evaluate } from '../src/domain/evaluate.ts';
import { readRuleSet } from '../src/intake/read-rule-set.ts';
import { evaluationJson } from '../src/report/evaluation-json.ts';
import { line, measure } from './measure.ts';
import { lastYear, syntheticCity } from './synthetic-city.ts';

const indicators = 500;
const years = 10;

function stepsIn({ goals, projects }: Assessment): number {
  const all = [...goals.flatMap((goal) => [goal, ...goal.targets]), ...projects.flatMap((project) => [project, ...project.kpis])];
  return all.reduce((sum, { derivation }) => sum + derivation.length, 0);
}

export async function benchCity(rulesFile: string, rounds: number): Promise<void> {
  const { ruleSet } = readRuleSet(readFileSync(rulesFile, 'utf8'), rulesFile);
  if (ruleSet === undefined) throw new Error(`${rulesFile} is faulty`);
  const strategy = syntheticCity(indicators, years);
  const last = lastYear(years);
  const began = performance.now();
  const { assessment } = evaluate(strategy, ruleSet, { year: last });
  const first = performance.now() - began;
  const everyYear = Array.from({ length: years }, (_, index) => last - index);
  const times = await measure(
    {
      one: () => evaluate(strategy, ruleSet, { year: last }),
      all: () => everyYear.map((year) => evaluate(strategy, ruleSet, { year })),
      json: () => JSON.stringify(evaluationJson({ strategy, ruleSet, assessment })),
    },
    rounds,
  );
  console.log(`\nA city of ${indicators} indicators × ${years} years, full derivations (${stepsIn(assessment)} steps)`);
  line('one report year, first time in the process', first);
  line('one report year', times.one, `${(500 / times.one).toFixed(0)} times below the 0.5 s asked for`);
  line(`all ${years} report years`, times.all, `${(500 / times.all).toFixed(1)} times below 0.5 s`);
  line('the evaluation as JSON with all texts', times.json);
}
