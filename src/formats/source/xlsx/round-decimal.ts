/** Rounding of a decimal number as a spreadsheet shows it: half away from zero, from the fifteen digits it counts with. */

const DIGITS = 15;

/** @example roundDecimal(1.005, 2) // "1.01", where binary rounding gives 1.00 */
export function roundDecimal(value: number, places: number): string {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(value.toPrecision(DIGITS)) ?? [];
  const digits = BigInt(whole + fraction);
  // value = digits / 10^scale
  const scale = fraction.length - Number(exponent);
  const shift = scale - places;
  const scaled = shift <= 0 ? digits * 10n ** BigInt(-shift) : (digits + 5n * 10n ** BigInt(shift - 1)) / 10n ** BigInt(shift);
  const text = scaled.toString().padStart(places + 1, '0');
  const rounded = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return scaled === 0n ? rounded : sign + rounded;
}
