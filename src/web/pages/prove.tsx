/** The page that takes a finished report (報告書の検算): the form, what is done with the file, and why a file was not proved. */
import type { Diagnostic } from '../../formats/diagnostic.ts';
import { findingSeverities } from '../../proof/finding.ts';
import { severityWords } from '../../proof/finding-words.ts';
import { formatPlace } from '../../formats/format-diagnostic.ts';
import { Page } from '../components/layout.tsx';
import type { Site } from '../site.ts';

/** Why there is no result: what happened, and what to do, a sentence each. */
export interface ProveRefusal {
  readonly message: string;
  readonly hint: string;
}

export const fileField = 'file';
const accepted = '.pdf,.docx,.xlsx,.html,.htm,.md,.csv,.txt';

export function refusalOf({ at, message, found, expected, hint }: Diagnostic): ProveRefusal {
  const details = [found === undefined ? '' : `見つかったもの：${found}`, expected === undefined ? '' : `読めるもの：${expected}`].filter((text) => text !== '');
  return { message: `${formatPlace(at)}：${message}${details.length === 0 ? '' : `（${details.join('、')}）`}。`, hint: `${hint}。` };
}

function Refusals({ refusals }: { refusals: readonly ProveRefusal[] }) {
  return (
    <div class="problem" role="alert" id="refusals">
      <h2>検算できませんでした</h2>
      <ul>
        {refusals.map(({ message, hint }) => (
          <li>
            <a href="#file">{message}</a>
            <br />
            {hint}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FileForm({ megabytes, refusals }: { megabytes: number; refusals: readonly ProveRefusal[] }) {
  const isRefused = refusals.length > 0;
  return (
    <form method="post" action="/prove" enctype="multipart/form-data" class="prove-form">
      <label for="file">
        検算するファイル<span class="needed">※必須</span>
      </label>
      <p id="file-support">PDF、Word（.docx）、Excel（.xlsx）、HTML、Markdown、CSV、テキストのどれか一つ。{megabytes} MBまで。ボタンで選ぶか、枠の中へファイルを引いてきて置いてください。</p>
      {isRefused ? (
        <p id="file-error" class="field-error">
          {refusals.map(({ message }) => (
            <span>＊{message}</span>
          ))}
        </p>
      ) : (
        ''
      )}
      <input
        class="drop"
        type="file"
        id="file"
        name={fileField}
        required
        accept={accepted}
        aria-describedby={isRefused ? 'file-support file-error' : 'file-support'}
        aria-invalid={isRefused ? 'true' : undefined}
      />
      <button type="submit" class="button first">
        検算する
      </button>
      <p class="soft">多くの報告書は数秒で終わります。100ページを超えるPDFでは1分ほどかかることがあります。</p>
    </form>
  );
}

function Explanation() {
  return (
    <>
      <section>
        <h2>送ったファイルの扱い</h2>
        <ul>
          <li>ファイルは検算にだけ使い、結果を画面に出したところで消します。保存しません。</li>
          <li>ほかのサーバーやインターネットのサービスには送りません。</li>
          <li>ファイルの名前も中身も、記録に残しません。</li>
          <li>結果も残りません。必要なときは、結果の画面から一覧を受け取ってください。</li>
        </ul>
      </section>
      <section>
        <h2>確かめること</h2>
        <ul>
          <li>達成率、差、合計、割合を、表の数字から計算し直します。元の数字の端数を考えれば正しくなり得るものは、誤りとしません。</li>
          <li>「達成」「順調」などの判定が、数字や、ほかの行の判定と合っているかを見ます。</li>
          <li>「○件のうち△件」「すべて」「一部」「過去最高」などの文が、表と合っているかを見ます。</li>
          <li>年度、単位、番号、見出し、注、名前の書き方がそろっているかを見ます。</li>
        </ul>
      </section>
      <section>
        <h2>指摘の重さ</h2>
        <dl class="facts">
          {findingSeverities.map((severity) => (
            <>
              <dt>
                <span class="flag" data-severity={severity}>
                  {severityWords[severity].word}
                </span>
              </dt>
              <dd>{severityWords[severity].meaning}</dd>
            </>
          ))}
        </dl>
        <p>紙を読み取った画像だけのPDFは、文字の情報がないため検算できません。パスワードのかかったファイルは、外してから選んでください。</p>
      </section>
    </>
  );
}

export function ProvePage({ site, megabytes, refusals = [] }: { site: Site; megabytes: number; refusals?: readonly ProveRefusal[] }) {
  return (
    <Page site={site} title={refusals.length === 0 ? '報告書の検算' : 'エラー：報告書の検算'} section="prove" crumbs={[]}>
      {refusals.length === 0 ? '' : <Refusals refusals={refusals} />}
      <h1>報告書の検算</h1>
      <p class="lead">出来上がった報告書を一つ選ぶと、表の数字、達成率、判定、本文が互いに合っているかを検算し、合わないところを示します。</p>
      <FileForm megabytes={megabytes} refusals={refusals} />
      <Explanation />
    </Page>
  );
}
