/** A report of a layout from a seed: the same seed gives the same report. */
import { drawBody } from './content/body.ts';
import { drawMaterial } from './content/material.ts';
import type { Context, Layout } from './layout.ts';
import { randomFrom } from './random.ts';
import { relateYears } from './relations/labels.ts';
import { newBuilder } from './report/builder.ts';
import type { Report } from './report/report.ts';

/** A report without fault. */
export function generateReport(layout: Layout, seed: number): Report {
  const random = randomFrom(seed);
  const builder = newBuilder();
  const body = drawBody(random);
  const context: Context = { builder, layout, body, random, material: drawMaterial(builder, layout, random), headYears: [] };
  layout.cover(context);
  for (const [index, { of, write }] of layout.annexes.entries()) {
    builder.heading(2, `${layout.annex(index + 1)}　${layout.labels[of]}`);
    write(context);
  }
  relateYears(builder, context.headYears, (shift) => layout.year(body.year + shift));
  return builder.finish({ layout: layout.id, seed, tableMarks: layout.tableMarks, style: layout.style, dash: layout.dash, title: layout.phrases.title(body) });
}
