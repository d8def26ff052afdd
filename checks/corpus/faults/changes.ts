/** Small changes that people make by mistake. */
import type { Random } from '../random.ts';

/** One digit is another one; the last `spared` digits stay, and the first does not become 0. */
export function changedDigit(units: bigint, random: Random, spared = 0): bigint | undefined {
  const digits = [...(units < 0n ? -units : units).toString()];
  if (digits.length <= spared) return undefined;
  const at = random.int(0, digits.length - 1 - spared);
  const choices = [...'0123456789'].filter((digit) => digit !== digits[at] && !(at === 0 && digits.length > 1 && digit === '0'));
  digits[at] = random.pick(choices);
  const changed = BigInt(digits.join(''));
  return units < 0n ? -changed : changed;
}

/** Two neighbouring digits that differ change places. */
export function swappedDigits(units: bigint, random: Random): bigint | undefined {
  const digits = [...(units < 0n ? -units : units).toString()];
  const places = digits.flatMap((digit, at) => (at > 0 && digit !== digits[at - 1] && !(at === 1 && digit === '0') ? [at] : []));
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  const [a = '', b = ''] = digits.slice(at - 1, at + 1);
  digits.splice(at - 1, 2, b, a);
  const swapped = BigInt(digits.join(''));
  return units < 0n ? -swapped : swapped;
}

const units = ['件', '人', '社', '回', '店', '団体'];

/** A unit that the row does not have. */
export function otherUnit(unit: string, random: Random): string {
  return random.pick(units.filter((other) => other !== unit));
}

const spellings: readonly (readonly [string, string])[] = [
  ['サポート', 'サポ－ト'], ['センター', 'センタ'], ['フォロワー', 'フォロアー'], ['ワーケーション', 'ワーケション'], ['アプリ', 'アブリ'], ['セミナー', 'セミナ'], ['ファミリー', 'ファミリ'],
  ['お試し', 'おためし'], ['空き家', '空家'], ['空き店舗', '空店舗'], ['買換え', '買い換え'], ['子育て', '子そだて'], ['ごみ', 'ゴミ'], ['延べ', 'のべ'], ['受講者', '受構者'], ['受診', '受信'],
  ['利用', '利要'], ['件数', '件教'], ['参加者数', '参加数'], ['設置', '設直'], ['認定', '認定定'], ['登録', '登禄'], ['開催', '開崔'], ['実施', '実旋'], ['排出', '排手'], ['割合', '割り合い'], ['防災', '防炎'], ['農業', '農行'], ['就職率', '就業率'],
];

/** A name in another spelling; none where no known mistake fits. */
export function misspelt(name: string): string | undefined {
  const found = spellings.find(([right]) => name.includes(right));
  return found && name.replace(found[0], found[1]);
}
