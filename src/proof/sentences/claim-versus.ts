/** 前年度を上回った, 前年度より減少した: against the year before in the row. */
import { compare, exactText } from '../../domain/rational.ts';
import type { Finding } from '../finding.ts';
import type { NamingSentence } from './check-series.ts';
import { currentOf } from './series-current.ts';
import { namedBefore, seriesOf } from './named-rows.ts';
import { sentenceCodes } from './sentence-codes.ts';
import { accuse, quote } from './sentence-finding.ts';

const versus = /(?:前年度?|昨年度?|前回|1年前)(?!度?(?:同様|並み|と同))[^。]{0,28}?(上回|超え|超過|増加|増え|増と|増で|増し|の増|[%人件社]増|伸び|上昇|改善し|下回|割り込|減少|減っ|減り|減と|減で|の減|[%人件社]減|低下|落ち込|下落)([^。、]{0,14})/g;
const ups = /上回|超|増|伸び|上昇/;
const denied = /^(?:ら(?:な|ず)|り?ませ|ること(?:が|は)?でき(?:な|ず|ませ)|には至ら|して(?:い)?(?:な|ませ)|しな|せず|なかった)/;

export function versusFindings({ sentence, text, named, year }: NamingSentence): readonly Finding[] {
  return [...text.matchAll(versus)].flatMap((match) => {
    const [printed, word = '', behind = ''] = match;
    if (denied.test(behind) || word.startsWith('改善') || /目標/.test(printed)) return [];
    const isUp = ups.test(word);
    const pairs = namedBefore(named, match.index).flatMap((row) => {
      const series = seriesOf(row, year);
      const current = currentOf(text, series, match.index);
      const before = current === undefined ? undefined : series.find((each) => each.year === current.year - 1);
      return current === undefined || before === undefined ? [] : [{ current, before }];
    });
    const [first] = pairs;
    if (first === undefined || !pairs.every(({ current, before }) => compare(current.amount, before.amount) === (isUp ? -1 : 1))) return [];
    const { current, before } = first;
    return [accuse(sentence, {
      code: sentenceCodes.versus, severity: 'error', printed, expected: isUp ? '前年度を下回る' : '前年度を上回る',
      message: `${quote(sentence.text)}に「${printed}」とありますが、表では${before.year}年度の${exactText(before.amount)}から${current.year}年度の${exactText(current.amount)}へ${isUp ? '減って' : '増えて'}います。`,
      hint: '前年度と比べた言い方か、表の値を直してください。',
    })];
  });
}
