/** `shirube recheck FILE`: runs a published evaluation again from its own file, step by step. */
import type { Command } from 'commander';
import { recheckFile } from '../../app/recheck-file.ts';
import type { RecheckFinding } from '../../report/recheck/recheck-evaluation.ts';
import type { ExitCode, Output } from '../output.ts';
import { tellDiagnostics } from './common.ts';

interface RecheckOptions {
  readonly rules?: string;
}

export function addRecheckCommand(program: Command, output: Output, done: (code: ExitCode) => void): void {
  program
    .command('recheck')
    .description('公表された評価結果（evaluate --json）を、その中の数と評価基準だけで計算し直して確かめる')
    .argument('<FILE>', 'evaluate --json の出力か、公表された evaluation.json')
    .option('--rules <名前|ファイル>', 'ファイルの中の評価基準の代わりに使う評価基準')
    .addHelpText('after', '\n例:\n  shirube recheck evaluation.json\n')
    .action(async (path: string, options: RecheckOptions) => done(await recheck(path, options, output)));
}

async function recheck(path: string, { rules }: RecheckOptions, output: Output): Promise<ExitCode> {
  const { recheck: result, diagnostics } = await recheckFile({ path, ...(rules === undefined ? {} : { rules }) });
  tellDiagnostics(diagnostics, output);
  if (result === undefined) return 1;
  output.out(result.findings.map(findingText).join(''));
  output.out(`判定${result.judgements}件の計算過程${result.steps}段を計算し直しました。合わないところは${result.findings.length}件です。\n`);
  return result.findings.length === 0 ? 0 : 1;
}

function findingText({ where, step, what, printed, expected }: RecheckFinding): string {
  return `${where}${step === 0 ? '' : `、計算過程の${step}段目`}: ${what}が合いません（書かれた値: ${printed}／計算し直した値: ${expected}）\n`;
}
