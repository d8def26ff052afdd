/** Divisions as a report names them (担当課): 「文化観光局観光課、東北連携推進室」 are two of one bureau. */
import type { TreeMap } from '../../formats/yaml/tree.ts';
import { written } from '../write-figures.ts';

export interface NamedDivision {
  readonly bureau?: string;
  readonly name: string;
  /** The bureau is that of the division before it, since the cell names it once. */
  readonly isInherited: boolean;
}

const endOfUnit = '(?:課|室|係|班|センター|所|事務局|チーム|グループ|担当|署|院|館|局|部)';
const withBureau = new RegExp(`^(.{1,12}?(?:局|部|区|庁|本部))(?=.{1,20}${endOfUnit}$)(.+)$`);

/** @example divisionsIn('まちづくり局デジタル課、企画課') // まちづくり局 デジタル課; まちづくり局 企画課 (inherited) */
export function divisionsIn(text: string): readonly NamedDivision[] {
  const parts = text.split(/[、，,・／/\n;；]|\s+/).map((part) => part.replace(/^[○●◎]/, '').trim()).filter((part) => part !== '');
  const found: NamedDivision[] = [];
  for (const part of parts) {
    const [, bureau, name] = withBureau.exec(part) ?? [];
    const before = found.at(-1)?.bureau;
    if (bureau !== undefined && name !== undefined) found.push({ bureau, name, isInherited: false });
    else if (before !== undefined && !/(?:局|部|区)$/.test(part)) found.push({ bureau: before, name: part, isInherited: true });
    else found.push({ name: part, isInherited: false });
  }
  return found;
}

/** Each division once, with an id in the order of the report. */
export class DivisionBook {
  readonly #ids = new Map<string, { readonly id: string; readonly division: NamedDivision }>();

  idOf(division: NamedDivision): string {
    const key = `${division.bureau ?? ''} ${division.name}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known.id;
    const id = `d${this.#ids.size + 1}`;
    this.#ids.set(key, { id, division });
    return id;
  }

  trees(): readonly TreeMap[] {
    return [...this.#ids.values()].map(({ id, division: { bureau, name } }) => written({ id, bureau, name }));
  }
}
