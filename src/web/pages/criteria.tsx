/** How the body evaluates: its rule set in words, with the grades, formulas, roll-ups and printing. */
import type { GradeRow, RollUpText } from '../../report/rule-set-text.ts';
import { gradeRows, measureTexts, paceText, printingText, rateRows, rollUpText, usesPace } from '../../report/rule-set-text.ts';
import type { IndicatorId } from '../../domain/identifiers.ts';
import { Page } from '../components/layout.tsx';
import { Mark } from '../components/mark.tsx';
import { ScrollTable } from '../components/scroll-table.tsx';
import type { Site } from '../site.ts';
import { WhatIfLinks } from './whatif.tsx';

function Rates({ site }: { site: Site }) {
  return (
    <ScrollTable label="達成度の算式（上から順に、最初に当てはまるもの）">
      <thead>
        <tr>
          <th scope="col">対象</th>
          <th scope="col">算式</th>
        </tr>
      </thead>
      <tbody>
        {rateRows(site.ruleSet, (id) => site.index.indicators.get(id)?.name ?? id).map(({ subject, formula }) => (
          <tr>
            <th scope="row" class="name">
              {subject}
            </th>
            <td>{formula}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Grades({ rows, label }: { rows: readonly GradeRow[]; label: string }) {
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col">判定</th>
          <th scope="col">条件（上から順に、最初に当てはまるもの）</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ grade, id, condition }) => (
          <tr>
            <th scope="row">{grade === undefined ? id : <Mark outcome={grade.outcome} word={grade.word} />}</th>
            <td>{condition}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function RollUps({ rollUp: { rows, excluded, points }, label }: { rollUp: RollUpText; label: string }) {
  return (
    <>
      <Grades rows={rows} label={label} />
      {points === '' ? '' : <p>{points}</p>}
      {excluded === '' ? '' : <p>{excluded}</p>}
    </>
  );
}

export function CriteriaPage({ site }: { site: Site }) {
  const { ruleSet } = site;
  const { judge, rollUp } = ruleSet;
  const nameOf = (id: IndicatorId): string => site.index.indicators.get(id)?.name ?? id;
  return (
    <Page site={site} title="評価のしかた" section="criteria" crumbs={[]}>
      <h1>評価のしかた</h1>
      <p>
        {ruleSet.name}（第{ruleSet.version}版）による評価です。{printingText(ruleSet)}
      </p>
      <h2>達成度</h2>
      <Rates site={site} />
      <h2>指標の判定</h2>
      <Grades rows={gradeRows(ruleSet, judge.target, nameOf)} label="数値目標の判定" />
      <Grades rows={gradeRows(ruleSet, judge.kpi, nameOf)} label="KPIの判定" />
      {measureTexts(ruleSet).map((text) => (
        <p>{text}</p>
      ))}
      {usesPace(ruleSet) ? <p>{paceText(ruleSet)}</p> : ''}
      <h2>まとめの判定</h2>
      <RollUps rollUp={rollUpText(ruleSet, rollUp.goal)} label="基本目標の判定" />
      {site.assessment.projects.length > 0 ? <RollUps rollUp={rollUpText(ruleSet, rollUp.project)} label="交付金事業の判定" /> : ''}
      {rollUp.composite === undefined ? '' : <RollUps rollUp={rollUpText(ruleSet, rollUp.composite)} label="合わせて判定する指標の判定" />}
      <h2>目標を点検する</h2>
      <p>
        目標値の立て方や数字の書き方で、もう一度確かめるとよいところを<a href="/lint">目標の点検</a>にまとめています。
      </p>
      <h2>ほかの評価基準と比べる</h2>
      <p>
        同じ実績を別の評価基準で評価すると判定がどう変わるかを、<a href="/whatif">評価基準の比較</a>で確かめられます。
      </p>
      <WhatIfLinks site={site} />
    </Page>
  );
}
