/** Makes the public site of a composed report; the printed files are made when they are first asked for, and kept. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { ComposedDataset } from '../app/compose-dataset.ts';
import { loadShippedRules } from '../app/load-rules.ts';
import { productPath } from '../app/product.ts';
import { renderReport, reportFileName, type ReportFormat } from '../app/render-report.ts';
import { indexStrategy } from '../domain/strategy-index.ts';
import { documentStyles } from '../formats/html/document-styles.ts';
import { chartStyles } from '../report/chart/chart-styles.ts';
import { longDay } from '../report/chart/chart-words.ts';
import { evaluationJson } from '../report/evaluation-json.ts';
import type { Download, Site } from './site.ts';

const contentTypes: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

function download(composed: ComposedDataset, format: ReportFormat): Download {
  let made: Promise<Uint8Array> | undefined;
  const make = async (): Promise<Uint8Array> => {
    const { bytes, diagnostics } = await renderReport(composed.document, format, 'apart');
    const error = diagnostics.find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(`${format}: ${error.message}`);
    return bytes;
  };
  const bytes = (): Promise<Uint8Array> => {
    made ??= make();
    made.catch(() => (made = undefined)); // the next reader tries again
    return made;
  };
  return { name: reportFileName(composed.assessment, format), contentType: contentTypes[format], bytes };
}

async function readCss(): Promise<string> {
  const tokens = createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css');
  const files = [tokens, productPath('src/web/assets/style.css'), productPath('src/web/assets/proof.css')];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return [...texts, documentStyles, chartStyles].join('\n');
}

export async function openSite(composed: ComposedDataset): Promise<Site> {
  const { dataset, ruleSet, assessment, document } = composed;
  const { strategy } = dataset;
  return {
    strategy,
    index: indexStrategy(strategy),
    ruleSet,
    shippedRules: (await loadShippedRules()).shipped,
    assessment,
    document,
    editionText: `${longDay(document.meta.date)}版`,
    evaluationJson: `${JSON.stringify(evaluationJson({ strategy, ruleSet, assessment, ruleText: composed.ruleSource.text }), null, 1)}\n`,
    css: await readCss(),
    downloads: { pdf: download(composed, 'pdf'), docx: download(composed, 'docx'), html: download(composed, 'html') },
  };
}
