/** What if another rule set judged the same figures (評価基準の比較): the choice, the counts before and after, the judgements that flip. */
import type { ShippedRuleSet } from '../../app/load-rules.ts';
import type { RuleSet } from '../../domain/rule-set.ts';
import type { ReportView } from '../../domain/select-figures.ts';
import { outcomeWords } from '../../report/evaluation/outcome-words.ts';
import type { ChangeKind, ComparedCounts, ComparedJudgement, JudgementChange, WhatIf } from '../../report/what-if.ts';
import { changesOf, comparedCounts, compareRules } from '../../report/what-if.ts';
import { changeKindWords, comparedLevelWords, countRows, countedLevelWords, placeText, summaryText, tallyChanges } from '../../report/what-if-words.ts';
import { Page } from '../components/layout.tsx';
import { JudgementMark, Mark } from '../components/mark.tsx';
import { ScrollTable } from '../components/scroll-table.tsx';
import type { Site } from '../site.ts';

/** What the address asks for: nothing yet, a name that there is not, or a rule set with what it makes of the figures. */
export type WhatIfChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'chosen'; readonly rules: ShippedRuleSet; readonly whatIf: WhatIf; readonly remarks: readonly string[] };

export function whatIfChoice(site: Site, name: string | undefined): WhatIfChoice {
  if (name === undefined || name === '') return { kind: 'none' };
  const rules = site.shippedRules.find((candidate) => candidate.name === name);
  if (rules === undefined) return { kind: 'unknown', name };
  const { year, asOf } = site.assessment;
  const view: ReportView = { year, ...(asOf === undefined ? {} : { asOf }) };
  const { whatIf, faults } = compareRules({ strategy: site.strategy, before: site.ruleSet, after: rules.ruleSet, view });
  return { kind: 'chosen', rules, whatIf, remarks: [...new Set(faults.map(({ message }) => message))] };
}

function Choice({ site, chosen }: { site: Site; chosen: string | undefined }) {
  return (
    <form method="get" action="/whatif" class="choice">
      <label for="rules">比べる評価基準</label>
      <select id="rules" name="rules">
        {site.shippedRules.map(({ name, ruleSet }) => (
          <option value={name} selected={name === chosen}>
            {ruleSet.name}
          </option>
        ))}
      </select>
      <button type="submit" class="button first">
        比べる
      </button>
    </form>
  );
}

function difference(before: number, after: number): string {
  return before === after ? '変わらない' : `${after > before ? '+' : '△'}${String(Math.abs(after - before))}`;
}

