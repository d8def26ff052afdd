/** The overview: the generated sentence, the tallies, the six goals with their targets, the grant projects, what is still open. */
import type { GoalAssessment } from '../../domain/assessment.ts';
import { judgementsOf } from '../../domain/counts.ts';
import { printPeriod } from '../../domain/period.ts';
import { mustFind } from '../../domain/strategy-index.ts';
import { countGrades, type GradeCounts } from '../../report/evaluation/grade-counts.ts';
import { Derivation } from '../components/derivation.tsx';
import { Page } from '../components/layout.tsx';
import { JudgementMark, Mark } from '../components/mark.tsx';
import { OpenValues } from '../components/open-values.tsx';
import { ReportDownloads } from '../components/report-downloads.tsx';
import { SentenceText } from '../components/sentence.tsx';
import { TallyStrip } from '../components/tally-strip.tsx';
import { ungroupedProjects, type Site } from '../site.ts';
import { figureText, valueText } from '../text.ts';

function TallyHead({ counts: { total, judged, achieved, exclusion } }: { counts: GradeCounts }) {
  if (achieved === undefined) return <p class="big">全{total}件</p>;
  return (
    <p class="big">
      {achieved.count}／{judged}
      <small>
        件が{achieved.word}（全{total}件{exclusion === undefined ? '' : `、${exclusion}`}）
      </small>
    </p>
  );
}

function Tally({ title, counts, idPrefix }: { title: string; counts: GradeCounts; idPrefix: string }) {
  return (
    <li>
      <h2>{title}</h2>
      <TallyHead counts={counts} />
      <TallyStrip parts={counts.grades} idPrefix={idPrefix} />
      <ul class="marks">
        {counts.grades.map(({ outcome, word, count }) => (
          <li>
            <Mark outcome={outcome} word={word} count={count} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Tallies({ site: { assessment, ruleSet } }: { site: Site }) {
  const { targets, kpis } = judgementsOf(assessment);
  return (
    <ul class="tally">
      {targets.length === 0 ? '' : <Tally title="数値目標" counts={countGrades(targets, ruleSet.judge.target, ruleSet)} idPrefix="target" />}
      {kpis.length === 0 ? '' : <Tally title="KPI（重要業績評価指標）" counts={countGrades(kpis, ruleSet.judge.kpi, ruleSet)} idPrefix="kpi" />}
    </ul>
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
              <span class="unbroken">{figureText(site, target, 'actual')}／</span>
              <span class="unbroken">目標 {valueText(site, target, 'target')}</span>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Groups({ site }: { site: Site }) {
  const { groups, sentences, projects } = site.assessment;
  const others = ungroupedProjects(site.assessment);
  if (projects.length === 0) return <></>;
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
        {others.length === 0 ? (
          ''
        ) : (
          <>
            <dt>
              <a href="/projects#year-other">
                その他　{others.length}事業
              </a>
            </dt>
            <dd />
          </>
        )}
      </dl>
    </section>
  );
}

export function OverviewPage({ site }: { site: Site }) {
  const { assessment, strategy } = site;
  const year = printPeriod({ kind: 'fiscalYear', year: assessment.year }, 'eraLong');
  const told = assessment.sentences.filter((sentence) => sentence.planYear === undefined);
  return (
    <Page site={site} title="概要" section="overview">
      <p class="kicker">{year}の進捗状況</p>
      <h1>{strategy.title}</h1>
      {told.map((sentence) => (
        <p class="lead" data-sentence={sentence.id}>
          <SentenceText sentence={sentence} />
        </p>
      ))}
      <Tallies site={site} />
      <details>
        <summary>件数の計算過程</summary>
        <Derivation site={site} derivation={[...assessment.countDerivation, ...told.flatMap(({ derivation }) => derivation)]} />
      </details>
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
      <section class="screen-only">
        <h2>報告書</h2>
        <ReportDownloads site={site} />
        <p>
          <a href="/prove">報告書の検算</a>：出来上がった報告書（PDF、Word、Excelなど）の数字と文が互いに合っているかを確かめられます。
        </p>
      </section>
    </Page>
  );
}
