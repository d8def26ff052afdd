/** 「1事業については、一部KPIを達成できなかった」 of a project that reached none of them (一部と全部). */
import { compare, fromInteger } from '../../domain/rational.ts';
import type { SourceReport } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import { scopeOf, wholeText } from './claim-scope.ts';
import { countClaims } from './count-claims.ts';
import { measuredItems } from './measured-items.ts';
import { sentenceCodes } from './sentence-codes.ts';
import { accuse, quote } from './sentence-finding.ts';

/** Proved where the number of projects told so is that of the projects that missed something; of one project it is an error. */
export function checkPartly(report: SourceReport): readonly Finding[] {
  const measured = measuredItems(report);
  return report.sentences.flatMap((sentence) => {
    if (!/一部/.test(sentence.text)) return [];
    const claims = countClaims(wholeText(sentence), measured.grades).filter(({ of, role }) => of === 'project' && role.kind === 'status' && role.status === 'missed' && role.isPartly);
    return claims.flatMap(({ number }) => {
      const [world] = scopeOf(report, measured, sentence, 'project').likely;
      const missed = world?.members.filter(({ state }) => state === 'missed') ?? [];
      const whole = missed.filter(({ missedAll }) => missedAll).map(({ name }) => name);
      if (whole.length === 0 || compare(number.value, fromInteger(missed.length)) !== 0) return [];
      return [accuse(sentence, {
        code: sentenceCodes.partly, severity: missed.length === whole.length ? 'error' : 'doubt', printed: '一部', expected: 'すべて',
        message: `${quote(sentence.text)}とありますが、${whole.join('、')}は、すべてのKPIが目標に達していません。`,
        hint: '一部ではなく、すべてのKPIを達成できなかったことが分かるように書いてください。',
      })];
    });
  });
}
