/** The notes under a table that state its formulas and its grades, where the layout states them. */
import type { Column, Context } from '../layout.ts';

/** Nothing where the columns print neither rates nor grades. */
export function legend({ builder, layout }: Context, columns: readonly Column[]): void {
  const has = (key: Column['key']): boolean => columns.some((column) => column.key === key);
  if (has('rate') && layout.rate.stated) builder.note(layout.phrases.formulas(layout));
  if (has('grade') && layout.bandsStated) builder.note(layout.phrases.bands(layout.bands));
}
