/** How figures are written in a report, and how they are read back from what was written. */
import { fraction, roundedUnits, scaled, type Fraction } from './fraction.ts';

export interface NumberStyle {
  readonly fullWidth: boolean;
  readonly commas: boolean;
  readonly minus: '△' | '▲' | '-' | '－';
  readonly plus: '+' | '＋' | '';
}

/** A figure as printed, with the number of decimals that were printed. */
export interface Figure {
  readonly value: Fraction;
  readonly decimals: number;
}

/** 12345 and 1 decimal is 1,234.5, in the digits and signs of the style. */
export function printUnits(units: bigint, decimals: number, style: NumberStyle, signed = false): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = style.commas ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const plain = decimals === 0 ? grouped : `${grouped}.${digits.slice(-decimals)}`;
  const sign = units < 0n ? style.minus : signed && units > 0n ? style.plus : signed && style.plus !== '' ? '±' : '';
  return sign + (style.fullWidth ? widen(plain) : plain);
}

/** Prints a value that has at most that many decimals. */
export function printValue(value: Fraction, decimals: number, style: NumberStyle, signed = false): string {
  return printUnits(roundedUnits(value, decimals, 'halfUp'), decimals, style, signed);
}

function widen(text: string): string {
  return text.replace(/[0-9,.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** The first figure of the text; none in a dash or in words. */
export function readFigure(text: string): Figure | undefined {
  const found = /([△▲－−-]?)(\d+)(?:\.(\d+))?/.exec(text.replaceAll('－', '-').normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, ''));
  if (found === null) return undefined;
  const decimals = found[3]?.length ?? 0;
  const units = BigInt(`${found[2] ?? ''}${found[3] ?? ''}`);
  return { value: scaled(found[1] === '' ? units : -units, decimals), decimals };
}

/** The figure of a text that must hold one. */
export function figureOf(text: string): Figure {
  const figure = readFigure(text);
  if (figure === undefined) throw new Error(`no figure in 「${text}」`);
  return figure;
}

/** Half a step of the last printed digit. */
export function halfStep(decimals: number): Fraction {
  return fraction(1n, 2n * 10n ** BigInt(decimals));
}
