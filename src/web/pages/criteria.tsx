/** How the body evaluates: its rule set in words, with the grades, formulas, roll-ups and printing. */
import type { GradeRule, RollUp } from '../../domain/rule-set.ts';
import { formulaText, conditionText, rollUpConditionText } from '../../report/rule-text.ts';
import { Page } from '../components/layout.tsx';
import { Mark } from '../components/mark.tsx';
import { ScrollTable } from '../components/scroll-table.tsx';
import type { Site } from '../site.ts';
import { directionWord, kindWord } from '../../report/chart/chart-words.ts';

function gradeOf(site: Site, id: string) {
  const grade = site.ruleSet.grades.find((candidate) => candidate.id === id);
  return grade === undefined ? <>{id}</> : <Mark outcome={grade.outcome} word={grade.word} />;
}

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
        {site.ruleSet.rates.map((rule) => (
          <tr>
            <th scope="row" class="name">
              {[
                ...(rule.levels ?? []).map((level) => (level === 'target' ? '数値目標' : 'KPI')),
                ...(rule.kinds ?? []).map((kind) => kindWord(kind)),
                ...(rule.directions ?? []).map((direction) => directionWord(direction)),
                ...(rule.indicators ?? []).map((id) => site.index.indicators.get(id)?.name ?? id),
              ].join('、') || 'そのほかすべて'}
            </th>
            <td>{formulaText(rule.formula)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Grades({ site, rules, label }: { site: Site; rules: readonly GradeRule[]; label: string }) {
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col">判定</th>
          <th scope="col">条件（上から順に、最初に当てはまるもの）</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr>
            <th scope="row">{gradeOf(site, rule.grade)}</th>
            <td>{rule.when.length === 0 ? '上のどれにも当てはまらない' : rule.when.map(conditionText).join('、かつ ')}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function RollUps({ site, rollUp, label }: { site: Site; rollUp: RollUp; label: string }) {
  const word = (id: string): string => site.ruleSet.grades.find((grade) => grade.id === id)?.word ?? id;
  return (
    <>
      <ScrollTable label={label}>
        <thead>
          <tr>
            <th scope="col">判定</th>
            <th scope="col">条件（上から順に、最初に当てはまるもの）</th>
          </tr>
        </thead>
        <tbody>
          {rollUp.rules.map((rule) => (
            <tr>
              <th scope="row">{gradeOf(site, rule.grade)}</th>
              <td>{rule.when.length === 0 ? '上のどれにも当てはまらない' : rule.when.map((condition) => rollUpConditionText(condition, word)).join('、かつ ')}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {rollUp.excluded.length === 0 ? '' : <p>集計から除くもの：{rollUp.excluded.map(({ grade }) => `「${word(grade)}」`).join('')}。除いたものがあるときは、文章にその旨を添えます。</p>}
    </>
  );
}

const roundingWords = { halfUp: '四捨五入', halfEven: '偶数丸め', truncate: '切捨て', ceiling: '切上げ', floor: '負の方向への切捨て' } as const;

export function CriteriaPage({ site }: { site: Site }) {
  const { ruleSet } = site;
  const projects = site.assessment.projects.length > 0;
  return (
    <Page site={site} title="評価のしかた" section="criteria" crumbs={[]}>
      <h1>評価のしかた</h1>
      <p>
        {ruleSet.name}（第{ruleSet.version}版）による評価です。達成度は正確な分数のまま計算し、印刷するときに一度だけ
        {ruleSet.printing.rateDigits === 0 ? '整数' : `小数第${String(ruleSet.printing.rateDigits)}位`}まで{roundingWords[ruleSet.printing.rounding]}で表します。値がないものを0とみなすことはありません。
      </p>
      <h2>達成度</h2>
      <Rates site={site} />
      <h2>指標の判定</h2>
      <Grades site={site} rules={ruleSet.judge.target} label="数値目標の判定" />
      <Grades site={site} rules={ruleSet.judge.kpi} label="KPIの判定" />
      <h2>まとめの判定</h2>
      <RollUps site={site} rollUp={ruleSet.rollUp.goal} label="基本目標の判定" />
      {projects ? <RollUps site={site} rollUp={ruleSet.rollUp.project} label="交付金事業の判定" /> : ''}
    </Page>
  );
}
