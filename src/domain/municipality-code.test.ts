import { describe, expect, it } from 'vitest';
import { isMunicipalityCode } from './municipality-code.ts';

describe('isMunicipalityCode', () => {
  it.each(['041009', '011002', '250007', '040002', '070009', '180009', '325252', '433641'])('accepts %s', (code) => {
    expect(isMunicipalityCode(code)).toBe(true);
  });

  it.each(['041008', '04100', '41009', '0410090', '０４１００９', '04100X', ''])('refuses %s', (code) => {
    expect(isMunicipalityCode(code)).toBe(false);
  });

  it('sees every slip of one digit', () => {
    for (let place = 0; place < 5; place += 1) {
      for (const digit of '0123456789') {
        const code = `${'041009'.slice(0, place)}${digit}${'041009'.slice(place + 1)}`;
        if (code !== '041009') expect(isMunicipalityCode(code), code).toBe(false);
      }
    }
  });
});
