/** One indicator on a page: name and judgement, chart, caveats, notes, and how the result was computed. */
import type { IndicatorAssessment } from '../../domain/assessment.ts';
import { mustFind } from '../../domain/strategy-index.ts';
import { drawIndicatorChart } from '../../report/chart/draw-indicator-chart.ts';
import type { Site } from '../site.ts';
import { caveatTexts, notesOf } from '../text.ts';
import { Derivation } from './derivation.tsx';
import { ChartFigure } from './indicator-chart.tsx';
import { JudgementMark } from './mark.tsx';
import { Notes } from './notes.tsx';

export function IndicatorChart({ site, assessment }: { site: Site; assessment: IndicatorAssessment }) {
  const { strategy, ruleSet } = site;
  const { year, asOf } = site.assessment;
  const indicator = mustFind(site.index.indicators, assessment.indicator);
  const input = { strategy, indicator, assessment, ruleSet, year, ...(asOf !== undefined && { asOf }) };
  const wide = drawIndicatorChart(input, { width: 640, idPrefix: `w-${indicator.id}` });
  const narrow = drawIndicatorChart(input, { width: 288, idPrefix: `n-${indicator.id}` });
  return <ChartFigure wide={wide} narrow={narrow} />;
}

export function Caveats({ site, assessment }: { site: Site; assessment: IndicatorAssessment }) {
  const texts = caveatTexts(site, assessment);
  if (texts.length === 0) return <></>;
  return (
    <ul class="caveats" aria-label="読むときの注意">
      {texts.map((text) => (
        <li>{text}。</li>
      ))}
    </ul>
  );
}

export function IndicatorSection({ site, assessment, heading }: { site: Site; assessment: IndicatorAssessment; heading: string }) {
  const indicator = mustFind(site.index.indicators, assessment.indicator);
  return (
    <section class="indicator" id={indicator.id}>
      <h2>
        {heading}
        <JudgementMark judgement={assessment.judgement} badge />
      </h2>
      <div class="beside">
        <IndicatorChart site={site} assessment={assessment} />
        <div>
          <Caveats site={site} assessment={assessment} />
          <Notes notes={notesOf(site, indicator, assessment)} />
          <details>
            <summary>この判定の計算過程（{indicator.name}）</summary>
            <Derivation site={site} derivation={assessment.derivation} indicator={indicator} />
          </details>
          <p class="plain-links">
            <a href={`/indicators/${indicator.id}`}>定義・値の記録・計算過程（{indicator.name}）</a>
          </p>
        </div>
      </div>
    </section>
  );
}
