/** What survey errors and rounding leave open, in English. */
import { assertNever } from '../domain/assert-never.ts';
import type { FigureRole } from '../domain/derivation.ts';
import { formatDecimal } from '../domain/rounding.ts';
import type { SamplingCaveat, UncertaintyCaveat } from '../domain/uncertainty.ts';
import type { CaveatContext } from './derivation-words.ts';
import { people, pointsText } from './uncertainty-figures.ts';

const minus = { negative: '-' } as const;

/** The words of roles come from derivation-english.ts, which has them for every step. */
export type RoleNames = Readonly<Record<FigureRole, string>>;

function within(said: Extract<SamplingCaveat, { readonly kind: 'withinSamplingError' }>, roles: RoleNames): string {
  const { against, difference, margin, digits, confidence, respondents, otherRespondents } = said;
  const asked = otherRespondents === undefined ? people(respondents) : `${people(otherRespondents)} and ${people(respondents)}`;
  const error = `±${pointsText({ value: margin, digits }, minus)}`;
  const isChange = against === 'baseline' || against === 'previous';
  const open = isChange ? 'it may be no change' : `the ${roles[against]} may or may not be reached`;
  return `the difference from the ${roles[against]} (${pointsText({ value: difference, digits }, minus, true)}) is inside the sampling error (${error}): ${open} (${confidence}% confidence, ${asked} respondents)`;
}

function notPossible({ role, percent, digits, respondents, nearest }: Extract<SamplingCaveat, { readonly kind: 'shareNotPossible' }>, roles: RoleNames): string {
  const share = (value: typeof percent): string => `${formatDecimal(value, { digits, mode: 'halfUp' })}%`;
  const near = nearest.map(({ count, percent: possible }) => `${people(count)} are ${share(possible)}`).join(', ');
  return `${people(respondents)} respondents cannot give the ${roles[role]} of ${share(percent)} (${near}; weighted surveys and other denominators excepted)`;
}

export function uncertaintyEnglish(said: UncertaintyCaveat, roles: RoleNames, context: CaveatContext): string {
  switch (said.kind) {
    case 'withinSamplingError':
      return within(said, roles);
    case 'shareNotPossible':
      return notPossible(said, roles);
    case 'respondentsUnknown':
      return `no sampling error: the number of respondents is not known for the ${said.roles.map((role) => roles[role]).join(' and the ')}`;
    case 'rateInterval':
      return rateInterval(said, context);
    case 'gradeWithinRounding':
      return `within the rounding of the measured values ${gradesText(said.grades, context)}`;
  }
  return assertNever(said);
}

function gradesText(grades: readonly string[], { gradeWord }: CaveatContext): string {
  return `the judgement may also be ${grades.map(gradeWord).join(' or ')}`;
}

/** The ends are rounded outwards, so that the printed stretch holds the exact one. */
function rateInterval({ interval, digits, grades }: Extract<UncertaintyCaveat, { readonly kind: 'rateInterval' }>, context: CaveatContext): string {
  const judged = grades.length === 0 ? '' : `, and ${gradesText(grades, context)}`;
  if (interval.kind === 'unbounded') return `within the rounding of the measured values the divisor may be zero, so the rate has no bounds${judged}`;
  const [from, to] = [formatDecimal(interval.lowest, { digits, mode: 'floor', ...minus }), formatDecimal(interval.highest, { digits, mode: 'ceiling', ...minus })];
  return `within the rounding of the measured values the rate may be anything from ${from}% to ${to}%${judged}`;
}
