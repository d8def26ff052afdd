/** 全国地方公共団体コード: five digits and a check digit. */

const weights = [6, 5, 4, 3, 2];

/** The sixth digit of a code, from its first five: the last digit of 11 − (weighted sum mod 11). @example checkDigitOf('04100') // 9 */
export function checkDigitOf(firstFive: string): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(firstFive[place]), 0);
  return (11 - (sum % 11)) % 10;
}

/** Whether a text is six digits that end in their check digit. @example isMunicipalityCode('041009') // true */
export function isMunicipalityCode(code: string): boolean {
  return /^\d{6}$/.test(code) && checkDigitOf(code.slice(0, 5)) === Number(code[5]);
}
