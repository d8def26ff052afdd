/** A comparison of rule sets as one JSON object (`whatif --json`). Schema: schemas/whatif.schema.json. */
import type { OutcomeCounts } from '../domain/assessment.ts';
import { printYear } from '../domain/era.ts';
import { exactText } from '../domain/rational.ts';
import type { Outcome } from '../domain/rule-set.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { ChangeKind, ComparedJudgement, ComparedLevel, JudgementChange, WhatIf } from './what-if.ts';
import { changesOf, comparedCounts } from './what-if.ts';

export const whatIfFormat = 'shirube-whatif/1';

interface RuleSetJson {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

/** `judgement` is of the closed list of outcomes; the words are the body's own. `byPerson`: a person's judgement stands. */
interface SideJson {
  readonly judgement: Outcome;
  readonly judgementWord: string;
  readonly grade: string;
  readonly glyph: string | null;
  readonly byPerson: boolean;
  readonly rate: { readonly exact: string; readonly printed: string } | null;
}

interface ChangeJson {
  readonly kind: ChangeKind;
  readonly level: ComparedLevel;
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly under: { readonly kind: 'goal' | 'project'; readonly number: number } | null;
  readonly before: SideJson;
  readonly after: SideJson;
}

export interface WhatIfJson {
  readonly format: typeof whatIfFormat;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly strategy: { readonly id: string; readonly title: string };
  readonly year: number;
  readonly yearPrinted: string;
  readonly asOf: string | null;
  readonly before: RuleSetJson;
  readonly after: RuleSetJson;
  readonly compared: number;
  readonly flips: number;
  readonly renamings: number;
  readonly notJudged: number;
  readonly ratesChanged: number;
  /** Levels that the strategy does not have are left out. */
  readonly counts: { readonly [level: string]: { readonly before: OutcomeCounts; readonly after: OutcomeCounts } };
  readonly changes: readonly ChangeJson[];
}

export function whatIfJson(strategy: Strategy, whatIf: WhatIf): WhatIfJson {
  const { before, after, changes, compared, ratesChanged } = whatIf;
  return {
    format: whatIfFormat,
    municipality: { code: strategy.municipality.code, name: strategy.municipality.name },
    strategy: { id: strategy.id, title: strategy.title },
    year: before.year,
    yearPrinted: printYear(before.year, 'fiscal', 'eraLong'),
    asOf: before.asOf ?? null,
    before: before.ruleSet,
    after: after.ruleSet,
    compared,
    flips: changesOf(whatIf, 'flip').length,
    renamings: changesOf(whatIf, 'renaming').length,
    notJudged: changesOf(whatIf, 'notJudged').length,
    ratesChanged,
    counts: Object.fromEntries(comparedCounts(whatIf).map(({ level, ...sides }) => [level, sides])),
    changes: changes.map(changeJson),
  };
}

function changeJson({ kind, level, id, number, name, under, before, after }: JudgementChange): ChangeJson {
  return { kind, level, id, number, name, under: under ?? null, before: sideJson(before), after: sideJson(after) };
}

function sideJson({ judgement, rate }: ComparedJudgement): SideJson {
  return {
    judgement: judgement.outcome,
    judgementWord: judgement.word,
    grade: judgement.grade,
    glyph: judgement.glyph ?? null,
    byPerson: judgement.human !== undefined,
    rate: rate === null ? null : { exact: exactText(rate.exact), printed: rate.printed },
  };
}
