import { describe, expect, it } from 'vitest';
import { exactText, fromInteger, rational } from './rational.ts';
import type { Unit } from './unit.ts';
import { convert, differenceUnit, parseUnit, unitName } from './unit.ts';
import { standardUnits, unitTable } from './unit-table.ts';

function unit(text: string): Unit {
  const reading = parseUnit(text, standardUnits);
  if (!reading.ok) throw new Error(`no unit: ${text}`);
  return reading.unit;
}

describe('parseUnit', () => {
  /** The units of the source report first, then those of other plans. */
  it.each([
    ['社', '社', '社', '1', 'count'],
    ['件', '件', '件', '1', 'count'],
    ['万人', '万人', '人', '10000', 'count'],
    ['人', '人', '人', '1', 'count'],
    ['%', '%', '%', '1', 'share'],
    ['pt', 'pt', 'pt', '1', 'points'],
    ['万t -CO₂', '万t-CO₂', 't-CO₂', '10000', 'mass'],
    ['千円', '千円', '円', '1000', 'money'],
    ['百万円', '百万円', '円', '1000000', 'money'],
    ['億円', '億円', '円', '100000000', 'money'],
    ['PV', 'PV', 'PV', '1', 'count'],
    ['自治体', '自治体', '自治体', '1', 'count'],
    ['回', '回', '回', '1', 'count'],
    ['会員', '会員', '会員', '1', 'count'],
    ['人泊', '人泊', '人泊', '1', 'count'],
    ['箇所', '箇所', '箇所', '1', 'count'],
    ['事業者', '事業者', '事業者', '1', 'count'],
    ['件/年', '件/年', '件', '1', 'count'],
    ['人／年', '人/年', '人', '1', 'count'],
    ['人/year', '人/年', '人', '1', 'count'],
    ['万t-CO2', '万t-CO₂', 't-CO₂', '10000', 'mass'],
    ['ｔ－ＣＯ２', 't-CO₂', 't-CO₂', '1', 'mass'],
    ['千t', '千t', 't', '1000', 'mass'],
    ['kg', 'kg', 't', '1/1000', 'mass'],
    ['ヶ所', 'ヶ所', '箇所', '1', 'count'],
    ['か所', 'か所', '箇所', '1', 'count'],
    ['名', '名', '人', '1', 'count'],
    ['％', '%', '%', '1', 'share'],
    ['‰', '‰', '%', '1/10', 'share'],
    ['ポイント', 'ポイント', 'pt', '1', 'points'],
    ['十億円', '十億円', '円', '1000000000', 'money'],
    ['兆円', '兆円', '円', '1000000000000', 'money'],
    ['十万人', '十万人', '人', '100000', 'count'],
    ['m2', '㎡', '㎡', '1', 'other'],
    ['ha', 'ha', '㎡', '10000', 'other'],
    ['万kWh', '万kWh', 'kWh', '10000', 'other'],
    ['歳', '歳', '歳', '1', 'other'],
    ['圏域', '圏域', '圏域', '1', 'count'],
    [' 百万PV/年 ', '百万PV/年', 'PV', '1000000', 'count'],
  ])('reads %j as %s', (text, symbol, base, scale, dimension) => {
    const { scale: found, ...rest } = unit(text);
    const per = symbol.endsWith('/年') ? { per: 'year' } : {};
    expect({ ...rest, scale: exactText(found) }).toEqual({ symbol, base, scale, dimension, ...per });
    expect(unit(symbol)).toEqual(unit(text));
  });

  it.each([
    ['人拍', '人泊'],
    ['万人拍', '万人泊'],
    ['自治会', '自治体'],
    ['事業社/年', '事業者/年'],
    ['PT', 'pt'],
    ['千%', '%'],
    ['ぬ', undefined],
    ['万', undefined],
    ['', undefined],
    ['キロワット時', undefined],
  ])('refuses %j and suggests %s', (text, nearest) => {
    expect(parseUnit(text, standardUnits)).toEqual({ ok: false, reason: 'unknownUnit', ...(nearest === undefined ? {} : { nearest }) });
  });

  it('knows the units that a dataset declares, and keeps its own meaning of the others', () => {
    const table = unitTable([
      { symbol: '巡', dimension: 'count' },
      { symbol: '円/人', dimension: 'money' },
      { symbol: '%', dimension: 'count' },
    ]);
    expect(parseUnit('千巡', table)).toMatchObject({ ok: true, unit: { symbol: '千巡', base: '巡' } });
    expect(parseUnit('円/人', table)).toMatchObject({ ok: true, unit: { symbol: '円/人', base: '円/人' } });
    expect(parseUnit('%', table)).toMatchObject({ ok: true, unit: { dimension: 'share' } });
    expect(parseUnit('巡', standardUnits)).toMatchObject({ ok: false });
  });
});

describe('convert', () => {
  it.each([
    [fromInteger(624), '万人', '人', '6240000'],
    [fromInteger(28_218), '千円', '百万円', '14109/500'],
    [fromInteger(500), 'kg', 't', '1/2'],
    [rational(25n, 2n), '‰', '%', '5/4'],
    [fromInteger(3), '件/年', '件/年', '3'],
    [fromInteger(2), 'ha', '㎡', '20000'],
  ])('%o %s in %s is %s', (value, from, to, expected) => {
    const converted = convert(value, unit(from), unit(to));
    expect(converted.ok ? exactText(converted.value) : converted.reason).toBe(expected);
  });

  it.each([
    ['人', '円', 'baseDiffers'],
    ['%', 'pt', 'baseDiffers'],
    ['t', 't-CO₂', 'baseDiffers'],
    ['人', '人泊', 'baseDiffers'],
    ['件/年', '件', 'perYearDiffers'],
  ])('refuses %s in %s: %s', (from, to, reason) => {
    expect(convert(fromInteger(1), unit(from), unit(to))).toEqual({ ok: false, reason });
  });
});

describe('differenceUnit', () => {
  it.each([
    ['%', 'pt'],
    ['‰', 'pt'],
    ['%/年', 'pt/年'],
    ['pt', 'pt'],
    ['万人', '万人'],
    ['件/年', '件/年'],
  ])('of %s is %s', (of, expected) => {
    expect(differenceUnit(unit(of)).symbol).toBe(expected);
  });
});

describe('a number without a unit', () => {
  it('is written なし, prints nothing behind it, and takes no prefix', () => {
    const reading = parseUnit('なし', standardUnits);
    expect(reading.ok && [reading.unit.symbol, unitName(reading.unit)]).toEqual(['', 'なし']);
    expect(parseUnit('万なし', standardUnits).ok).toBe(false);
    expect(parseUnit('', standardUnits).ok).toBe(false);
  });
});
