/** The list of basic goals, and the page of one goal with a chart for each of its indicators. */
import type { GoalAssessment } from '../../domain/assessment.ts';
import { mustFind } from '../../domain/strategy-index.ts';
import { Derivation } from '../components/derivation.tsx';
import { IndicatorSection } from '../components/indicator-section.tsx';
import { Page } from '../components/layout.tsx';
import { JudgementMark } from '../components/mark.tsx';
import { Pager } from '../components/pager.tsx';
import { ScrollTable } from '../components/scroll-table.tsx';
import type { Site } from '../site.ts';
import { changeText, figureText } from '../text.ts';

export function GoalListPage({ site }: { site: Site }) {
  return (
    <Page site={site} title="基本目標" section="goals" crumbs={[]}>
      <h1>基本目標と数値目標</h1>
      {site.assessment.goals.map((goal) => (
        <section>
          <h2>
            <a href={`/goals/${goal.goal}`}>
              基本目標{goal.number}　{mustFind(site.index.goals, goal.goal).title}
            </a>{' '}
            <JudgementMark judgement={goal.judgement} badge />
          </h2>
          <TargetTable site={site} goal={goal} />
        </section>
      ))}
    </Page>
  );
}

function TargetTable({ site, goal }: { site: Site; goal: GoalAssessment }) {
  return (
    <ScrollTable label={`基本目標${String(goal.number)}の数値目標`}>
      <thead>
        <tr>
          <th scope="col">指標</th>
          <th scope="col">基準値</th>
          <th scope="col">目標値</th>
          <th scope="col">実績値（前年度比）</th>
          <th scope="col">判定</th>
        </tr>
      </thead>
      <tbody>
        {goal.targets.map((target) => (
          <tr>
            <th scope="row" class="name">
              <a href={`/indicators/${target.indicator}`}>{mustFind(site.index.indicators, target.indicator).name}</a>
            </th>
            <td>{figureText(site, target, 'baseline')}</td>
            <td>{figureText(site, target, 'target')}</td>
            <td>
              {figureText(site, target, 'actual')}
              {changeText(site, target)}
            </td>
            <td>
              <JudgementMark judgement={target.judgement} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Directions({ site, goal }: { site: Site; goal: GoalAssessment }) {
  const { directions } = mustFind(site.index.goals, goal.goal);
  return (
    <section>
      <h2>基本的方向</h2>
      <ol>
        {goal.directions.map(({ direction, number }) => (
          <li value={number}>{directions.find(({ id }) => id === direction)?.title}</li>
        ))}
      </ol>
    </section>
  );
}

export function GoalPage({ site, goal }: { site: Site; goal: GoalAssessment }) {
  const { title } = mustFind(site.index.goals, goal.goal);
  const siblings = site.assessment.goals.map((other) => ({ name: `基本目標${String(other.number)}`, href: `/goals/${other.goal}`, here: other.goal === goal.goal }));
  return (
    <Page site={site} title={`基本目標${String(goal.number)}`} section="goals" crumbs={[{ name: '基本目標', href: '/goals' }]}>
      <p class="kicker">基本目標{goal.number}</p>
      <h1>{title}</h1>
      <p>
        <JudgementMark judgement={goal.judgement} badge />
      </p>
      <details>
        <summary>この判定の計算過程（基本目標{goal.number}）</summary>
        <Derivation site={site} derivation={goal.derivation} />
      </details>
      <TargetTable site={site} goal={goal} />
      {goal.targets.map((target) => (
        <IndicatorSection site={site} assessment={target} heading={mustFind(site.index.indicators, target.indicator).name} />
      ))}
      {goal.directions.length === 0 ? '' : <Directions site={site} goal={goal} />}
      {goal.directions.flatMap((direction) => direction.kpis).length === 0 ? '' : <DirectionKpis site={site} goal={goal} />}
      <Pager siblings={siblings} label="前後の基本目標" />
    </Page>
  );
}

function DirectionKpis({ site, goal }: { site: Site; goal: GoalAssessment }) {
  return (
    <>
      {goal.directions.map((direction) =>
        direction.kpis.map((kpi) => (
          <IndicatorSection
            site={site}
            assessment={kpi}
            heading={`施策${String(direction.number)}　${mustFind(site.index.indicators, kpi.indicator).name}`}
          />
        )),
      )}
    </>
  );
}
