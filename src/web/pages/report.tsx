/** The report itself, on screen, with its downloads. */
import { raw } from 'hono/html';
import { Page } from '../components/layout.tsx';
import { ReportDownloads } from '../components/report-downloads.tsx';
import type { Site } from '../site.ts';

export function ReportPage({ site, body }: { site: Site; body: string }) {
  return (
    <Page site={site} title="報告書" section="report" crumbs={[]}>
      <ReportDownloads site={site} />
      <article class="sheet">{raw(body)}</article>
    </Page>
  );
}
