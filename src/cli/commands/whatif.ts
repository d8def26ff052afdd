/** `shirube whatif DATASET --rules A --rules B`: which judgements flip under another rule set, and how the counts move. */
import type { Command } from 'commander';
import { exampleDataset } from '../../app/product.ts';
import { whatIfDataset, type WhatIfRequest } from '../../app/what-if-dataset.ts';
import { whatIfJson } from '../../report/what-if-json.ts';
import { readDayOption, readYearOption } from '../arguments.ts';
import type { ExitCode, Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { whatIfText } from '../what-if-text.ts';
import { tellDiagnostics } from './common.ts';

interface WhatIfOptions {
  readonly rules?: readonly string[];
  readonly year?: string;
  readonly asOf?: string;
  readonly json?: true;
}

const rulesHelp = '比べる評価基準。2回書くと1つ目から2つ目への変化、1回ならデータの評価基準からの変化';
const example = `\n例:\n  shirube whatif ${exampleDataset} --rules national-four-step\n  shirube whatif ${exampleDataset} --rules 今の基準.yaml --rules 新しい基準.yaml --json\n\n評価基準の名前は shirube rules list で確かめられます。\n`;

export function addWhatIfCommand(program: Command, output: Output, done: (code: ExitCode) => void): void {
  program
    .command('whatif')
    .description('評価基準を替えると判定と件数がどう変わるかを示す')
    .argument('<DATASET>', 'データのフォルダーかファイル')
    .option('--rules <名前|ファイル>', rulesHelp, gather)
    .option('--year <年度>', '評価する年度（R5、令和5年度、2023）')
    .option('--as-of <日付>', 'この日までに分かっていた値で評価する')
    .option('--json', 'JSON で出力する')
    .addHelpText('after', example)
    .action(async (path: string, options: WhatIfOptions) => done(await whatIf(requestOf(path, options), options, output)));
}

/** An option written several times, in the order written. */
function gather(given: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), given];
}

function requestOf(path: string, options: WhatIfOptions): WhatIfRequest {
  const [first, second, ...more] = options.rules ?? [];
  if (first === undefined) throw new UsageError('オプション「--rules」で、比べる評価基準を指定してください。');
  if (more.length > 0) throw new UsageError(`オプション「--rules」は2回までです（${more.length + 2}回書かれています）。`);
  const year = readYearOption(options.year);
  const asOf = readDayOption(options.asOf);
  const rules = second === undefined ? { after: first } : { before: first, after: second };
  return { path, ...rules, ...(year === undefined ? {} : { year }), ...(asOf === undefined ? {} : { asOf }) };
}

async function whatIf(request: WhatIfRequest, { json }: WhatIfOptions, output: Output): Promise<ExitCode> {
  const { compared, diagnostics } = await whatIfDataset(request);
  tellDiagnostics(diagnostics, output);
  if (compared === undefined) return 1;
  output.out(json ? `${JSON.stringify(whatIfJson(compared.strategy, compared.whatIf), null, 2)}\n` : whatIfText(compared));
  return 0;
}
