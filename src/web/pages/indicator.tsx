/** Everything about one indicator: definition, chart, every value with its period and date, notes, how the result was computed. */
import type { IndicatorAssessment } from '../../domain/assessment.ts';
import type { Stated, ValidStated } from '../../domain/figure.ts';
import type { IncrementIndicator, Indicator, TrackedIndicator } from '../../domain/indicator.ts';
import { printPeriod } from '../../domain/period.ts';
import { divisionName, mustFind } from '../../domain/strategy-index.ts';
import { unitName } from '../../domain/unit.ts';
import { Derivation } from '../components/derivation.tsx';
import { Caveats, IndicatorChart } from '../components/indicator-section.tsx';
import { Page, type Crumb } from '../components/layout.tsx';
import { JudgementMark } from '../components/mark.tsx';
import { Notes } from '../components/notes.tsx';
import { ScrollTable } from '../components/scroll-table.tsx';
import type { Site } from '../site.ts';
import { promisedTexts, validityText, type Promised } from '../../report/promise-text.ts';
import { directionWord, kindWord, longDay } from '../../report/chart/chart-words.ts';
import { entryWord, meaningWord, notesOf, rateText, statedText } from '../text.ts';

function homeCrumbs(site: Site, indicator: Indicator): readonly Crumb[] {
  const home = site.index.homes.get(indicator.id);
  if (home === undefined) return [];
  if (home.kind === 'project') {
    return [
      { name: '交付金事業', href: '/projects' },
      { name: home.project.title, href: `/projects/${home.project.id}` },
    ];
  }
  return [
    { name: '基本目標', href: '/goals' },
    { name: home.goal.title, href: `/goals/${home.goal.id}` },
  ];
}

/** What is measured, and how the target is promised; a condition has neither unit nor direction. */
function measureFacts(indicator: Indicator): readonly Promised[] {
  const kind = { name: '値の種類', text: indicator.kind === 'increment' ? `増分（${meaningWord(indicator.meaning)}）` : kindWord(indicator.kind) };
  if (indicator.kind === 'condition') return [kind, ...promisedTexts(indicator)];
  return [
    { name: '単位', text: unitName(indicator.unit) },
    kind,
    { name: '目指す向き', text: directionWord(indicator.direction) },
    { name: '入力する値', text: entryWord(indicator.entry) },
    ...promisedTexts(indicator),
  ];
}

function Definition({ site, indicator }: { site: Site; indicator: Indicator }) {
  const survey = indicator.kind !== 'increment' && indicator.survey !== undefined ? mustFind(site.index.surveys, indicator.survey) : undefined;
  return (
    <dl class="facts">
      {measureFacts(indicator).map(({ name, text }) => (
        <>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </>
      ))}
      <dt>担当課</dt>
      <dd>{indicator.owners.map((id) => divisionName(mustFind(site.index.divisions, id))).join('、')}</dd>
      {indicator.definition === undefined ? (
        ''
      ) : (
        <>
          <dt>定義</dt>
          <dd>{indicator.definition}</dd>
        </>
      )}
      {indicator.source === undefined && survey === undefined ? (
        ''
      ) : (
        <>
          <dt>出典</dt>
          <dd>{[indicator.source, survey?.name].filter((text) => text !== undefined).join('、')}</dd>
        </>
      )}
    </dl>
  );
}

interface HistoryRow {
  readonly what: string;
  readonly when: string;
  readonly stated: Stated;
  /** The reports that the version is for, where it is not for all. */
  readonly valid?: string;
}

function trackedRows(indicator: TrackedIndicator): readonly HistoryRow[] {
  const rows = (what: string, list: readonly ValidStated[]): HistoryRow[] =>
    list.map((stated) => ({ what, when: printPeriod(stated.period, 'eraShort'), stated, valid: validityText(stated.from, stated.to) }));
  const { baseline, path, readings, target, upperTarget = [], comparator } = indicator;
  return [...rows(comparator?.name ?? '', comparator?.values ?? []), ...rows('基準値', baseline), ...rows('目安値', path), ...rows('実績値', readings), ...rows('目標値', target), ...rows('目標値（上限）', upperTarget)];
}

function incrementRows(indicator: IncrementIndicator): readonly HistoryRow[] {
  return indicator.years.flatMap((entry) => {
    const when = printPeriod({ kind: 'fiscalYear', year: entry.year }, 'eraShort');
    const rows = (what: string, list: readonly Stated[]): HistoryRow[] => list.map((stated) => ({ what, when, stated }));
    return [...rows('当初値', entry.start), ...rows('目標値（増分）', entry.target), ...rows('実績値（増分）', entry.actual)];
  });
}

/** Every version known on the day of the report: what came later would not explain it. */
function historyRows({ assessment: { asOf } }: Site, indicator: Indicator): readonly HistoryRow[] {
  const rows = indicator.kind === 'increment' ? incrementRows(indicator) : trackedRows(indicator);
  return rows.filter(({ stated: { known } }) => asOf === undefined || known === undefined || known <= asOf);
}

function History({ site, indicator }: { site: Site; indicator: Indicator }) {
  const rows = historyRows(site, indicator);
  return (
    <ScrollTable label="この指標の値の記録">
      <thead>
        <tr>
          <th scope="col">項目</th>
          <th scope="col">時点</th>
          <th scope="col">値</th>
          <th scope="col">判明・改定日</th>
          <th scope="col">備考</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.what}</th>
            <td>{row.when}</td>
            <td>{statedText(site, indicator, row.stated)}</td>
            <td>{row.stated.known === undefined ? '―' : longDay(row.stated.known)}</td>
            <td>{[row.valid, row.stated.reason].filter((text) => text !== undefined && text !== '').join('。') || '―'}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

export function IndicatorPage({ site, assessment }: { site: Site; assessment: IndicatorAssessment }) {
  const indicator = mustFind(site.index.indicators, assessment.indicator);
  return (
    <Page site={site} title={indicator.name} section={assessment.level === 'target' ? 'goals' : undefined} crumbs={homeCrumbs(site, indicator)}>
      <p class="kicker">{assessment.level === 'target' ? '数値目標' : 'KPI'}</p>
      <h1>{indicator.name}</h1>
      <p>
        <JudgementMark judgement={assessment.judgement} badge />
        {assessment.rate === null ? '' : `　達成度 ${rateText(site, assessment)}`}
      </p>
      <IndicatorChart site={site} assessment={assessment} />
      <Caveats site={site} assessment={assessment} />
      <section>
        <h2>計算過程</h2>
        <Derivation site={site} derivation={assessment.derivation} indicator={indicator} />
      </section>
      <section>
        <h2>定義</h2>
        <Definition site={site} indicator={indicator} />
        <Notes notes={notesOf(site, indicator, assessment)} />
      </section>
      <section>
        <h2>値の記録</h2>
        <History site={site} indicator={indicator} />
      </section>
    </Page>
  );
}