function CountTable({ counts }: { counts: ComparedCounts }) {
  return (
    <ScrollTable label={`${countedLevelWords[counts.level]}（${String(counts.before.total)}件）`}>
      <thead>
        <tr>
          <th scope="col">判定の区分</th>
          <th scope="col" class="number">
            前
          </th>
          <th scope="col" class="number">
            後
          </th>
          <th scope="col" class="number">
            差
          </th>
        </tr>
      </thead>
      <tbody>
        {countRows(counts.before, counts.after).map(({ outcome, before, after }) => (
          <tr>
            <th scope="row">
              <Mark outcome={outcome} word={outcomeWords[outcome]} />
            </th>
            <td class="number">{before}</td>
            <td class="number">{after}</td>
            <td class="number">{difference(before, after)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function changeHref({ level, id }: JudgementChange): string {
  if (level === 'goal') return `/goals/${id}`;
  return level === 'project' ? `/projects/${id}` : `/indicators/${id}`;
}

function Side({ side, rules, hasRates }: { side: ComparedJudgement; rules: RuleSet; hasRates: boolean }) {
  return (
    <td>
      <JudgementMark judgement={side.judgement} />
      {side.judgement.human === undefined ? '' : '（人による判定）'}
      {hasRates ? <div class="soft">達成度 {side.rate?.printed ?? rules.printing.absentRate}</div> : ''}
    </td>
  );
}

function Flips({ flips, before, after }: { flips: readonly JudgementChange[]; before: RuleSet; after: RuleSet }) {
  return (
    <ScrollTable label={`${changeKindWords.flip}もの（${String(flips.length)}件）`}>
      <thead>
        <tr>
          <th scope="col">名前</th>
          <th scope="col">前の判定</th>
          <th scope="col">後の判定</th>
        </tr>
      </thead>
      <tbody>
        {flips.map((flip) => {
          const hasRates = flip.before.rate !== null || flip.after.rate !== null;
          return (
            <tr>
              <th scope="row" class="name">
                <span class="soft">{placeText(flip)}</span>
                <br />
                <a href={changeHref(flip)}>{flip.name}</a>
              </th>
              <Side side={flip.before} rules={before} hasRates={hasRates} />
              <Side side={flip.after} rules={after} hasRates={hasRates} />
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

function Tallies({ whatIf, kind }: { whatIf: WhatIf; kind: ChangeKind }) {
  const changes = changesOf(whatIf, kind);
  if (changes.length === 0) return <></>;
  return (
    <ScrollTable label={`${changeKindWords[kind]}もの（${String(changes.length)}件）`}>
      <thead>
        <tr>
          <th scope="col">対象</th>
          <th scope="col">前の判定</th>
          <th scope="col">後の判定</th>
          <th scope="col" class="number">
            件数
          </th>
        </tr>
      </thead>
      <tbody>
        {tallyChanges(changes).map(({ level, before, after, count }) => (
          <tr>
            <th scope="row">{comparedLevelWords[level]}</th>
            <td>
              <JudgementMark judgement={before} />
            </td>
            <td>
              <JudgementMark judgement={after} />
            </td>
            <td class="number">{count}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Result({ site, choice: { rules, whatIf, remarks } }: { site: Site; choice: WhatIfChoice & { readonly kind: 'chosen' } }) {
  const flips = changesOf(whatIf, 'flip');
  return (
    <section>
      <h2>「{rules.ruleSet.name}」で評価すると</h2>
      <p class="lead">{summaryText(whatIf)}</p>
      {remarks.length === 0 ? (
        ''
      ) : (
        <ul class="caveats">
          {remarks.map((remark) => (
            <li>{remark}</li>
          ))}
        </ul>
      )}
      <p>
        前：{site.ruleSet.name}（第{site.ruleSet.version}版）　後：{rules.ruleSet.name}（第{rules.ruleSet.version}版）
      </p>
      {flips.length === 0 ? '' : <Flips flips={flips} before={site.ruleSet} after={rules.ruleSet} />}
      <Tallies whatIf={whatIf} kind="renaming" />
      <Tallies whatIf={whatIf} kind="notJudged" />
      <h2>件数の変化</h2>
      {comparedCounts(whatIf).map((counts) => (
        <CountTable counts={counts} />
      ))}
    </section>
  );
}

/** The other rule sets as links, so that each comparison has an address to be passed on. */
export function WhatIfLinks({ site }: { site: Site }) {
  return (
    <ul class="plain-links">
      {site.shippedRules.map(({ name, ruleSet }) => (
        <li>
          <a href={`/whatif?rules=${encodeURIComponent(name)}`}>{ruleSet.name}で評価した場合</a>
        </li>
      ))}
    </ul>
  );
}

export function WhatIfPage({ site, choice }: { site: Site; choice: WhatIfChoice }) {
  return (
    <Page site={site} title="評価基準の比較" section="criteria" crumbs={[{ name: '評価のしかた', href: '/criteria' }]}>
      <h1>評価基準の比較</h1>
      <p>同じ実績を別の評価基準で評価すると、判定と件数がどう変わるかを示します。公表している判定は変わりません。</p>
      {choice.kind === 'unknown' ? (
        <p class="problem" role="alert">
          評価基準「{choice.name}」はありません。次の中から選んでください。
        </p>
      ) : (
        ''
      )}
      <Choice site={site} chosen={choice.kind === 'chosen' ? choice.rules.name : undefined} />
      {choice.kind === 'chosen' ? <Result site={site} choice={choice} /> : <WhatIfLinks site={site} />}
    </Page>
  );
}
