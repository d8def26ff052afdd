/** `shirube rules list|show|check`: the rule sets that come with the product, one in words, and what is wrong with one. */
import type { Command } from 'commander';
import { loadRules, loadShippedRules, rulesOfUser } from '../../app/load-rules.ts';
import { shippedRuleNames } from '../../app/product.ts';
import { effectiveYears } from '../../domain/rule-versions.ts';
import { ruleSetSummary } from '../../report/rule-set-text.ts';
import type { ExitCode, Output } from '../output.ts';
import { ruleSetText } from '../rule-set-lines.ts';
import { textTable } from '../text-table.ts';
import { tellDiagnostics } from './common.ts';

const [anyName = 'NAME'] = shippedRuleNames();

export function addRulesCommand(program: Command, output: Output, done: (code: ExitCode) => void): void {
  const rules = program
    .command('rules')
    .description('評価基準の一覧、説明、確認')
    .usage('<command> [options]')
    .helpCommand('help [command]', 'コマンドの説明を表示する')
    .addHelpText('after', `\n例:\n  shirube rules list\n  shirube rules show ${anyName}\n  shirube rules check ./my-rules.yaml\n`);
  rules
    .command('list')
    .description('用意されている評価基準を示す')
    .addHelpText('after', '\n例:\n  shirube rules list\n')
    .action(async () => done(await list(output)));
  rules
    .command('show')
    .description('評価基準の算式・判定・まとめ方・表記を、言葉で示す')
    .argument('<名前|ファイル>', '用意されている評価基準の名前か、評価基準のファイル')
    .addHelpText('after', `\n例:\n  shirube rules show ${anyName}\n`)
    .action(async (given: string) => done(await show(given, output)));
  rules
    .command('check')
    .description('評価基準の誤りを、場所と直し方とともにすべて示す')
    .argument('<名前|ファイル>', '評価基準のファイルか、用意されている評価基準の名前')
    .addHelpText('after', '\n例:\n  shirube rules check ./my-rules.yaml\n')
    .action(async (given: string) => done(await check(given, output)));
}

async function list(output: Output): Promise<ExitCode> {
  const { shipped, diagnostics } = await loadShippedRules();
  tellDiagnostics(diagnostics, output);
  const columns = ['名前', '評価基準', '版', '適用する年度', '判定'].map((title) => ({ title, align: 'start' }) as const);
  const rows = shipped.map(({ name, ruleSet }) => [name, ruleSet.name, ruleSet.version, effectiveYears(ruleSet), ruleSetSummary(ruleSet)]);
  output.out(`${textTable(columns, rows).join('\n')}\n`);
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function show(given: string, output: Output): Promise<ExitCode> {
  const { ruleSet, diagnostics } = await loadRules(rulesOfUser(given), given);
  tellDiagnostics(diagnostics, output);
  if (ruleSet === undefined) return 1;
  output.out(ruleSetText(ruleSet));
  return 0;
}

async function check(given: string, output: Output): Promise<ExitCode> {
  const { ruleSet, diagnostics } = await loadRules(rulesOfUser(given), given);
  tellDiagnostics(diagnostics, output);
  if (ruleSet === undefined) return 1;
  output.out(`誤りはありません: ${ruleSet.name}（版 ${ruleSet.version}）\n`);
  return 0;
}
