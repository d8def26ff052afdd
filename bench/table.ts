/**
 * `shirube rate` on a table of 100,000 rows, faulty ones among them, as a whole process: time and peak memory, against a plain
 * script in Python that only divides actual by target in the same file, exactly, with no judgement and no derivation.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { line } from './measure.ts';

const rows = 100_000;

/** A stream of numbers that is the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const formulas = ['ratio', 'progress', 'progress_clamped', 'expected_ratio', 'expected_progress', 'two_minus_ratio', 'inverse_ratio', 'binary', 'increment_ratio', 'linear_share', 'trend', '', '', ''];
const directions = ['増加', '減少', '維持以上', '維持以下', '増加', '減少', ''];
const units = ['件', '人', '%', '社'];

function cell(next: (below: number) => number): string {
  const kind = next(100);
  if (kind < 3) return '';
  if (kind < 5) return '未公表';
  if (kind < 6) return 'abc';
  if (kind < 50) return `${next(20_000)}`;
  return kind < 60 ? `"${(1000 + next(2_000_000)).toLocaleString('en-US')}"` : `${next(500)}.${next(10)}`;
}

function writeTable(file: string): void {
  const next = numbers(7);
  const pick = (words: readonly string[]): string => words[next(words.length)] ?? '';
  const lines = Array.from({ length: rows }, (_, row) => `指標${row},${pick(units)},${pick(directions)},${pick(formulas)},${cell(next)},${cell(next)},${cell(next)},${cell(next)},${pick(['', '25', '50', '100'])}`);
  writeFileSync(file, `指標,単位,方向,算式,基準値,目標値,実績値,経路値,経過割合\n${lines.join('\n')}\n`);
}

const python = `
import csv, sys
from fractions import Fraction
with open(sys.argv[1], encoding='utf-8') as source, open(sys.argv[2], 'w', encoding='utf-8', newline='') as out:
    reader, writer = csv.reader(source), csv.writer(out)
    writer.writerow(next(reader) + ['rate'])
    for row in reader:
        try:
            rate = str(Fraction(row[6].replace(',', '')) / Fraction(row[5].replace(',', '')) * 100)
        except (ValueError, ZeroDivisionError):
            rate = ''
        writer.writerow(row + [rate])
`;

interface Run {
  readonly milliseconds: number;
  /** Peak memory in megabytes, where GNU time is there to tell. */
  readonly megabytes?: number;
}

function timed(command: readonly string[], report: string): Run {
  const began = performance.now();
  const withTime = spawnSync('/usr/bin/time', ['-f', '%M', '-o', report, ...command], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (withTime.error === undefined && withTime.status === 0) {
    const [kilobytes = ''] = spawnSync('cat', [report], { encoding: 'utf8' }).stdout.trim().split('\n').slice(-1);
    return { milliseconds: performance.now() - began, megabytes: Number(kilobytes) / 1024 };
  }
  const again = performance.now();
  const [first = '', ...rest] = command;
  const { status, stderr } = spawnSync(first, rest, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  return { milliseconds: performance.now() - again };
}

function middle(runs: readonly Run[]): Run {
  const [...sorted] = runs.toSorted((a, b) => a.milliseconds - b.milliseconds);
  return sorted[sorted.length >> 1] ?? { milliseconds: Number.NaN };
}

export function benchTable(root: string, rounds: number): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-bench-'));
  try {
    const [table, report] = [path.join(folder, 'table.csv'), path.join(folder, 'time.txt')];
    writeTable(table);
    const ours: Run[] = [];
    const theirs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(timed([process.execPath, path.join(root, 'bin/shirube.mjs'), 'rate', table, '--out', path.join(folder, 'ours.csv')], report));
      theirs.push(timed(['python3', '-c', python, table, path.join(folder, 'theirs.csv')], report));
    }
    const [rate, plain] = [middle(ours), middle(theirs)];
    console.log(`\nA table of ${rows.toLocaleString('en-US')} rows`);
    const memory = ({ megabytes }: Run): string => (megabytes === undefined ? '' : `, ${megabytes.toFixed(0)} MB at most`);
    line('shirube rate, whole process', rate.milliseconds, `asked: under 3 s and 400 MB${memory(rate)}`);
    line('actual ÷ target alone in Python', plain.milliseconds, `ratio ${(rate.milliseconds / plain.milliseconds).toFixed(1)}${memory(plain)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
