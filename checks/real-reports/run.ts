/** `npx tsx checks/real-reports/run.ts`: published reports against the engine, and every deviation with its kind. */
import { openReport, publishedReports } from './compare.ts';
import { reimport } from './reimport.ts';
import { deviationLines, summarise, summaryText } from './summary.ts';

const lines: string[] = [];
for (const report of publishedReports) {
  const summary = summarise(await openReport(report));
  process.stdout.write(`${summaryText(summary)}\n`);
  const again = await reimport(report);
  process.stdout.write(`  ${again === undefined ? 'left out: the source file is not beside the repository' : `imported again: ${again.every(({ same }) => same) ? 'equal' : 'DIFFERS'} (${again.map(({ name }) => name).join(', ')})`}\n`);
  lines.push(...deviationLines(summary));
}
process.stdout.write(`\n団体 | 番号 | 年度 | 何が | 印刷 | 計算 | 種類 | 根拠\n${lines.join('\n')}\n`);
