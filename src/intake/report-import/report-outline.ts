/**
 * Where the indicators of a report belong (指標の置き場所): numeric targets and KPIs under goals and their directions, KPIs
 * under grant projects. Headings decide first, then the columns 基本目標 and 施策, then words beside the name (数値目標, 施策1).
 */
import { cellsOf, type ReadRow, type ReadTable, type Section, type SourceReport } from '../source-report/source-report.ts';
import { ancestors } from '../source-report/read-sections.ts';
import { projectSections } from './project-facts.ts';

export interface DraftRow {
  readonly table: ReadTable;
  readonly row: ReadRow;
}

/** A goal, a direction or a project with its rows in the order of the report. */
export interface Branch {
  readonly title: string;
  readonly number?: string;
  readonly section?: Section;
  readonly rows: DraftRow[];
}

export interface GoalBranch extends Branch {
  /** A heading and the first row of its table may both name the goal. */
  readonly sections: Section[];
  readonly directions: Branch[];
}

export interface ProjectBranch extends Branch {
  readonly section: Section;
}

export interface ReportOutline {
  readonly goals: GoalBranch[];
  readonly projects: ProjectBranch[];
  /** Rows of indicators whose table has no heading, group or title to stand under. */
  readonly isUntitled: boolean;
}

const goalNumber = /^(?:基本的?目標|目標|戦略の柱|柱|政策|分野)/;
const directionNumber = /^(?:基本施策|施策|取組|方向|具体)/;

export function outlineReport(report: SourceReport): ReportOutline {
  const outline: { goals: GoalBranch[]; projects: ProjectBranch[]; isUntitled: boolean } = { goals: [], projects: [], isUntitled: false };
  const projects = projectSections(report);
  for (const section of report.sections) if (isGoalHeading(section) && !isInside(section, projects)) goalOf(section, section.title, outline);
  for (const table of report.tables) {
    if (table.kind !== 'indicators') continue;
    const project = ancestors(table.section).find((section) => projects.includes(section));
    for (const row of table.rows.filter(({ kind }) => kind === 'item')) {
      if (project === undefined) placeUnderGoal({ table, row }, outline);
      else projectOf(project, outline).rows.push({ table, row });
    }
  }
  return { ...outline, goals: outline.goals.filter(({ rows, directions, section }) => rows.length > 0 || directions.length > 0 || section !== undefined) };
}

function isInside(section: Section, projects: readonly Section[]): boolean {
  return ancestors(section).some((each) => projects.includes(each));
}

function isGoalHeading({ number }: Section): boolean {
  return number !== undefined && /^基本的?目標/.test(number);
}

function placeUnderGoal(draft: DraftRow, outline: { goals: GoalBranch[]; isUntitled: boolean }): void {
  const { table, row } = draft;
  const chain = ancestors(table.section);
  const heading = goalHeading(chain);
  const group = groupOf(draft);
  const named = heading === undefined && group !== undefined ? goalOf(undefined, group, outline) : goalOf(heading, heading?.title ?? table.caption ?? '指標', outline);
  if (heading === undefined && group === undefined) outline.isUntitled = true;
  const direction = directionHeading(chain, heading);
  const label = labelBeside(draft);
  if (direction !== undefined) directionOf(named, direction.title, direction, direction.number).rows.push({ table, row });
  else if (heading !== undefined && group !== undefined && !isTargetLabel(group)) directionOf(named, group).rows.push({ table, row });
  else if (label !== undefined && !isTargetLabel(label)) directionOf(named, label).rows.push({ table, row });
  else named.rows.push({ table, row });
}

/** The heading with the number of a goal; otherwise the nearest that is no direction and not the title of the report. */
function goalHeading(chain: readonly Section[]): Section | undefined {
  const numbered = chain.find(({ number }) => number !== undefined && goalNumber.test(number));
  if (numbered !== undefined) return numbered;
  return chain.find(({ number, parent, index }) => index > 0 && parent !== undefined && !(number !== undefined && directionNumber.test(number)));
}

