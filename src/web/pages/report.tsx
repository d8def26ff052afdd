/** The report itself, on screen, with its downloads; a long one comes in parts. */
import { raw } from 'hono/html';
import { Page } from '../components/layout.tsx';
import { Pager } from '../components/pager.tsx';
import { ReportDownloads } from '../components/report-downloads.tsx';
import type { Site } from '../site.ts';

/** The address of a part; the first is the report itself. */
export function partPath(part: number): string {
  return part === 0 ? '/report' : `/report/${String(part + 1)}`;
}

export function ReportPage({ site, parts, part }: { site: Site; parts: readonly string[]; part: number }) {
  const siblings = parts.map((_, index) => ({ name: `報告書 ${String(index + 1)}／${String(parts.length)}`, href: partPath(index), here: index === part }));
  const title = parts.length === 1 ? '報告書' : `報告書 ${String(part + 1)}／${String(parts.length)}`;
  return (
    <Page site={site} title={title} section="report" crumbs={[]}>
      <ReportDownloads site={site} />
      <article class="sheet">{raw(parts[part] ?? '')}</article>
      {parts.length === 1 ? '' : <Pager siblings={siblings} label="報告書の前後の部分" />}
    </Page>
  );
}
