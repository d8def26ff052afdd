/** The overview: the generated sentence, the tallies, the six goals with their targets, the grant projects, what is still open. */
import type { GoalAssessment, OutcomeCounts } from '../../domain/assessment.ts';
import { printPeriod } from '../../domain/period.ts';
import { mustFind } from '../../domain/strategy-index.ts';
import { Page } from '../components/layout.tsx';
import { JudgementMark, Mark } from '../components/mark.tsx';
import { OpenValues } from '../components/open-values.tsx';
import { ReportDownloads } from '../components/report-downloads.tsx';
import { SentenceText } from '../components/sentence.tsx';
import { TallyStrip } from '../components/tally-strip.tsx';
import type { Site } from '../site.ts';
import { figureText, outcomesOf, valueText } from '../text.ts';

function Tally({ site, title, counts, level }: { site: Site; title: string; counts: OutcomeCounts; level: 'target' | 'kpi' }) {
  const shown = outcomesOf(site.ruleSet, level).filter(({ outcome }) => (counts[outcome] ?? 0) > 0);
  const judged = counts.total - (counts.undetermined ?? 0) - (counts.zeroTarget ?? 0) - (counts.notApplicable ?? 0);
  const achieved = counts.achieved ?? 0;
  return (
    <li>
      <h2>{title}</h2>
      <p class="big">
        {achieved}／{judged}
        <small>件が達成（全{counts.total}件{judged < counts.total ? `、判定の対象外${String(counts.total - judged)}件を除く` : ''}）</small>
      </p>
      <TallyStrip parts={shown.map(({ outcome, word }) => ({ outcome, word, count: counts[outcome] ?? 0 }))} idPrefix={level} />
      <ul class="marks">
        {shown.map(({ outcome, word }) => (
          <li>
            <Mark outcome={outcome} word={word} count={counts[outcome] ?? 0} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function GoalCard({ site, goal }: { site: Site; goal: GoalAssessment }) {
  const { title } = mustFind(site.index.goals, goal.goal);
  return (
    <li class="card">
      <div class="card-head">
        <span>基本目標{goal.number}</span>
        <JudgementMark judgement={goal.judgement} badge />
      </div>
      <h3>
        <a href={`/goals/${goal.goal}`}>{title}</a>
      </h3>
      <ul>
        {goal.targets.map((target) => (
          <li>
            <JudgementMark judgement={target.judgement} />
            <a href={`/indicators/${target.indicator}`}>{mustFind(site.index.indicators, target.indicator).name}</a>
            <span class="values">
              <span class="unbroken">{figureText(site, target.used.actual)}／</span>
              <span class="unbroken">目標 {valueText(site, target.used.target)}</span>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Groups({ site }: { site: Site }) {
  const { groups, sentences } = site.assessment;
  if (groups.length === 0) return <></>;
  return (
    <section>
      <h2>国の交付金を活用した事業</h2>
      <dl class="facts">
        {groups.map((group) => (
          <>
            <dt>
              <a href={`/projects#year-${String(group.planYear)}`}>
                {group.name}　{group.projects.length}事業
              </a>
            </dt>
            <dd>
              {sentences
                .filter((sentence) => sentence.planYear === group.planYear)
                .map((sentence) => (
                  <SentenceText sentence={sentence} />
                ))}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

export function OverviewPage({ site }: { site: Site }) {
  const { assessment, strategy } = site;
  const year = printPeriod({ kind: 'fiscalYear', year: assessment.year }, 'eraLong');
  return (
    <Page site={site} title="概要" section="overview">
      <p class="kicker">{year}の進捗状況</p>
      <h1>{strategy.title}</h1>
      {assessment.sentences
        .filter((sentence) => sentence.planYear === undefined)
        .map((sentence) => (
          <p class="lead" data-sentence={sentence.id}>
            <SentenceText sentence={sentence} />
          </p>
        ))}
      <ul class="tally">
        <Tally site={site} title="数値目標" counts={assessment.counts.targets} level="target" />
        {assessment.counts.kpis.total === 0 ? '' : <Tally site={site} title="KPI（重要業績評価指標）" counts={assessment.counts.kpis} level="kpi" />}
      </ul>
      <section>
        <h2>基本目標と数値目標</h2>
        <ul class="cards">
          {assessment.goals.map((goal) => (
            <GoalCard site={site} goal={goal} />
          ))}
        </ul>
      </section>
      <Groups site={site} />
      <OpenValues site={site} />
      <section>
        <h2>報告書</h2>
        <ReportDownloads site={site} />
      </section>
    </Page>
  );
}
