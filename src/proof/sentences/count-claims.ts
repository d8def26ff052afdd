/** Counts that a sentence claims (本文の件数): 17件のうち9件が目標値に達し, Aが13件, 達成8指標、未達成6指標, 新規3事業. */
import type { ClaimNumber } from './claim-text.ts';
import { numbersIn, plainText } from './claim-text.ts';
import type { Status } from './status-words.ts';
import { statusOf } from './status-words.ts';
import type { Counted } from './worlds.ts';

export type CountRole =
  | { readonly kind: 'total' }
  | { readonly kind: 'status'; readonly status: Status; readonly isPartly: boolean }
  | { readonly kind: 'grade'; readonly grades: readonly string[] };

export interface CountClaim {
  readonly number: ClaimNumber;
  readonly role: CountRole;
  /** What the counter says; 件 says indicators where the sentence speaks of them. */
  readonly of: Counted;
  /** A total that says so: 計33件, 全7事業. */
  readonly isExplicit: boolean;
}

const countedBases = ['件', '指標', '項目', '事業', '施策', '目標', 'つ', '個', 'プロジェクト', '基本目標', ''];
const brackets = /\([^()]*(?:%|除|計画期間|未確定|年度)[^()]*\)/g;
const boundary = /、|。|;|(?<!\d),|,(?!\d)|\/(?!\d)|(?:この|その)?うち(?!訳)|(?<=\d(?:件|指標|事業|項目))中|内訳[はが]?|(?<!\d):|:(?!\d)|・(?=[^、]*\d)/;

/** The counts of a sentence, in order. `grades` are the words of the report's scale. */
export function countClaims(text: string, grades: readonly string[]): readonly CountClaim[] {
  const plain = withoutNames(plainText(text), grades).replace(brackets, '');
  const clauses = plain.split(boundary).map((clause) => clause.trim()).filter((clause) => clause !== '');
  const claims = joined(clauses).flatMap((clause) => claimsOfClause(clause, grades, plain));
  return claims.filter(({ role, isExplicit }, index) => role.kind !== 'total' || isExplicit || claims.findIndex((claim) => claim.role.kind === 'total') === index);
}

/** 一部の事業, いずれも, 達成した事業と…: the number beside it is the size of the set. */
const ofTheSet = /一部の?(?:指標|事業|数値目標|項目|プロジェクト|取組)|いずれ|どの|(?:すべて|全て|全ての)の?(?:事業|指標|数値目標|項目)|全(?:事業|指標|項目)|(?:達成|未達)[^、]*(?:事業|指標|もの)(?:と|も|が(?:あ|見))/;

/** Quoted names and goal titles are no claims; a quoted grade is. */
export function withoutNames(text: string, grades: readonly string[]): string {
  return text
    .replace(/「([^「」]*(?:「[^「」]*」[^「」]*)*)」/g, (_whole: string, inside: string) => (grades.includes(inside.trim()) ? ` ${inside.trim()} ` : ''))
    .replace(/((?:基本)?目標\d+) ?\([^()]*\)/g, '$1');
}

/** 「4事業については」「KPIを達成した」 is one claim; so is 「順調」「15指標」. */
function joined(clauses: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const clause of clauses) {
    const before = found.at(-1);
    const opensTopic = before !== undefined && numbersIn(before).length === 1 && statusOf(before) === undefined && /(?:について|に関して|おいて)?(?:は|も|では|が|で)$/.test(before);
    if (before !== undefined && opensTopic && numbersIn(clause).length === 0) found[found.length - 1] = `${before}${clause}`;
    else found.push(clause);
  }
  return found;
}

function claimsOfClause(clause: string, grades: readonly string[], sentence: string): readonly CountClaim[] {
  const numbers = numbersIn(clause).filter(({ base, digits, value }) => countedBases.includes(base) && digits === 0 && value.num >= 0n);
  return numbers.flatMap((number, index) => {
    const before = clause.slice(numbers[index - 1]?.end ?? 0, number.begin);
    const after = clause.slice(number.end, numbers[index + 1]?.begin ?? clause.length);
    const role = roleOf(before, after, grades, numbers.length > 1);
    if (role === undefined || (number.base === '' && role.kind !== 'grade')) return [];
    return [{ number, role, of: countedIn(number.base, sentence), isExplicit: /(?:計|全|合計|合わせて|全部で|総数)(?:は|が)?$/.test(before.trim()) }];
  });
}

function roleOf(before: string, after: string, grades: readonly string[], isOneOfMany: boolean): CountRole | undefined {
  if (ofTheSet.test(after)) return { kind: 'total' };
  const nearest = /^ ?(?:が|は|で|も|に|について|において|を|の)/.test(after) || (!isOneOfMany && before === '') ? [after, before] : [before, after];
  for (const part of nearest) {
    const found = gradesIn(part, grades);
    if (found.length > 0) return { kind: 'grade', grades: found };
  }
  for (const part of nearest) {
    const status = statusOf(part);
    if (status !== undefined) return /(?:なかった|なし)/.test(part) && status === 'met' ? undefined : { kind: 'status', status, isPartly: /一部/.test(before + after) };
  }
  return { kind: 'total' };
}

/** Words of the scale in a text; the longest first, so that おおむね順調 is not 順調. */
export function gradesIn(text: string, grades: readonly string[]): readonly string[] {
  const found: string[] = [];
  let rest = text;
  for (const grade of grades) {
    if (!hasGrade(rest, grade)) continue;
    found.push(grade);
    rest = rest.replace(grade, '＿');
  }
  return found;
}

/** A letter stands alone: the A of KPA is none; 達成 is a word of the scale only where a count follows the scale. */
function hasGrade(text: string, grade: string): boolean {
  const at = text.indexOf(grade);
  if (at < 0) return false;
  return !/^[A-Za-z]+$/.test(grade) || (!/[A-Za-z]/.test(text.charAt(at - 1)) && !/[A-Za-z]/.test(text.charAt(at + grade.length)));
}

function countedIn(base: string, sentence: string): Counted {
  if (base === '事業' || base === 'プロジェクト') return 'project';
  if (base === '指標' || base === '項目') return 'indicator';
  const isOfGoals = /\d+(?:つ|個)?の?基本(?:的)?目標/.test(sentence) || (/基本(?:的)?目標/.test(sentence) && !/数値目標|指標|KPI/.test(sentence));
  if ((base === 'つ' || base === '目標' || base === '基本目標' || base === '個') && isOfGoals) return 'goal';
  return /指標|KPI|数値目標|評価|判定/.test(sentence) || !/事業/.test(sentence) ? 'indicator' : 'project';
}
