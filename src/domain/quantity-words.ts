/**
 * Words such as すべて, いずれも, 一部 in a sentence that a person wrote, held against the counts. The seed prints
 * 「一部KPIを達成できなかった」 for a project that missed all three of its KPIs.
 */
import type { Judgement } from './assessment.ts';
import type { Outcome } from './rule-set.ts';

/** Parts of the sentence as it will be printed. */
export interface Clause {
  readonly text: string;
  /** The last figure that the clause binds before the word, if any. */
  readonly subject?: number;
}

/** A word that the counts do not bear out; `because` says in Japanese what they are. */
export interface WordContradiction {
  readonly word: string;
  readonly because: string;
}

const achieved: readonly Outcome[] = ['achieved', 'mostlyAchieved'];
const missed: readonly Outcome[] = ['missed', 'partlyMissed', 'allMissed', 'regressed'];

/** すべて and 一部, each as said of the goals or projects, or of the KPIs within a project. */
const word = /すべて|全て|いずれ(?=の|も)|(?<=事業|つ|件|目標)とも|全部|一部/g;
const claim = /未達|(?:達成|実現)(?:でき(?:な|ず)|し(?:な|ず)|に(?:は)?至ら)|達して(?:い)?な|達成/;

/** Contradictions in a stretch without 。; `judgements` are those of the goals or projects it speaks of. */
export function contradictionsIn(clause: Clause, judgements: readonly Judgement[]): readonly WordContradiction[] {
  return [...clause.text.matchAll(word)].flatMap((match) => {
    const because = contradictionOf(match[0], clause.text.slice(match.index + match[0].length), clause.subject, judgements);
    return because === undefined ? [] : [{ word: match[0], because }];
  });
}

function contradictionOf(said: string, rest: string, subject: number | undefined, judgements: readonly Judgement[]): string | undefined {
  const claimed = claim.exec(rest)?.[0];
  if (claimed === undefined) return undefined;
  const isSome = said === '一部';
  const isAboutKpis = (isSome ? /^の?\s*(?:KPI|ＫＰＩ|指標)/ : /^の\s*(?:KPI|ＫＰＩ|指標)/).test(rest);
  return isAboutKpis ? withinProjects(isSome, claimed !== '達成', judgements) : amongThem(isSome, claimed !== '達成', subject, judgements);
}

/** 一部KPIを達成できなかった, いずれのKPIも達成できなかった, すべてのKPIを達成した: said of single projects. */
function withinProjects(isSome: boolean, isMissed: boolean, judgements: readonly Judgement[]): string | undefined {
  const needed: Outcome = isSome ? 'partlyMissed' : isMissed ? 'allMissed' : 'achieved';
  if (countOf(judgements, [needed]) > 0) return undefined;
  const allMissed = countOf(judgements, ['allMissed']);
  if (isSome && allMissed > 0) return `一部だけが未達の事業はなく、${allMissed}事業は全ての指標が未達です`;
  return isSome ? '一部だけが未達の事業はありません' : isMissed ? '全ての指標が未達の事業はありません' : '全ての指標を達成した事業はありません';
}

/** すべて達成, いずれも未達, 一部が未達: said of the goals or projects themselves, or of the number named just before. */
function amongThem(isSome: boolean, isMissed: boolean, subject: number | undefined, judgements: readonly Judgement[]): string | undefined {
  const total = judgements.length;
  const carrying = countOf(judgements, isMissed ? missed : achieved);
  const state = isMissed ? '未達' : '達成';
  if (isSome) return carrying > 0 && carrying < total ? undefined : `${total}件のうち${state}は${carrying}件です`;
  return carrying >= Math.max(1, subject ?? total) ? undefined : `${subject ?? total}件とも${state}とはいえません（${state}は${carrying}件）`;
}

function countOf(judgements: readonly Judgement[], outcomes: readonly Outcome[]): number {
  return judgements.filter((each) => outcomes.includes(each.outcome)).length;
}
