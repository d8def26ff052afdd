/** What a proof found: how much, what was read, the findings beside the document, and the list to take along. */
import type { Diagnostic } from '../../formats/diagnostic.ts';
import { formatPlace } from '../../formats/format-diagnostic.ts';
import type { SourceDocument } from '../../formats/source/source-document.ts';
import { findingSeverities, type FindingSeverity } from '../../proof/finding.ts';
import { countFindings, notUnderstoodWords, severityWords, type FindingCounts } from '../../proof/finding-words.ts';
import type { Proof, ReadCounts } from '../../proof/prove-report.ts';
import { FindingCard } from '../components/finding-card.tsx';
import { Page } from '../components/layout.tsx';
import { SourceBlocks } from '../components/source-document.tsx';
import { numberFindings, type NumberedFinding } from '../proof/numbered-findings.ts';
import { writePostedProof } from '../proof/posted-proof.ts';
import { shownBlocks, type ShownBlocks } from '../proof/shown-blocks.ts';
import type { Site } from '../site.ts';

export interface ProofResult {
  readonly file: string;
  readonly document: SourceDocument;
  readonly proof: Proof;
  readonly diagnostics: readonly Diagnostic[];
}

/** The gravest come first, so that what stands behind weighs little; the list has them all. */
const shownFindings = 500;

function Summary({ counts, read }: { counts: FindingCounts; read: ReadCounts }) {
  const found = findingSeverities.filter((severity) => counts[severity] > 0).map((severity) => `${severityWords[severity].word}${String(counts[severity])}件`);
  if (found.length > 0) return <p class="lead">{found.join('、')}を見つけました。</p>;
  if (read.tables === 0 && read.sentences === 0) return <p class="lead">検算できる表や文を読み取れませんでした。</p>;
  return <p class="lead">合わないところは見つかりませんでした。</p>;
}

function Filter({ severity, count }: { severity: FindingSeverity; count: number }) {
  const id = `show-${severity}`;
  return (
    <div class="filter" data-severity={severity}>
      <input type="checkbox" id={id} checked />
      <label for={id}>
        <strong>
          {severityWords[severity].word} <span class="big">{count}</span>件
        </strong>
        <small>{severityWords[severity].meaning}</small>
      </label>
    </div>
  );
}

function Filters({ counts }: { counts: FindingCounts }) {
  return (
    <fieldset class="filters">
      <legend>表示する指摘（印を外すと隠れます）</legend>
      {findingSeverities.map((severity) => (
        <Filter severity={severity} count={counts[severity]} />
      ))}
    </fieldset>
  );
}

function ReadFacts({ read, diagnostics }: { read: ReadCounts; diagnostics: readonly Diagnostic[] }) {
  const { tables, indicators, rates, sentences, notUnderstood } = read;
  return (
    <section class="read">
      <p>
        読み取ったもの：表{tables}、指標{indicators}、達成率{rates}、文{sentences}。{notUnderstood.length === 0 ? '' : `何を表すか分からなかったところが${String(notUnderstood.length)}か所あり、そこは検算していません。`}
      </p>
      {diagnostics.length === 0 ? (
        ''
      ) : (
        <ul class="caveats">
          {diagnostics.map(({ at, message, hint }) => (
            <li>
              {formatPlace(at)}：{message}。{hint}。
            </li>
          ))}
        </ul>
      )}
      {notUnderstood.length === 0 ? (
        ''
      ) : (
        <details>
          <summary>分からなかったところ（{notUnderstood.length}か所）</summary>
          <ul>
            {notUnderstood.slice(0, shownFindings).map(({ at, text, why }) => (
              <li>
                {formatPlace(at)}：{notUnderstoodWords[why]}「{[...text].slice(0, 80).join('')}」
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function TakeAlong() {
  return (
    <div class="take">
      <p>指摘ごとに扱いを選び、理由を書いて、一覧を受け取れます。選んだ内容はサーバーに残らず、画面を閉じると消えます。</p>
      <button type="submit" class="button first" name="format" value="csv">
        一覧を受け取る（CSV）
      </button>
    </div>
  );
}

function FindingPane({ result, numbered }: { result: ProofResult; numbered: readonly NumberedFinding[] }) {
  const posted = writePostedProof({ file: result.file, findings: numbered.map(({ finding }) => finding) });
  return (
    <form method="post" action="/prove/list" class="pane findings" aria-label="指摘">
      <h2>指摘</h2>
      <input type="hidden" name="proof" value={posted} />
      {numbered.length === 0 ? <p>指摘はありません。</p> : <TakeAlong />}
      <ol class="finding-list">
        {numbered.slice(0, shownFindings).map((item) => (
          <FindingCard item={item} />
        ))}
      </ol>
      {numbered.length > shownFindings ? <p>このほか{numbered.length - shownFindings}件は画面では省き、一覧に入れます。</p> : ''}
    </form>
  );
}

function DocumentPane({ shown, numbered }: { shown: ShownBlocks; numbered: readonly NumberedFinding[] }) {
  return (
    <section class="pane document" aria-label="文書" tabindex={0}>
      <h2>文書</h2>
      <p class="soft">読み取った文字と表です。元の体裁とは異なります。</p>
      <SourceBlocks blocks={shown.blocks} findings={numbered.slice(0, shownFindings)} />
      {shown.isCut ? <p class="problem">文書が長いため、この先は画面では省きました。検算は最後まで行い、指摘には場所を書いています。</p> : ''}
    </section>
  );
}

export function ProofPage({ site, result }: { site: Site; result: ProofResult }) {
  const { file, document, proof, diagnostics } = result;
  const shown = shownBlocks(document.blocks);
  const numbered = numberFindings(proof.findings, shown.blocks);
  const counts = countFindings(proof.findings);
  return (
    <Page site={site} title="検算の結果" section="prove" crumbs={[{ name: '報告書の検算', href: '/prove' }]}>
      <p class="kicker">検算の結果</p>
      <h1>{file}</h1>
      <Summary counts={counts} read={proof.read} />
      <Filters counts={counts} />
      <ReadFacts read={proof.read} diagnostics={diagnostics} />
      <div class="panes">
        <FindingPane result={result} numbered={numbered} />
        <DocumentPane shown={shown} numbered={numbered} />
      </div>
      <p class="screen-only">
        <a href="/prove">別のファイルを検算する</a>
      </p>
    </Page>
  );
}
