/** すべて, いずれも, 一部, なし against the tables; and whether what was left out is said (全部・一部の検査). */
import type { Sentence, SourceReport } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import { scopeOf, wholeText } from './claim-scope.ts';
import { plainText } from './claim-text.ts';
import { countClaims } from './count-claims.ts';
import { measuredItems } from './measured-items.ts';
import type { MeasuredItems } from './measured-items.ts';
import type { QuantifierClaim } from './quantifier-claim.ts';
import { quantifierClaim } from './quantifier-claim.ts';
import { sentenceCodes } from './sentence-codes.ts';
import { accuse, quote } from './sentence-finding.ts';
import { statesExclusion } from './status-words.ts';
import type { World } from './worlds.ts';
import { metIn, missedIn } from './worlds.ts';

export function checkQuantifiers(report: SourceReport): readonly Finding[] {
  const measured = measuredItems(report);
  return report.sentences.flatMap((sentence) => {
    const isCounted = countClaims(sentence.text, measured.grades).some(({ role }) => role.kind !== 'total') && !/とも|いずれも/.test(sentence.text);
    const claim = isCounted ? undefined : quantifierClaim(sentence.text, measured.grades);
    const of = claim === undefined ? undefined : setOf(sentence, claim, measured);
    if (claim === undefined || of === undefined) return [];
    const worlds = scopeOf(report, measured, sentence, of).likely.filter((world) => claim.status !== 'both' || world.members.length > 0);
    return checkClaim(report, sentence, claim, worlds);
  });
}

/** A sentence under 新規3事業 speaks of projects even where it says only いずれも; a goal's sentence of its indicators. */
function setOf(sentence: Sentence, claim: QuantifierClaim, measured: MeasuredItems): 'indicator' | 'project' | undefined {
  const text = wholeText(sentence);
  const speaks = /達成|達し|目標|KPI|指標|到達/.test(sentence.text);
  if (!speaks || /前年度|前年(?!度)|基準値を/.test(sentence.text)) return undefined;
  if (claim.of === 'project') return measured.projects.length > 0 ? 'project' : undefined;
  return /(?:新規|継続|\d年目)[^。]{0,8}事業/.test(plainText(text)) ? 'project' : 'indicator';
}

type Verdict = 'holds' | 'false' | 'doubtful' | 'pending';

function verdict(claim: QuantifierClaim, world: World): Verdict {
  const [met, missed, all] = [metIn(world), missedIn(world), world.members.length];
  const isCertain = met.low === met.high;
  switch (claim.says) {
    case 'all':
      if (missed.low > 0) return 'false';
      return world.states.some((state) => state === 'pending' || state === 'unknown') ? 'pending' : 'holds';
    case 'none':
      return met.low > 0 ? 'false' : 'holds';
    case 'some':
      if (met.low === all) return claim.status === 'met' ? 'doubtful' : 'false';
      return isCertain && met.high === 0 && missed.low === all ? (claim.status === 'missed' ? 'doubtful' : 'false') : 'holds';
  }
}

function checkClaim(report: SourceReport, sentence: Sentence, claim: QuantifierClaim, worlds: readonly World[]): readonly Finding[] {
  const [world] = worlds;
  const verdicts = worlds.map((each) => verdict(claim, each));
  if (world === undefined || verdicts.includes('holds')) return [];
  if (verdicts.includes('pending')) return isExclusionStated(report, sentence) ? [] : [exclusionMissing(sentence, worlds[verdicts.indexOf('pending')] ?? world)];
  return [contradiction(sentence, claim, world, verdicts.every((each) => each === 'false') ? 'error' : 'doubt')];
}

const codes = { all: sentenceCodes.all, none: sentenceCodes.none, some: sentenceCodes.some } as const;

function contradiction(sentence: Sentence, claim: QuantifierClaim, world: World, severity: 'error' | 'doubt'): Finding {
  const met = metIn(world).low;
  const missed = world.members.filter(({ state }) => state === 'missed').map(({ name }) => name);
  const names = claim.says === 'none' ? world.members.filter(({ state }) => state === 'met').map(({ name }) => name) : missed;
  return accuse(sentence, {
    code: codes[claim.says], severity, printed: claim.printed,
    expected: met === 0 ? '達成なし' : met === world.members.length ? 'すべて達成' : `${world.members.length}のうち${met}が達成`,
    message: `${quote(sentence.text)}とありますが、${world.name}${world.members.length}のうち、表で達成と確かめられるのは${met}、未達成は${missed.length}です${names.length === 0 ? '' : `（${claim.says === 'none' ? '達成' : '未達成'}：${names.slice(0, 5).join('、')}${names.length > 5 ? ' ほか' : ''}）`}。`,
    hint: '「すべて」「一部」「なし」の言い方を、表の達成・未達成に合わせてください。',
  });
}

/** Said in the sentence itself, or in one beside it that says nothing else. */
function isExclusionStated(report: SourceReport, sentence: Sentence): boolean {
  if (statesExclusion(wholeText(sentence))) return true;
  const beside = report.sentences.filter(({ section, text }) => section?.index === sentence.section?.index && text !== sentence.text && /除[いくき外]/.test(text) && quantifierClaim(text, []) === undefined && countClaims(text, []).length === 0);
  const notes = report.notes.filter(({ section, text }) => section?.index === sentence.section?.index && /除[いくき外]/.test(text));
  return beside.length > 0 || notes.length > 0;
}

function exclusionMissing(sentence: Sentence, world: World): Finding {
  const pending = world.members.filter(({ state }) => state === 'pending' || state === 'unknown').map(({ name }) => name);
  return accuse(sentence, {
    code: sentenceCodes.exclusion, severity: 'error', printed: sentence.text, expected: '（実績値が未確定のものを除く）',
    message: `${quote(sentence.text)}とありますが、${pending.join('、')}には実績値のないものがあり、すべて達成したとは言えません。除いて数えたことが書かれていません。`,
    hint: '「実績値が未確定のものを除く」など、何を除いたかを書き添えてください。',
  });
}
