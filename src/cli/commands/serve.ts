/** `shirube serve [DATASET]`: shows a report on pages, read-only, until it is interrupted. */
import path from 'node:path';
import type { Command } from 'commander';
import { composeDataset } from '../../app/compose-dataset.ts';
import { exampleDataset, productPath } from '../../app/product.ts';
import type { ListenRefusal } from '../../web/listen.ts';
import { readPortOption } from '../arguments.ts';
import type { ExitCode, Output } from '../output.ts';
import type { DatasetOptions } from './common.ts';
import { addDatasetOptions, evaluateRequest, tellDiagnostics } from './common.ts';

interface ServeOptions extends DatasetOptions {
  readonly host?: string;
  readonly port?: string;
}

export function addServeCommand(program: Command, output: Output, done: (code: ExitCode) => void): void {
  addDatasetOptions(program.command('serve'))
    .description('評価の結果と報告書をブラウザーで見られるようにする')
    .argument('[DATASET]', 'データのフォルダーかファイル（指定がなければ例）')
    .option('--host <アドレス>', '待ち受けるアドレス（指定がなければ 127.0.0.1）')
    .option('--port <番号>', '待ち受けるポート（指定がなければ 8080）')
    .addHelpText('after', `\n例:\n  shirube serve ${exampleDataset} --port 8080\n`)
    .action(async (given: string | undefined, options: ServeOptions) => done(await serve(given ?? productPath(exampleDataset), options, output)));
}

/** From the folder that the user stands in, so that messages name the file as short as it can be. */
function shortPath(given: string): string {
  const relative = path.relative(process.cwd(), given);
  return path.isAbsolute(given) && !relative.startsWith('..') ? relative : given;
}

async function serve(given: string, options: ServeOptions, output: Output): Promise<ExitCode> {
  const host = options.host ?? '127.0.0.1';
  const port = readPortOption(options.port ?? '8080');
  const { composed, diagnostics } = await composeDataset(evaluateRequest(shortPath(given), options));
  tellDiagnostics(diagnostics, output);
  if (composed === undefined) {
    output.err('データに誤りがあるため、表示を始められません。上の誤りを直して、もう一度実行してください。\n');
    return 1;
  }
  const [{ createApp }, { openSite }, { listen }] = await Promise.all([import('../../web/app.tsx'), import('../../web/open-site.ts'), import('../../web/listen.ts')]);
  const listening = await listen(createApp(await openSite(composed)), host, port);
  if (!listening.ok) {
    output.err(`${refusalText(listening.reason, host, port)}\n`);
    return 1;
  }
  const interrupted = untilInterrupted();
  output.out(`${composed.dataset.strategy.title} を表示しています: ${listening.url}\n終わるには Ctrl-C を押してください。\n`);
  await interrupted;
  await listening.close();
  output.out('終了しました。\n');
  return 0;
}

function refusalText(reason: ListenRefusal, host: string, port: number): string {
  switch (reason) {
    case 'portInUse':
      return `ポート ${port} はほかのプログラムが使っています。PORT=8081 npm start のように別の番号を指定してください。`;
    case 'portForbidden':
      return `ポート ${port} を使う権限がありません。1024 以上の番号を指定してください。`;
    case 'hostUnknown':
      return `アドレス「${host}」では待ち受けられません。127.0.0.1 か、このパソコンのアドレスを指定してください。`;
  }
}

/** One Ctrl-C may arrive twice, from the terminal and through npm; the second must not cut the closing short. */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
