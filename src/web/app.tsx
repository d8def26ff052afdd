/** The routes of the public, read-only site. Everything is rendered on the server; no page needs a script. */
import { Hono, type Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { createProver, type Prover } from '../app/create-prover.ts';
import { attachment } from './attachment.ts';
import { CriteriaPage } from './pages/criteria.tsx';
import { GoalListPage, GoalPage } from './pages/goals.tsx';
import { IndicatorPage } from './pages/indicator.tsx';
import { LintPage } from './pages/lint.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { FailurePage, NotFoundPage } from './pages/problem.tsx';
import { ProjectListPage, ProjectPage } from './pages/projects.tsx';
import { partPath, ReportPage } from './pages/report.tsx';
import { WhatIfPage, whatIfChoice } from './pages/whatif.tsx';
import { addProof } from './prove-routes.tsx';
import { reportParts } from './report-parts.ts';
import { assessmentOf, type Download, type Site } from './site.ts';

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0017c1"/><path d="M7 24h18M10 24V13m6 11V8m6 16v-8" stroke="#fff" stroke-width="3" fill="none"/></svg>';

const policy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

function page(c: Context, body: JSX.Element, status: 200 | 404 | 500 = 200): Response | Promise<Response> {
  return c.html(`<!DOCTYPE html>${String(body)}`, status);
}

async function sendFile(download: Download): Promise<Response> {
  const bytes = await download.bytes();
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': download.contentType,
      'content-disposition': attachment(download.name),
      'x-content-type-options': 'nosniff',
    },
  });
}

function addPages(app: Hono, site: Site): void {
  const notFound = (c: Context) => page(c, <NotFoundPage site={site} />, 404);
  app.get('/', (c) => page(c, <OverviewPage site={site} />));
  app.get('/goals', (c) => page(c, <GoalListPage site={site} />));
  app.get('/goals/:id', (c) => {
    const goal = site.assessment.goals.find((candidate) => candidate.goal === c.req.param('id'));
    return goal === undefined ? notFound(c) : page(c, <GoalPage site={site} goal={goal} />);
  });
  app.get('/projects', (c) => (site.assessment.projects.length === 0 ? notFound(c) : page(c, <ProjectListPage site={site} />)));
  app.get('/projects/:id', (c) => {
    const item = site.assessment.projects.find((candidate) => candidate.project === c.req.param('id'));
    return item === undefined ? notFound(c) : page(c, <ProjectPage site={site} item={item} />);
  });
  app.get('/indicators/:id', (c) => {
    const indicator = site.strategy.indicators.find((candidate) => candidate.id === c.req.param('id'));
    const assessment = indicator === undefined ? undefined : assessmentOf(site.assessment, indicator.id);
    return assessment === undefined ? notFound(c) : page(c, <IndicatorPage site={site} assessment={assessment} />);
  });
  app.get('/criteria', (c) => page(c, <CriteriaPage site={site} />));
  app.get('/lint', (c) => page(c, <LintPage site={site} />));
  app.get('/whatif', (c) => {
    const choice = whatIfChoice(site, c.req.query('rules'));
    return page(c, <WhatIfPage site={site} choice={choice} />, choice.kind === 'unknown' ? 404 : 200);
  });
  const parts = reportParts(site.document);
  parts.forEach((_, part) => app.get(partPath(part), (c) => page(c, <ReportPage site={site} parts={parts} part={part} />)));
}

/** The public site of one report. Holds no state; every answer to the same address, or to the same file, is the same. */
export function createApp(site: Site, prove: Prover = createProver()): Hono {
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: policy, strictTransportSecurity: false, referrerPolicy: 'same-origin' }));
  addPages(app, site);
  addProof(app, site, prove);
  app.get('/assets/style.css', (c) => c.body(site.css, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' }));
  app.get('/assets/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }));
  app.get('/evaluation.json', (c) => c.body(site.evaluationJson, 200, { 'content-type': 'application/json; charset=utf-8' }));
  for (const download of Object.values(site.downloads)) app.get(`/download/${encodeURIComponent(download.name)}`, () => sendFile(download));
  app.notFound((c) => page(c, <NotFoundPage site={site} />, 404));
  app.onError((error, c) => {
    console.error(error);
    return page(c, <FailurePage site={site} />, 500);
  });
  return app;
}
