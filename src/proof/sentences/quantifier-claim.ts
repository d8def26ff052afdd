/** すべて, いずれも, 一部, なし: what a sentence says of a whole set of indicators or projects, in any of its forms. */
import { plainText } from './claim-text.ts';
import { withoutNames } from './count-claims.ts';
import type { Status } from './status-words.ts';
import { statusOf } from './status-words.ts';

export interface QuantifierClaim {
  readonly says: 'all' | 'none' | 'some';
  /** What `some` reached or missed; both for 達成した事業と達成できなかった事業があった. */
  readonly status: Status | 'both';
  readonly of: 'indicator' | 'project';
  /** 一部のKPI of every project: more is said than that not all were reached. */
  readonly isPartly: boolean;
  /** The words that claim it. */
  readonly printed: string;
}

const thing = '(?:数値目標|重要業績評価指標|指標|KPI|項目|目標項目|目標(?!値|達成|を|に)|事業|プロジェクト|取組)';
const every = `(?:すべて|全て|全部(?!で)|いずれ|どれ|どちら|全|両)`;
const patterns = {
  allBefore: new RegExp(`${every}(?:の|ての)?(\\d*${thing})`, 'g'),
  allCounted: new RegExp(`(\\d+(?:件|つ|${thing}))(?:の?(?:すべて|全て|全部)|とも(?!に)|ともに|いずれも)`, 'g'),
  allAlone: /(?:いずれも|すべて|全て|どちらも|ともに|全部(?!で)|どれも|残らず|全件)(?!の)/g,
  someBefore: new RegExp(`一部の?(${thing})`, 'g'),
  someAlone: /一部/g,
} as const;
const mixed = new RegExp(`(?:達成|達し|到達|届い)[^。]*?${thing}?(?:と|や|も(?:あれば|ある一方)|があ(?:る|った|りま)[^。]*?一方)[^。]*(?:達成でき|達成し(?:な|て(?:い)?な)|未達|届か|達し(?:な|て(?:い)?な))[^。]*`);
const mixedEnd = /あった|あり|ある|混在|見られ|分かれ|とがあ|存在/;
const nothing = /(?:達成|達し|到達|クリア|届い|上回)[^。、]*?(?:もの|指標|事業|プロジェクト|KPI|項目)(?:は|が|も|：|:| )*(?:1つも|一つも|ひとつも)?(?:なかった|な(?:い|く)|なし|ありません|皆無|ゼロ|存在しな|見られな)/;

/** The claim of a sentence, if it makes one about a set. `isOfProjects`: the set is a group of projects, so that KPI are within each. */
export function quantifierClaim(text: string, grades: readonly string[]): QuantifierClaim | undefined {
  const plain = withoutNames(plainText(text), grades).replace(/\([^()]*(?:除|未確定|計画期間)[^()]*\)/g, '');
  const isOfProjects = /事業|プロジェクト/.test(plain.replace(/事業(?:者|所|費|年度|開始)/g, ''));
  const of = isOfProjects ? 'project' as const : 'indicator' as const;
  const both = mixed.exec(plain);
  if (both !== null && mixedEnd.test(plain)) return { says: 'some', status: 'both', of, isPartly: false, printed: both[0] };
  return noneClaim(plain, of) ?? outerClaim(plain, of);
}

function noneClaim(plain: string, of: 'indicator' | 'project'): QuantifierClaim | undefined {
  const found = nothing.exec(plain);
  if (found === null || statusOf(plain.slice(0, found.index + 8)) === 'missed' || /未達(?:成)?(?:の|と|であ|だ|は|が)[^。]*(?:な|ゼロ|0)/.test(plain)) return allIfNoneMissed(plain, of);
  return { says: 'none', status: 'met', of, isPartly: false, printed: found[0] };
}

