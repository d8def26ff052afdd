import { expect, it } from 'vitest';
import { attachment } from './attachment.ts';

it.each([
  ['sendai-R5.pdf', 'sendai-R5.pdf'],
  ['評 (1).csv', '%E8%A9%95%20%281%29.csv'],
  [`a"';\r\nset-cookie: b*`, 'a%22%27%3B%0D%0Aset-cookie%3A%20b%2A'],
  ['\uD800', '%EF%BF%BD'],
])('%j goes into the header as %s', (name, encoded) => {
  expect(attachment(name)).toBe(`attachment; filename*=UTF-8''${encoded}`);
});
