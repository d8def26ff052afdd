/** The text in front: what the plan is and, in sentences with figures, how far it has come. */
import { compare, fraction } from '../exact/fraction.ts';
import { figureOf, printUnits } from '../exact/figure.ts';
import type { Project, Row } from '../content/material.ts';
import type { Context } from '../layout.ts';
import { relateExclusion, relateName, relateReference } from '../relations/labels.ts';
import { relateRepeat } from '../relations/arithmetic.ts';
import { quantifier, relateCount, relateQuantifier, wordsOf } from '../relations/words.ts';
import type { ReadSlot, Slot } from '../report/report.ts';
import { measureRows } from './measures.ts';

/** Overview, goals, measures, projects; each with a reference to its annex. */
export function cover(context: Context): void {
  const { builder, layout, body } = context;
  builder.heading(1, layout.phrases.title(body));
  builder.paragraph(body.office);
  builder.heading(2, `${layout.sectionNumber(1)}${layout.labels.overview}`);
  builder.paragraph(layout.phrases.overview(body, { from: layout.year(body.from), to: layout.year(body.to) }));
  builder.heading(2, `${layout.sectionNumber(2)}${layout.labels.progress}`);
  const parts = { goals: goalSentences, measures: measureSentences, projects: projectSentences };
  for (const [index, { of }] of layout.annexes.entries()) {
    if (of !== 'goals' && of !== 'measures' && of !== 'projects') continue;
    builder.heading(3, layout.labels[of]);
    parts[of](context);
    see(context, index + 1);
  }
}

function see({ builder, layout }: Context, annex: number): void {
  const mention = builder.slot(layout.annex(annex));
  builder.paragraph(...layout.phrases.see(mention));
  const present = layout.annexes.map((_, index) => layout.annex(index + 1));
  relateReference(builder, mention, present, layout.annex(present.length + 1));
}

function countSlot({ builder, layout }: Context, count: (read: ReadSlot) => number): Slot {
  const slot = builder.slot(printUnits(BigInt(count(builder.text)), 0, layout.style));
  relateCount(builder, slot, count);
  return slot;
}

function goalSentences(context: Context): void {
  const { builder, layout, material } = context;
  const rows = material.goals.flatMap(({ rows: own }) => own);
  const count = (word: string): Slot => countSlot(context, (read) => rows.filter(({ met }) => read(met) === word).length);
  builder.paragraph(...layout.phrases.goalCount({ total: countSlot(context, () => rows.length), met: count(layout.met[0]), unmet: count(layout.met[1]) }));
  for (const [index, { spec, rows: own }] of material.goals.entries()) {
    const hits = (read: ReadSlot): readonly boolean[] => own.map(({ met }) => read(met) === layout.met[0]);
    const found = hits(builder.text);
    const word = builder.slot(quantifier(found.filter(Boolean).length, found.length, layout.phrases.goalForms));
    relateQuantifier(builder, word, hits, layout.phrases.goalForms, 'all');
    builder.item(...layout.phrases.goalWord(index + 1, spec.title, word));
  }
}

function measureSentences(context: Context): void {
  const { builder, layout, material, random } = context;
  const rows = measureRows(material.goals);
  const grades = wordsOf(layout.bands).map((word) => ({ word, count: countSlot(context, (read) => rows.filter(({ grade }) => read(grade) === word).length) }));
  builder.paragraph(...layout.phrases.gradeCount(countSlot(context, () => rows.length), grades));
  const { name, rate } = random.pick(rows);
  const told = { name: builder.slot(builder.text(name)), rate: builder.slot(builder.text(rate)) };
  builder.paragraph(...layout.phrases.highlight(told.name, told.rate));
  relateName(builder, told.name, rows.map((row) => row.name));
  relateRepeat(builder, told.rate, rate);
}

/** Whether a project reached all its KPIs, those without an actual left out. */
function reachedAll(rows: readonly Row[], read: ReadSlot): boolean {
  return rows.every(({ missing, rate }) => missing !== undefined || compare(figureOf(read(rate)).value, fraction(100n)) >= 0);
}

function projectSentences(context: Context): void {
  const { builder, layout, body, material, headYears } = context;
  const reached = (projects: readonly Project[]) => (read: ReadSlot): readonly boolean[] => projects.map(({ rows }) => reachedAll(rows, read));
  const year = builder.slot(layout.year(body.year));
  headYears.push(year);
  builder.paragraph(...layout.phrases.projectCount({
    year,
    total: countSlot(context, () => material.projects.length),
    met: countSlot(context, (read) => reached(material.projects)(read).filter(Boolean).length),
  }));
  for (const group of ['new', 'old'] as const) {
    const projects = material.projects.filter((project) => project.group === group);
    const found = reached(projects)(builder.text);
    const word = builder.slot(quantifier(found.filter(Boolean).length, found.length, layout.phrases.groupForms));
    relateQuantifier(builder, word, reached(projects), layout.phrases.groupForms, 'each');
    const late = projects.some(({ rows }) => rows.some(({ missing }) => missing !== undefined));
    const exclusion = builder.slot(late && found.every(Boolean) ? layout.phrases.exclusion : '');
    builder.item(...layout.phrases.projectGroup(group === 'new' ? layout.labels.newProjects : layout.labels.oldProjects, countSlot(context, () => projects.length), word, exclusion));
    if (builder.text(exclusion) !== '') relateExclusion(builder, exclusion);
  }
}
