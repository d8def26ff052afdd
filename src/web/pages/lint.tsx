/** The targets looked over (目標の点検): findings by kind, each with what to do and a link to the indicator. */
import { lintStrategy } from '../../domain/lint-strategy.ts';
import type { LintFinding } from '../../domain/target-lint.ts';
import { mustFind } from '../../domain/strategy-index.ts';
import { lintByKind, lintKindWords, lintSeverityWords, lintText } from '../../report/lint-words.ts';
import { Page } from '../components/layout.tsx';
import { ScrollTable } from '../components/scroll-table.tsx';
import type { Site } from '../site.ts';

function Findings({ site, findings, label }: { site: Site; findings: readonly LintFinding[]; label: string }) {
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col">指標</th>
          <th scope="col">気付いたこと</th>
          <th scope="col">重さ</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ indicator, detail, severity }) => {
          const subject = mustFind(site.index.indicators, indicator);
          return (
            <tr>
              <th scope="row" class="name">
                <a href={`/indicators/${indicator}`}>{subject.name}</a>
              </th>
              <td>{lintText(detail, subject)}</td>
              <td class="short">{lintSeverityWords[severity]}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

export function LintPage({ site }: { site: Site }) {
  const findings = lintStrategy(site.strategy, site.assessment);
  const groups = lintByKind(findings);
  return (
    <Page site={site} title="目標の点検" section="criteria" crumbs={[{ href: '/criteria', name: '評価のしかた' }]}>
      <h1>目標の点検</h1>
      <p>
        目標値の立て方や数字の書き方で、もう一度確かめるとよいところです。誤りとは限りません。判定や集計には影響しません。
      </p>
      {groups.length === 0 ? <p>気になるところは見つかりませんでした。</p> : ''}
      {groups.map(({ kind, findings: ofKind }) => (
        <section>
          <h2>
            {lintKindWords[kind].title}（{ofKind.length}件）
          </h2>
          <p>{lintKindWords[kind].action}</p>
          <Findings site={site} findings={ofKind} label={lintKindWords[kind].title} />
        </section>
      ))}
    </Page>
  );
}
