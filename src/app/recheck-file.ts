/** Runs a published evaluation again from its own file (公表された評価の検算), without the dataset it was made from. */
import type { Diagnostic } from '../formats/diagnostic.ts';
import { readRuleSet } from '../intake/read-rule-set.ts';
import { publishedEvaluation } from '../report/recheck/published.ts';
import type { Recheck } from '../report/recheck/recheck-evaluation.ts';
import { recheckEvaluation } from '../report/recheck/recheck-evaluation.ts';
import { loadRules, rulesOfUser } from './load-rules.ts';
import { readTextFile } from './read-text-file.ts';

/** Codes of faults found here; each stands in docs/diagnostics.md. */
export const recheckCodes = ['evaluation-unreadable', 'rules-not-published', 'rules-differ'] as const;

export interface RecheckRequest {
  readonly path: string;
  /** Instead of the rule set that the file holds. */
  readonly rules?: string;
}

export interface Rechecking {
  /** Missing when `diagnostics` holds an error. */
  readonly recheck?: Recheck;
  readonly diagnostics: readonly Diagnostic[];
}

export async function recheckFile({ path, rules }: RecheckRequest): Promise<Rechecking> {
  const reading = await readTextFile(path, path);
  if (reading.text === undefined) return { diagnostics: reading.diagnostics };
  const parsed = publishedEvaluation.safeParse(parseJson(reading.text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { diagnostics: [fault(path, 'evaluation-unreadable', '評価結果のファイルとして読めません', issue === undefined ? '' : `${issue.path.join('.')} ${issue.message}`.trim(), 'shirube evaluate --json の出力か、公表された evaluation.json を指定してください')] };
  }
  const evaluation = parsed.data;
  const { source } = evaluation.ruleSet;
  if (rules === undefined && source === null) return { diagnostics: [fault(path, 'rules-not-published', '評価基準がこのファイルに入っていません', evaluation.ruleSet.id, '--rules で評価基準を指定してください')] };
  const loaded = rules === undefined ? readRuleSet(source ?? '', `${path}（ruleSet.source）`) : await loadRules(rulesOfUser(rules), '--rules');
  if (loaded.ruleSet === undefined) return { diagnostics: loaded.diagnostics };
  const { id, version } = loaded.ruleSet;
  if (id !== evaluation.ruleSet.id || version !== evaluation.ruleSet.version) {
    return { diagnostics: [fault(path, 'rules-differ', '評価に使われた評価基準と、検算に使う評価基準が違います', `${id} 第${version}版`, `評価に使われた ${evaluation.ruleSet.id} 第${evaluation.ruleSet.version}版を指定してください`)] };
  }
  return { recheck: recheckEvaluation(evaluation, loaded.ruleSet), diagnostics: loaded.diagnostics };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fault(file: string, code: (typeof recheckCodes)[number], message: string, found: string, hint: string): Diagnostic {
  return { code, severity: 'error', at: { kind: 'file', file }, message, ...(found === '' ? {} : { found }), hint };
}
