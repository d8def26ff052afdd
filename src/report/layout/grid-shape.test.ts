import { expect, it } from 'vitest';
import { tableShapeFault } from './grid-shape.ts';

const cell = (columnSpan = 1, rowSpan = 1): { readonly columnSpan: number; readonly rowSpan: number } => ({ columnSpan, rowSpan });
const messageOf = (rows: Parameters<typeof tableShapeFault>[0], width: number): string | undefined => {
  const fault = tableShapeFault(rows, width, []);
  return fault === undefined ? undefined : `${fault.message} ${fault.found ?? ''}`;
};

it('accepts rows that fill the columns, merged cells counted in', () => {
  expect(messageOf([[cell(), cell()], [cell(2)]], 2)).toBeUndefined();
  expect(messageOf([[cell(1, 3), cell(2)], [cell(), cell()], [cell(2)]], 3)).toBeUndefined();
  expect(messageOf([[cell(), cell(1, 2)], [cell()], [cell(2)]], 2)).toBeUndefined();
  expect(messageOf([], 2)).toBeUndefined();
});

it('names the row that is too short or too long', () => {
  expect(messageOf([[cell(2)], [cell()]], 2)).toMatch(/2行目.*1列分/);
  expect(messageOf([[cell(), cell(), cell()]], 2)).toMatch(/1行目.*3列分/);
  expect(messageOf([[cell(1, 2), cell()], [cell(), cell()]], 2)).toMatch(/2行目.*3列分/);
});

it('finds a wide cell that meets one hanging from above', () => {
  expect(messageOf([[cell(), cell(1, 2), cell()], [cell(2)]], 3)).toMatch(/2行目で、横に結合したセル/);
});

it('finds a cell that hangs out below', () => {
  expect(messageOf([[cell(1, 3), cell()], [cell()]], 2)).toMatch(/最後の行（2行目）の下/);
});
