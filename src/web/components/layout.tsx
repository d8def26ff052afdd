/** The frame of every page: head, navigation, skip link, foot. */
import type { Child } from 'hono/jsx';
import { printPeriod } from '../../domain/period.ts';
import { longDay } from '../../report/chart/chart-words.ts';
import type { Site } from '../site.ts';

export type Section = 'overview' | 'goals' | 'projects' | 'criteria' | 'report' | 'prove';

export interface Crumb {
  readonly name: string;
  readonly href: string;
}

export interface PageProps {
  readonly site: Site;
  readonly title: string;
  readonly section?: Section | undefined;
  /** The way from the overview to this page, without the page itself. */
  readonly crumbs?: readonly Crumb[];
  readonly children?: Child;
}

const navigation: readonly { readonly section: Section; readonly name: string; readonly href: string }[] = [
  { section: 'overview', name: '概要', href: '/' },
  { section: 'goals', name: '基本目標', href: '/goals' },
  { section: 'projects', name: '交付金事業', href: '/projects' },
  { section: 'criteria', name: '評価のしかた', href: '/criteria' },
  { section: 'report', name: '報告書', href: '/report' },
  { section: 'prove', name: '検算', href: '/prove' },
];

function SiteHead({ site, section }: { site: Site; section?: Section | undefined }) {
  const hasProjects = site.assessment.projects.length > 0;
  return (
    <header class="site-head">
      <div class="wrap">
        <p class="site-name">
          <a href="/">
            <small>{site.strategy.municipality.name}</small>
            総合戦略の進捗状況
          </a>
        </p>
        <nav class="site-nav" aria-label="主なページ">
          <ul>
            {navigation
              .filter((item) => hasProjects || item.section !== 'projects')
              .map((item) => (
                <li>
                  <a href={item.href} aria-current={item.section === section ? 'page' : undefined}>
                    {item.name}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function Crumbs({ crumbs, title }: { crumbs: readonly Crumb[]; title: string }) {
  return (
    <nav class="crumbs" aria-label="現在の位置">
      <ol>
        <li>
          <a href="/">概要</a>
        </li>
        {crumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{crumb.name}</a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}

function SiteFoot({ site }: { site: Site }) {
  const { ruleSet } = site.assessment;
  return (
    <footer class="site-foot">
      <div class="wrap">
        <p>
          {site.strategy.title}　{printPeriod({ kind: 'fiscalYear', year: site.assessment.year }, 'eraLong')}の進捗状況（{site.editionText}）
        </p>
        <p>
          評価基準：<a href="/criteria">{ruleSet.name}（第{ruleSet.version}版）</a>
          {site.assessment.asOf === undefined ? '' : `　${longDay(site.assessment.asOf)}時点で判明していた値`}
        </p>
        <p>
          <a href="/evaluation.json">評価結果のデータ（JSON）</a>　この画面は標（Shirube）で作成しています。
        </p>
      </div>
    </footer>
  );
}

export function Page({ site, title, section, crumbs, children }: PageProps) {
  const full = section === 'overview' ? `${site.strategy.title}の進捗状況` : `${title}｜${site.strategy.municipality.name} 総合戦略の進捗状況`;
  return (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{full}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">
          本文へ移動
        </a>
        <SiteHead site={site} section={section} />
        <div class="wrap">
          {crumbs === undefined ? '' : <Crumbs crumbs={crumbs} title={title} />}
          <main id="main" tabindex={-1}>
            {children}
          </main>
        </div>
        <SiteFoot site={site} />
      </body>
    </html>
  );
}