/** 未達成の指標はなかった: all were reached. */
function allIfNoneMissed(plain: string, of: 'indicator' | 'project'): QuantifierClaim | undefined {
  const found = new RegExp(`(?:未達成?|達成できなかった|達しなかった|届かなかった)の?(?:もの|${thing})?(?:は|が)?(?:なかった|なく|なし|ない|ありません|ゼロ|0)`).exec(plain);
  return found === null ? undefined : { says: 'all', status: 'met', of, isPartly: false, printed: found[0] };
}

interface Quantifier {
  readonly says: 'all' | 'some';
  readonly of: 'indicator' | 'project' | 'unsaid';
  readonly text: string;
  readonly at: number;
}

function quantifiersIn(plain: string): readonly Quantifier[] {
  const taken: Quantifier[] = [];
  const add = (pattern: RegExp, says: 'all' | 'some'): void => {
    for (const match of plain.matchAll(pattern)) {
      if (taken.some(({ at, text }) => match.index < at + text.length && at < match.index + match[0].length)) continue;
      const noun = match[1];
      taken.push({ says, of: noun === undefined || /つ|件/.test(noun) ? 'unsaid' : /事業|プロジェクト|取組/.test(noun) ? 'project' : 'indicator', text: match[0], at: match.index });
    }
  };
  add(patterns.allCounted, 'all');
  add(patterns.allBefore, 'all');
  add(patterns.someBefore, 'some');
  add(patterns.allAlone, 'all');
  add(patterns.someAlone, 'some');
  return taken.sort((a, b) => a.at - b.at);
}

/** The outer quantifier is that over the set; 一部のKPI and すべてのKPI within a group of projects are of each project. */
function outerClaim(plain: string, of: 'indicator' | 'project'): QuantifierClaim | undefined {
  const found = quantifiersIn(plain);
  const inner = of === 'project' ? found.filter((each) => each.of === 'indicator') : [];
  const outer = found.find((each) => !inner.includes(each));
  const from = Math.min(...[outer, ...inner].flatMap((each) => (each === undefined ? [] : [each.at])));
  const status = Number.isFinite(from) ? statusOf(plain.slice(from)) : undefined;
  const isExcept = /一部(?:の[^、。]*)?を除/.test(plain);
  if (status === undefined || /(?:概ね|おおむね|ほぼ|必ずしも|とは限ら)(?:すべて|全て|全)|すべて(?:の[^、]*)?(?:を|が)達成(?:できた|した)わけ/.test(plain)) return undefined;
  const partly = inner.some(({ says }) => says === 'some');
  const printed = outer?.text ?? inner[0]?.text ?? '';
  if (isExcept) return { says: 'some', status, of, isPartly: false, printed };
  if (outer !== undefined) return ofOuter(outer, status, of, partly, /KPIの一部|一部(?:の)?(?:KPI|指標)/.test(plain));
  return ofInner(plain, inner, status, printed, partly);
}

function ofOuter(outer: Quantifier, status: Status, of: 'indicator' | 'project', partly: boolean, namesPart: boolean): QuantifierClaim | undefined {
  const about = { status, of, printed: outer.text };
  if (outer.says === 'some' && of === 'project' && outer.of === 'unsaid' && namesPart) return { ...about, says: 'some', isPartly: true };
  if (outer.says === 'some') return { ...about, says: 'some', isPartly: false };
  if (status === 'met') return partly ? undefined : { ...about, says: 'all', isPartly: false };
  return { ...about, says: 'none', isPartly: partly || (namesPart && of === 'project') };
}

/** 「新規事業は、すべてのKPIを達成した」, with no number of projects before it (that is a count). */
function ofInner(plain: string, inner: readonly Quantifier[], status: Status, printed: string, partly: boolean): QuantifierClaim | undefined {
  if (inner.length === 0 || /\d+事業(?:で|が|は|に|において)/.test(plain) || partly || status !== 'met') return undefined;
  return { says: 'all', status, of: 'project', isPartly: false, printed };
}
