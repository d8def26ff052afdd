/** Counts in sentences against the tables (本文の件数): a count is wrong where no population that the words allow gives it. */
import { compare, exactText, fromInteger } from '../../domain/rational.ts';
import type { Sentence, SourceReport } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import { scopeOf, wholeText } from './claim-scope.ts';
import type { CountClaim } from './count-claims.ts';
import { countClaims } from './count-claims.ts';
import type { MeasuredItems } from './measured-items.ts';
import { measuredItems } from './measured-items.ts';
import { sentenceCodes } from './sentence-codes.ts';
import { accuse, quote } from './sentence-finding.ts';
import { statesExclusion } from './status-words.ts';
import type { Range, World } from './worlds.ts';
import { gradesIn, metIn, missedIn, totalIn } from './worlds.ts';

export function checkCounts(report: SourceReport): readonly Finding[] {
  const measured = measuredItems(report);
  return report.sentences.flatMap((sentence) => {
    const claims = countClaims(wholeText(sentence), measured.grades);
    return (['indicator', 'project', 'goal'] as const).flatMap((of) => {
      const own = claims.filter((claim) => claim.of === of);
      return isAbout(sentence, own) ? checkClaims(report, measured, sentence, own) : [];
    });
  });
}

/** A lone total may count anything: it is a claim where the sentence says of what. */
function isAbout(sentence: Sentence, claims: readonly CountClaim[]): boolean {
  if (claims.length === 0) return false;
  const text = wholeText(sentence);
  if (claims.some(({ role }) => role.kind === 'grade')) return claims.length > 1 || /指標|KPI|評価|判定|数値目標/.test(text);
  const speaks = /指標|KPI|数値目標|基本(?:的)?目標|交付金/.test(text) || /(?:新規|継続|年目).{0,8}事業/.test(text);
  return speaks && (claims.some(({ role }) => role.kind === 'status') || /すべて|全て|いずれ|とも|一部|全事業|達成した事業/.test(text));
}

function checkClaims(report: SourceReport, measured: MeasuredItems, sentence: Sentence, claims: readonly CountClaim[]): readonly Finding[] {
  const [first] = claims;
  if (first === undefined) return [];
  const { likely, possible } = scopeOf(report, measured, sentence, first.of);
  const fitting = (world: World): number => claims.filter((claim) => fits(claim, world)).length;
  const complete = likely.find((world) => fitting(world) === claims.length);
  if (complete !== undefined) return excluded(sentence, claims, complete);
  const best = Math.max(0, ...likely.map(fitting));
  const closest = likely.filter((world) => fitting(world) === best);
  const isElsewhere = claims.length > 1 && possible.some((world) => fitting(world) === claims.length);
  const isKnown = closest.length === 1 || best > 0;
  if (closest.length === 0 || isElsewhere || !isKnown) return [];
  return claims.filter((claim) => closest.every((world) => !fits(claim, world))).flatMap((claim) => closest.slice(0, 1).map((world) => wrongCount(sentence, claim, world)));
}

function rangeOf({ role }: CountClaim, world: World): Range {
  switch (role.kind) {
    case 'total':
      return totalIn(world);
    case 'status':
      return role.status === 'met' ? metIn(world) : missedIn(world);
    case 'grade':
      return gradesIn(world, role.grades);
  }
}

function fits(claim: CountClaim, world: World): boolean {
  const { low, high } = rangeOf(claim, world);
  return compare(claim.number.value, fromInteger(low)) >= 0 && compare(claim.number.value, fromInteger(high)) <= 0;
}

function wrongCount(sentence: Sentence, claim: CountClaim, world: World): Finding {
  const { low, high } = rangeOf(claim, world);
  const expected = low === high ? String(low) : `${low}～${high}`;
  return accuse(sentence, {
    code: sentenceCodes.count, severity: 'error', printed: claim.number.text, expected,
    message: `${quote(sentence.text)}に${claim.number.text}とありますが、${world.name}を表で数えると${roleWords(claim)}${expected}です。`,
    hint: '本文の件数か、表の評価・実績のどちらが正しいかを確かめ、正しい方にそろえてください。',
  });
}

function roleWords({ role }: CountClaim): string {
  switch (role.kind) {
    case 'total':
      return '全部で';
    case 'status':
      return role.status === 'met' ? '達成は' : '未達成は';
    case 'grade':
      return `「${role.grades.join('」「')}」は`;
  }
}

/** A project counted as having reached its KPIs while one of them has no result: right only with the exclusion stated. */
function excluded(sentence: Sentence, claims: readonly CountClaim[], world: World): readonly Finding[] {
  if (world.of !== 'project' || statesExclusion(wholeText(sentence))) return [];
  const pending = world.members.filter(({ state }) => state === 'pending');
  return claims.filter(({ role, number }) => role.kind === 'status' && role.status === 'met' && pending.length > 0 && compare(number.value, fromInteger(metIn(world).low)) > 0).map((claim) =>
    accuse(sentence, {
      code: sentenceCodes.exclusion, severity: 'doubt', printed: claim.number.text,
      message: `${quote(sentence.text)}の${exactText(claim.number.value)}事業には、実績値のないKPIを持つ事業（${pending.map(({ name }) => name).join('、')}）が含まれますが、それを除いて数えたことが書かれていません。`,
      hint: '「実績値が未確定のものを除く」と書き添えるか、件数を改めてください。',
    }));
}
