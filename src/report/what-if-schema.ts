/** The published JSON Schema of `whatif --json`; schemas/whatif.schema.json is written from it. */
import { outcomes } from '../domain/rule-set.ts';
import { outcomeWords } from './evaluation/outcome-words.ts';
import type { JsonSchema } from './evaluation/schema-parts.ts';
import { described, exact, flag, keysOf, listOf, nullable, objectOf, oneOf, outcomeCounts, text, whole } from './evaluation/schema-parts.ts';
import { comparedLevels } from './what-if.ts';
import { whatIfFormat } from './what-if-json.ts';
import { changeKindWords, comparedLevelWords, countedLevelWords } from './what-if-words.ts';

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const count: JsonSchema = { type: 'integer', minimum: 0 };

function countsOf(): JsonSchema {
  const sides = objectOf({ before: ref('outcomeCounts'), after: ref('outcomeCounts') });
  const levels = keysOf(countedLevelWords).map((level) => [level, described(sides, countedLevelWords[level])]);
  return { type: 'object', properties: Object.fromEntries(levels), additionalProperties: false, description: '判定ごとの件数。戦略にない種類は載せない' };
}

const definitions = {
  outcomeCounts: outcomeCounts(),
  ruleSet: objectOf({ id: text, name: text, version: text }),
  side: objectOf({
    judgement: described(oneOf(outcomeWords, outcomes), '判定の区分'),
    judgementWord: described(text, '評価基準の言葉（例: 相当程度効果）'),
    grade: described(text, '評価基準の中での判定の id'),
    glyph: described(nullable(text), '判定の記号'),
    byPerson: described(flag, '人による判定か'),
    rate: described(nullable(objectOf({ exact, printed: text })), '達成度（%）。基本目標と事業では null'),
  }),
  change: objectOf({
    kind: oneOf(changeKindWords, keysOf(changeKindWords)),
    level: oneOf(comparedLevelWords, comparedLevels),
    id: described(text, '変わらない id'),
    number: described(text, '印刷される番号。施策のKPIは「施策の番号-KPIの番号」'),
    name: text,
    under: described(nullable(objectOf({ kind: oneOf({ goal: '基本目標', project: '事業' }, ['goal', 'project']), number: whole })), '指標が置かれている基本目標か事業'),
    before: ref('side'),
    after: ref('side'),
  }),
} as const satisfies { readonly [name: string]: JsonSchema };

/** @example whatIfSchema().title // "shirube whatif --json" */
export function whatIfSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'shirube whatif --json',
    description: '同じ実績を2つの評価基準で評価した比較。before が比べるもと、after が比べる先。',
    ...objectOf({
      format: { const: whatIfFormat },
      municipality: objectOf({ code: text, name: text }),
      strategy: objectOf({ id: text, title: text }),
      year: described(whole, '年度（始まる年の西暦）'),
      yearPrinted: text,
      asOf: described(nullable(text), 'この日までに分かっていた値で評価した'),
      before: ref('ruleSet'),
      after: ref('ruleSet'),
      compared: described(count, '比べた判定の件数'),
      flips: described(count, '判定が変わるものの件数'),
      renamings: described(count, '言葉だけが変わるものの件数'),
      notJudged: described(count, '一方の評価基準では判定しないものの件数'),
      ratesChanged: described(count, '達成度の表記が変わるものの件数'),
      counts: countsOf(),
      changes: described(listOf(ref('change')), '変わる判定。報告書の順'),
    }),
    $defs: definitions,
  };
}
