import { describe, expect, it } from 'vitest';
import { composeDataset } from '../app/compose-dataset.ts';
import { createApp } from './app.tsx';
import { openSite } from './open-site.ts';
import type { Site } from './site.ts';

const first = await siteOf('examples/sendai-r5');
const second = await siteOf('examples/shirube-town');

async function siteOf(path: string): Promise<Site> {
  const { composed } = await composeDataset({ path });
  if (composed === undefined) throw new Error(`${path} has faults`);
  return openSite(composed);
}

/** What a reader sees: without tags, and without the spaces between them. */
async function read(site: Site, path: string): Promise<string> {
  const html = await (await createApp(site).request(path)).text();
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
}

describe('the tallies of the overview', () => {
  it('tell what is achieved, and what is left out, in the words of the body', async () => {
    const text = await read(first, '/');
    expect(text).toContain('3／11件が達成（全11件）');
    expect(text).toContain('36／44件が達成（全48件、未確定など4件を除く）');
  });

  it('tell only how the grades are spread where none of them means achieved', async () => {
    const text = await read(second, '/');
    expect(text).not.toContain('件が達成');
    expect(text).toMatch(/全8件.*順調2.*おおむね順調4.*やや遅れ1.*遅れ1/);
  });
});

it('tells how the counts came about', async () => {
  expect(await read(first, '/')).toContain('件数の計算過程基本目標6件：「達成」1件、「未達」4件、「おおむね達成」1件数値目標11件');
});

it('tells of an indicator what its survey and the rounding leave open, and its change step by step', async () => {
  const text = await read(second, '/indicators/hoiku-manzoku');
  expect(text).toContain('前年度比（+1.6pt）は標本誤差（±11.6pt）の範囲内で、変わったとはいえません（信頼度95%、回答者は前年度121人、実績値127人）。');
  expect(text).toContain('前年度比＝実績値－前年度の値＝68.5－66.9＝+1.6pt');
});

describe('what was known on the day', () => {
  const day = { ...second, assessment: { ...second.assessment, asOf: '2024-01-01' as const } };

  it('is said at the foot', async () => {
    expect(await read(day, '/')).toContain('令和6年1月1日時点で判明していた値');
  });

  it('bounds the record of values', async () => {
    const revised = '一般廃棄物処理計画の改定に合わせた見直し';
    const path = `/indicators/${second.strategy.indicators.find((each) => each.kind !== 'increment' && each.target.some(({ reason }) => reason === revised))?.id ?? ''}`;
    expect(await read(second, path)).toContain(`令和6年3月22日${revised}`);
    expect(await read(day, path)).not.toContain(revised);
  });
});

it('shows a target that is a band with both its ends', async () => {
  expect(await read(second, '/indicators/yushu')).toMatch(/目標値R8年度88.0%.*目標値（上限）R8年度96.0%/);
});

it('lists projects whose year of plan has no group', async () => {
  const { assessment } = first;
  const [gone] = assessment.groups;
  const site = { ...first, assessment: { ...assessment, groups: assessment.groups.slice(1) } };
  const title = first.strategy.projects.find(({ id }) => id === gone?.projects[0])?.title.replace(/\s+/g, '') ?? '?';
  expect(await read(site, '/projects')).toContain('その他3事業');
  expect(await read(site, '/projects')).toContain(title);
  expect(await read(site, '/')).toContain('その他3事業');
});
