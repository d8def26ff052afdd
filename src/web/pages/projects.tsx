/** The list of grant projects by year of plan, and the page of one project. */
import type { GroupAssessment, ProjectAssessment } from '../../domain/assessment.ts';
import { printPeriod } from '../../domain/period.ts';
import type { Project } from '../../domain/strategy.ts';
import { divisionName, mustFind } from '../../domain/strategy-index.ts';
import { countGrades } from '../../report/evaluation/grade-counts.ts';
import { drawRateBars } from '../../report/chart/draw-rate-bars.ts';
import { Derivation } from '../components/derivation.tsx';
import { ChartFigure } from '../components/indicator-chart.tsx';
import { Caveats } from '../components/indicator-section.tsx';
import { Page } from '../components/layout.tsx';
import { JudgementMark } from '../components/mark.tsx';
import { Notes } from '../components/notes.tsx';
import { Pager } from '../components/pager.tsx';
import { ScrollTable } from '../components/scroll-table.tsx';
import { SentenceText } from '../components/sentence.tsx';
import { ungroupedProjects, type Site } from '../site.ts';
import { costText, incrementText, notesOf, planPeriodText, rateText, valueText } from '../text.ts';

/** 3／4（ほか1）, or the distribution where no grade of the body means achieved. */
function kpiCountsText({ ruleSet }: Site, { kpis }: ProjectAssessment): string {
  const judgements = kpis.map((kpi) => kpi.judgement);
  const { total, judged, achieved, grades } = countGrades(judgements, ruleSet.judge.kpi, ruleSet);
  if (achieved === undefined) return grades.map(({ word, count }) => `${word}${String(count)}`).join('、');
  return `${String(achieved.count)}／${String(judged)}${judged < total ? `（ほか${String(total - judged)}）` : ''}`;
}

function ProjectRow({ site, item }: { site: Site; item: ProjectAssessment }) {
  const project = mustFind(site.index.projects, item.project);
  return (
    <tr>
      <td class="number">{item.number}</td>
      <th scope="row" class="name">
        <a href={`/projects/${project.id}`}>{project.title}</a>
      </th>
      <td>{project.divisions.map((id) => divisionName(mustFind(site.index.divisions, id))).join('、')}</td>
      <td class="number">{costText(site, project)}</td>
      <td class="number">{kpiCountsText(site, item)}</td>
      <td>
        <JudgementMark judgement={item.judgement} />
      </td>
    </tr>
  );
}

