/** 過去最高, 過去5年間で最も多い, 最少: against the earlier years of the row. */
import { compare, exactText } from '../../domain/rational.ts';
import type { Finding } from '../finding.ts';
import type { NamingSentence } from './check-series.ts';
import { currentOf } from './series-current.ts';
import { namedBefore, seriesOf } from './named-rows.ts';
import { sentenceCodes } from './sentence-codes.ts';
import { accuse, quote } from './sentence-finding.ts';

const record = /(?:過去|これまで|この|直近|最近|ここ|統計開始以来|調査開始以来|計画期間中|期間中)?(?:の)?(?:(\d+)(?:年|か年|ヵ年|カ年|年度)(?:間)?)?(?:の中|のうち)?(?:で|の)?(?:は|も)?、?(?:最も|一番|もっとも|最)(高|多|大|低|少|小)(?![^、。]{0,4}(?:限|目標|化|手|部分|の要因|きな課題|きく寄与))/g;
const doubtful = /に次|次い|至ら|及ば|更新(?:でき|し)な|ではな|とはな(?:らな|って(?:い)?な)/;

export function recordFindings({ sentence, text, named, year }: NamingSentence): readonly Finding[] {
  return [...text.matchAll(record)].flatMap((match) => {
    const [printed, span, extreme = ''] = match;
    const rows = namedBefore(named, match.index).filter((row) => seriesOf(row, year).length >= 3);
    if (rows.length === 0 || doubtful.test(text.slice(match.index, match.index + printed.length + 12))) return [];
    const isHigh = '高多大'.includes(extreme);
    const contradicting = rows.map((row) => {
      const series = seriesOf(row, year);
      const current = currentOf(text, series, match.index);
      const first = span === undefined || current === undefined ? -Infinity : current.year - Number(span);
      return current === undefined ? undefined : series.find((each) => each.year < current.year && each.year > first && compare(each.amount, current.amount) === (isHigh ? 1 : -1));
    });
    const [found] = contradicting;
    if (found === undefined || contradicting.includes(undefined)) return [];
    return [accuse(sentence, {
      code: sentenceCodes.record, severity: 'error', printed,
      message: `${quote(sentence.text)}に「${printed}」とありますが、表では${found.year}年度の${exactText(found.amount)}の方が${isHigh ? '大きい' : '小さい'}値です。`,
      hint: '推移の表と見比べ、最高・最低の言い方か、表の値を直してください。',
    })];
  });
}
