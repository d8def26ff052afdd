/** docs/proof.md explains every code of a finding, and no other; what it shows of the command is what the command prints. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingSeverities } from '../src/proof/finding.ts';
import { severityWords } from '../src/proof/finding-words.ts';
import { root, run } from './repository.ts';

const doc = readFileSync(path.join(root, 'docs/proof.md'), 'utf8');
const files = readdirSync(path.join(root, 'src/proof'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/\.(test|fixture|arbitrary)\.ts$/.test(file));
const textOf = (file: string): string => readFileSync(path.join(root, 'src/proof', file), 'utf8');

const code = /'([a-z0-9]+(?:-[a-z0-9]+)+)'/g;
const codesIn = (text: string): readonly string[] => [...text.matchAll(code)].map(([, each = '']) => each);

/** Each group of checks lists its codes in a file of its own. */
const listed = files.filter((file) => file.endsWith('-codes.ts')).flatMap((file) => codesIn(textOf(file).replace(/^import .*$/gm, '')));
const given = files.flatMap((file) => [...textOf(file).matchAll(/\bcode: '([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, each = '']) => each));

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

const rows: readonly Row[] = [...doc.matchAll(/^\| `([a-z0-9]+(?:-[a-z0-9]+)+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => ({ name, cells: rest.split(' | ').map((cell) => cell.trim()) }));
const names = rows.map(({ name }) => name);

describe('the codes of docs/proof.md', () => {
  it('are found in the source', () => {
    expect(listed).toContain('rate-differs');
    expect(listed.filter((each, at) => listed.indexOf(each) !== at)).toEqual([]);
  });

  it('explain every code that a check can give', () => {
    expect([...new Set([...listed, ...given])].filter((each) => !names.includes(each)).toSorted()).toEqual([]);
  });

  it('explain no code that no check gives', () => {
    expect(names.filter((each) => !listed.includes(each)).toSorted()).toEqual([]);
  });

  it('stand once, each with its severity, its meaning and an example', () => {
    const words = findingSeverities.map((severity) => severityWords[severity].word).join('|');
    const severity = new RegExp(`^(?:${words})(?:・(?:${words}))*$`);
    expect(names.filter((each, at) => names.indexOf(each) !== at)).toEqual([]);
    expect(rows.filter(({ cells: [weight = '', meaning = '', example = ''] }) => !severity.test(weight) || meaning.length < 5 || example === '').map(({ name }) => name)).toEqual([]);
  });
});

/** Commands of the page, each with the lines that the page shows below it; … stands for lines left out. */
const shown = [...doc.matchAll(/^```sh\nnpx shirube (.*)\n```\n\n```text\n([\s\S]*?)^```$/gm)].map(([, command = '', output = '']) => ({ command, lines: output.split('\n').filter((line) => line !== '' && line !== '…') }));

describe('the commands of docs/proof.md', () => {
  it('are there', () => {
    expect(shown.length).toBeGreaterThan(0);
  });

  it.each(shown)('$command prints what the page shows', async ({ command, lines }) => {
    const { out } = await run(process.execPath, [path.join(root, 'bin/shirube.mjs'), ...command.split(' ')]);
    const printed = out.split('\n');
    expect(lines.filter((line) => !printed.includes(line))).toEqual([]);
  });
});