function ProjectTable({ site, label, items }: { site: Site; label: string; items: readonly ProjectAssessment[] }) {
  const hasAchieved = site.ruleSet.judge.kpi.some(({ grade }) => site.ruleSet.grades.some(({ id, outcome }) => id === grade && outcome === 'achieved'));
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col" class="number">
            番号
          </th>
          <th scope="col">事業</th>
          <th scope="col">担当課</th>
          <th scope="col">事業規模</th>
          <th scope="col">{hasAchieved ? '達成／判定したKPI' : 'KPIの判定'}</th>
          <th scope="col">判定</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ProjectRow site={site} item={item} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Projects in a year of their plan without a group of its own; none may vanish from the list. */
function Others({ site }: { site: Site }) {
  const items = ungroupedProjects(site.assessment);
  if (items.length === 0) return <></>;
  const name = site.assessment.groups.length === 0 ? '事業の一覧' : 'その他';
  return (
    <section id="year-other">
      <h2>
        {name} {items.length}事業
      </h2>
      <ProjectTable site={site} label={name === 'その他' ? 'その他の事業' : name} items={items} />
    </section>
  );
}

function Group({ site, group }: { site: Site; group: GroupAssessment }) {
  const label = `${group.name} ${String(group.projects.length)}事業（計画期間：${group.planPeriods.map(planPeriodText).join('、')}）`;
  return (
    <section id={`year-${String(group.planYear)}`}>
      <h2>{label}</h2>
      {site.assessment.sentences
        .filter((sentence) => sentence.planYear === group.planYear)
        .map((sentence) => (
          <p>
            <SentenceText sentence={sentence} />
          </p>
        ))}
      <ProjectTable site={site} label={`${group.name}の事業`} items={site.assessment.projects.filter((item) => group.projects.includes(item.project))} />
    </section>
  );
}

export function ProjectListPage({ site }: { site: Site }) {
  return (
    <Page site={site} title="交付金事業" section="projects" crumbs={[]}>
      <h1>国の交付金を活用した事業</h1>
      {site.assessment.groups.map((group) => (
        <Group site={site} group={group} />
      ))}
      <Others site={site} />
    </Page>
  );
}

function ProjectFacts({ site, project }: { site: Site; project: Project }) {
  const grant = project.grant === undefined ? undefined : mustFind(site.index.grants, project.grant);
  return (
    <dl class="facts">
      <dt>計画期間</dt>
      <dd>{planPeriodText(project.planPeriod)}</dd>
      <dt>担当課</dt>
      <dd>{project.divisions.map((id) => divisionName(mustFind(site.index.divisions, id))).join('、')}</dd>
      <dt>事業規模</dt>
      <dd>
        {costText(site, project)}（{printPeriod({ kind: 'fiscalYear', year: site.assessment.year }, 'eraLong')}）
      </dd>
      {grant === undefined ? (
        ''
      ) : (
        <>
          <dt>交付金</dt>
          <dd>
            {grant.name}
            {grant.type === undefined ? '' : `（${grant.type}）`}
          </dd>
        </>
      )}
      <dt>事業概要</dt>
      <dd>{project.overview}</dd>
    </dl>
  );
}

function KpiTable({ site, item }: { site: Site; item: ProjectAssessment }) {
  return (
    <ScrollTable label="KPI（重要業績評価指標）">
      <thead>
        <tr>
          <th scope="col" class="number">
            番号
          </th>
          <th scope="col">指標</th>
          <th scope="col">当初値</th>
          <th scope="col">目標値（増分）</th>
          <th scope="col">実績値（増分）</th>
          <th scope="col">達成度</th>
          <th scope="col">判定</th>
        </tr>
      </thead>
      <tbody>
        {item.kpis.map((kpi) => (
          <tr>
            <td class="number">{kpi.number}</td>
            <th scope="row" class="name">
              <a href={`/indicators/${kpi.indicator}`}>{mustFind(site.index.indicators, kpi.indicator).name}</a>
            </th>
            <td class="number">{valueText(site, kpi, 'start')}</td>
            <td class="number">{incrementText(site, kpi, 'targetIncrement')}</td>
            <td class="number">{incrementText(site, kpi, 'actualIncrement')}</td>
            <td class="number">{rateText(site, kpi)}</td>
            <td>
              <JudgementMark judgement={kpi.judgement} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Activities({ site, project }: { site: Site; project: Project }) {
  const year = project.years.find((entry) => entry.year === site.assessment.year);
  if (year === undefined || year.activities.length === 0) return <></>;
  return (
    <section>
      <h2>{printPeriod({ kind: 'fiscalYear', year: year.year }, 'eraLong')}の主な取組</h2>
      <ul>
        {year.activities.map((activity) => (
          <li>{activity}</li>
        ))}
      </ul>
    </section>
  );
}

export function ProjectPage({ site, item }: { site: Site; item: ProjectAssessment }) {
  const project = mustFind(site.index.projects, item.project);
  const input = { strategy: site.strategy, project, assessment: item, ruleSet: site.ruleSet };
  const siblings = site.assessment.projects.map((other) => ({ name: `事業${String(other.number)}`, href: `/projects/${other.project}`, here: other.project === item.project }));
  const notes = [...new Set(item.kpis.flatMap((kpi) => notesOf(site, mustFind(site.index.indicators, kpi.indicator), kpi)))];
  return (
    <Page site={site} title={`事業${String(item.number)}`} section="projects" crumbs={[{ name: '交付金事業', href: '/projects' }]}>
      <p class="kicker">{[`事業${String(item.number)}`, ...site.assessment.groups.flatMap(({ planYear, name }) => (planYear === item.planYear ? [name] : []))].join('　')}</p>
      <h1>{project.title}</h1>
      <p>
        <JudgementMark judgement={item.judgement} badge />
        {item.exclusions.length === 0 ? '' : `（${item.exclusions.join('、')}）`}
      </p>
      <details>
        <summary>この判定の計算過程（事業{item.number}）</summary>
        <Derivation site={site} derivation={item.derivation} />
      </details>
      <section>
        <h2>KPIの達成状況</h2>
        <ChartFigure wide={drawRateBars(input, { width: 640, idPrefix: 'w-kpis' })} narrow={drawRateBars(input, { width: 288, idPrefix: 'n-kpis' })} />
        <KpiTable site={site} item={item} />
        {item.kpis.map((kpi) => (
          <Caveats site={site} assessment={kpi} />
        ))}
        <Notes notes={notes} />
        {item.kpis.map((kpi) => (
          <details>
            <summary>
              計算過程：KPI {kpi.number}　{mustFind(site.index.indicators, kpi.indicator).name}
            </summary>
            <Derivation site={site} derivation={kpi.derivation} indicator={mustFind(site.index.indicators, kpi.indicator)} />
          </details>
        ))}
      </section>
      <section>
        <h2>事業の内容</h2>
        <ProjectFacts site={site} project={project} />
      </section>
      <Activities site={site} project={project} />
      <Pager siblings={siblings} label="前後の事業" />
    </Page>
  );
}
