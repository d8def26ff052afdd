/** What a reader sees when a page is not there or the server failed. */
import { Page } from '../components/layout.tsx';
import type { Site } from '../site.ts';

export function NotFoundPage({ site }: { site: Site }) {
  return (
    <Page site={site} title="ページが見つかりません">
      <h1>ページが見つかりません</h1>
      <p>アドレスが変わったか、入力に誤りがあります。アドレスを確かめるか、次のページからお探しください。</p>
      <ul>
        <li>
          <a href="/">概要</a>
        </li>
        <li>
          <a href="/goals">基本目標と数値目標</a>
        </li>
        <li>
          <a href="/report">報告書</a>
        </li>
      </ul>
    </Page>
  );
}

export function FailurePage({ site }: { site: Site }) {
  return (
    <Page site={site} title="表示できません">
      <h1>この画面を表示できません</h1>
      <p>システムの不具合が起きました。データに影響はありません。時間をおいて開き直し、続くときはこのサイトの担当課へお知らせください。</p>
    </Page>
  );
}
