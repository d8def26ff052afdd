/** `npx tsx checks/corpus/run.ts`: proves generated reports and prints how many planted faults were found; see README.md. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pairAt, write, type Pair } from './corpus.ts';
import { layoutsOf, type LayoutChoice } from './layouts.ts';
import type { PlaceId, Report } from './report/report.ts';
import { spotsOf, type Spot } from './score/places.ts';
import { proverFrom, type Format, type Prover } from './score/prover.ts';
import { judge, passes, scoreOf, scoreText, type Outcome } from './score/score.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    layouts: { type: 'string', default: 'seen' },
    format: { type: 'string', default: 'md' },
    prover: { type: 'string', default: 'npx shirube prove {} --json' },
    resume: { type: 'string' },
    write: { type: 'string' },
    kind: { type: 'string' },
    show: { type: 'string', default: '5' },
  },
});

const choices: readonly string[] = ['seen', 'unseen', 'all'];
if (!choices.includes(values.layouts) || !['md', 'html', 'both'].includes(values.format)) {
  console.error('--layouts seen|unseen|all, --format md|html|both');
  process.exit(2);
}
const layouts = layoutsOf(values.layouts as LayoutChoice); // one of the choices, as was just checked
const [reports, seed, show] = [values.reports, values.seed, values.show].map(Number) as [number, number, number]; // three given, three made

if (values.write === undefined) process.exitCode = await prove();
else writeCorpus(values.write);

function formatOf(index: number): Format {
  return values.format === 'both' ? (Math.trunc(index / layouts.length) % 2 === 0 ? 'md' : 'html') : (values.format as Format); // checked above
}

/** Proves every pair that the file of an earlier run does not hold yet; prints the score. */
async function prove(): Promise<number> {
  const prover = await proverFrom(values.prover);
  const done = earlierOutcomes();
  const outcomes: Outcome[] = [];
  for (let index = 0; index < reports; index++) {
    const name = [values.layouts, seed, formatOf(index), index].join(' ');
    const known = done.get(name);
    const made = known ?? (await provePair(prover, pairAt(layouts, seed, index), formatOf(index)));
    if (known === undefined && values.resume !== undefined) appendFileSync(values.resume, `${JSON.stringify({ name, made })}\n`);
    outcomes.push(...made);
  }
  const shown = values.kind === undefined ? outcomes : outcomes.filter(({ kind }) => kind === values.kind);
  const missed = shown.filter(({ kind, found }) => kind !== undefined && !found);
  const wrong = shown.filter((outcome) => outcome.wrong.length > 0);
  for (const { layout, seed: of, fault } of missed.slice(0, show)) console.log(`missed: ${layout} ${of} ${fault ?? ''}`);
  for (const { layout, seed: of, fault, wrong: lines } of wrong.slice(0, show)) console.log(`wrong: ${layout} ${of} ${fault ?? 'faultless'}\n  ${lines.slice(0, 3).join('\n  ')}`);
  const score = scoreOf(outcomes);
  console.log(scoreText(score));
  return passes(score) ? 0 : 1;
}

function earlierOutcomes(): ReadonlyMap<string, readonly Outcome[]> {
  if (values.resume === undefined || !existsSync(values.resume)) return new Map();
  const lines = readFileSync(values.resume, 'utf8').split('\n').filter((line) => line.endsWith('}'));
  return new Map(lines.map((line) => {
    const { name, made } = JSON.parse(line) as { readonly name: string; readonly made: readonly Outcome[] }; // written by this command
    return [name, made];
  }));
}

async function provePair(prover: Prover, { seed: of, faultless, planted }: Pair, format: Format): Promise<readonly Outcome[]> {
  const about = { layout: faultless.layout, seed: of, format };
  const one = async (report: Report, places: readonly PlaceId[]): Promise<Pick<Outcome, 'found' | 'errors' | 'wrong'>> => {
    const written = write(report, format);
    return judge(await prover(written.text, format), spotsOf(report, written, places));
  };
  return [
    { ...about, ...(await one(faultless, [])) },
    { ...about, kind: planted.kind, fault: faultText(planted, format), ...(await one(planted.report, planted.truePlaces)) },
  ];
}

function faultSpots({ edits, report }: Pair['planted'], format: Format): readonly Spot[] {
  return spotsOf(report, write(report, format), edits.map(({ place }) => place));
}

function faultText(planted: Pair['planted'], format: Format): string {
  const spots = faultSpots(planted, format).map(({ line, under, row, text }) => `line ${line} (${under}) ${row ?? text}`);
  return `${planted.kind}: ${planted.edits.map(({ from, to }) => `「${from}」→「${to}」`).join(' ')} ${spots.join('; ')}`;
}

/** Writes the reports with a manifest of the faults instead of proving them. */
function writeCorpus(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = Array.from({ length: reports }, (_, index) => {
    const format = formatOf(index);
    const { seed: of, faultless, planted } = pairAt(layouts, seed, index);
    const name = `${String(index).padStart(4, '0')}-${faultless.layout}`;
    const files = { faultless: `${name}.${format}`, planted: `${name}-${planted.kind}.${format}` };
    writeFileSync(path.join(folder, files.faultless), write(faultless, format).text);
    const written = write(planted.report, format);
    writeFileSync(path.join(folder, files.planted), written.text);
    return {
      ...files, layout: faultless.layout, seed: of, kind: planted.kind, severity: planted.severity,
      edits: planted.edits.map(({ from, to }) => ({ right: from, printed: to })),
      at: faultSpots(planted, format),
      truePlaces: spotsOf(planted.report, written, planted.truePlaces),
    };
  });
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