function directionHeading(chain: readonly Section[], goal: Section | undefined): Section | undefined {
  const below = goal === undefined ? chain : chain.slice(0, chain.indexOf(goal));
  return below.find(({ number, title }) => (number !== undefined && directionNumber.test(number)) || /^(?:基本)?施策/.test(title));
}

function groupOf({ table, row }: DraftRow): string | undefined {
  if (!table.columns.some(({ role }) => role === 'group')) return undefined;
  const text = row.group?.text.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? undefined : text;
}

/** 数値目標 or 施策1 in a column before the name. */
function labelBeside({ table, row }: DraftRow): string | undefined {
  const name = table.columns.findIndex(({ role }) => role === 'name');
  const before = table.columns.slice(0, Math.max(0, name)).flatMap((_, at) => row.cells[at]?.text.trim() ?? []);
  return before.find((text) => isTargetLabel(text) || /^(?:基本施策|施策|方向|基本的?方向|取組)\s*\S{1,20}$/.test(text));
}

function isTargetLabel(text: string): boolean {
  return /^(?:数値目標|KGI|目標指標)$/i.test(text);
}

function goalOf(section: Section | undefined, title: string, { goals }: { goals: GoalBranch[] }): GoalBranch {
  const at = goals.findIndex((goal) => (section === undefined ? goal.title === title : goal.sections.includes(section) || isSameGoal(goal, section)));
  const known = goals[at];
  const goal: GoalBranch = { title, rows: [], directions: [], sections: section === undefined ? [] : [section], ...(section === undefined ? {} : { section, ...(section.number === undefined ? {} : { number: section.number }) }) };
  if (known === undefined) {
    goals.push(goal);
    return goal;
  }
  if (section !== undefined && !known.sections.includes(section)) known.sections.push(section);
  if (known.title !== '' || title === '') return known;
  const named = { ...known, title };
  goals[at] = named;
  return named;
}

/** 基本的目標① as a heading, and 基本的目標① ｜ title in the table below it. */
function isSameGoal({ section: known, title }: GoalBranch, section: Section): boolean {
  if (known === undefined || !isGoalHeading(known) || !isGoalHeading(section)) return false;
  return known.number === section.number && (title === '' || section.title === '' || title === section.title);
}

function directionOf({ directions }: GoalBranch, title: string, section?: Section, number?: string): Branch {
  const known = directions.find((direction) => direction.title === title);
  if (known !== undefined) return known;
  const branch: Branch = { title, rows: [], ...(section === undefined ? {} : { section }), ...(number === undefined ? {} : { number }) };
  directions.push(branch);
  return branch;
}

function projectOf(section: Section, { projects }: { projects: ProjectBranch[] }): ProjectBranch {
  const known = projects.find((project) => project.section === section);
  if (known !== undefined) return known;
  const branch: ProjectBranch = { section, title: section.title, rows: [], ...(section.number === undefined ? {} : { number: section.number }) };
  projects.push(branch);
  return branch;
}

/** Whether rows of a table are increases on an initial value (増分). */
export function isOfIncrements(table: ReadTable): boolean {
  return table.columns.some(({ role, isIncrement }) => role === 'target' && isIncrement);
}

/** What the report prints of a row: its rate and its word. */
export function printedOf({ table, row }: DraftRow): { readonly rate?: string; readonly verdict?: string } {
  const [rate] = cellsOf(table, row, 'rate');
  const [verdict] = [...cellsOf(table, row, 'met'), ...cellsOf(table, row, 'grade').toReversed()];
  const text = (written: string | undefined): string | undefined => (written === undefined || written.trim() === '' ? undefined : written.replace(/\s+/g, ' ').trim());
  const [rateText, verdictText] = [text(rate?.cell.text), text(verdict?.cell.text)];
  return { ...(rateText === undefined ? {} : { rate: rateText }), ...(verdictText === undefined ? {} : { verdict: verdictText }) };
}
