/** `shirube prove FILE`: what does not agree in a finished report, where, and what was expected. */
import type { Command } from 'commander';
import { proveFile } from '../../app/prove-file.ts';
import type { Proof } from '../../proof/prove-report.ts';
import { proofJson } from '../../report/proof/proof-json.ts';
import type { ExitCode, Output } from '../output.ts';
import { proofText } from '../proof-text.ts';
import { tellDiagnostics } from './common.ts';

interface ProveOptions {
  readonly json?: true;
}

const help = `
読める形式: PDF、Word（docx）、Excel（xlsx）、HTML、Markdown、CSV、テキスト。データを作る必要はありません。
指摘の重さ: 誤り（正しくなり得ない）、要確認（人が確かめる）、表記（書き方）、参考。誤りが1件でもあれば終了コードは1です。

例:
  shirube prove 報告書.pdf

指摘の一覧と意味は docs/proof.md にあります。
`;

export function addProveCommand(program: Command, output: Output, done: (code: ExitCode) => void): void {
  program
    .command('prove')
    .description('できあがった報告書を検算・校閲し、合わないところを場所とともに示す')
    .argument('<FILE>', '報告書のファイル')
    .option('--json', 'JSON で出力する')
    .addHelpText('after', help)
    .action(async (path: string, options: ProveOptions) => done(await prove(path, options, output)));
}

async function prove(path: string, { json }: ProveOptions, output: Output): Promise<ExitCode> {
  const { proved, diagnostics } = await proveFile(path);
  tellDiagnostics(diagnostics, output);
  if (json) output.out(`${JSON.stringify(proofJson(path, proved?.proof, diagnostics), null, 2)}\n`);
  else if (proved !== undefined) output.out(proofText(path, proved.proof));
  return proved === undefined || hasErrors(proved.proof) ? 1 : 0;
}

function hasErrors({ findings }: Proof): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
