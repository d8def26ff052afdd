/** One finding: what does not agree, what is printed and what follows, where, what to do, and what the reader decides. */
import { formatPlace } from '../../formats/format-diagnostic.ts';
import type { Place } from '../../formats/diagnostic.ts';
import { decisionKinds, decisionWords, type DecisionKind } from '../../proof/decision.ts';
import { severityWords } from '../../proof/finding-words.ts';
import { decisionField, reasonField } from '../proof/posted-proof.ts';
import type { NumberedFinding } from '../proof/numbered-findings.ts';
import { findingAnchor, placeAnchor } from './finding-flag.tsx';

/** Without the name of the file, which stands above. */
function placeText(at: Place): string {
  return at.kind === 'file' ? '文書全体' : formatPlace({ ...at, file: '' }).trim();
}

function Compare({ item: { finding } }: { item: NumberedFinding }) {
  return (
    <dl class="compare">
      {finding.printed === '' ? (
        ''
      ) : (
        <div>
          <dt>記載</dt>
          <dd>{finding.printed}</dd>
        </div>
      )}
      {finding.expected === undefined ? (
        ''
      ) : (
        <div>
          <dt>計算した値</dt>
          <dd>{finding.expected}</dd>
        </div>
      )}
    </dl>
  );
}

function Choice({ number, kind }: { number: number; kind: DecisionKind }) {
  const id = `${decisionField(number)}-${kind}`;
  return (
    <span class="radio">
      <input type="radio" id={id} name={decisionField(number)} value={kind} checked={kind === 'open'} />
      <label for={id}>{decisionWords[kind]}</label>
    </span>
  );
}

function DecisionFields({ number }: { number: number }) {
  const id = reasonField(number);
  return (
    <fieldset class="decide">
      <legend>指摘{number}の扱い</legend>
      {decisionKinds.map((kind) => (
        <Choice number={number} kind={kind} />
      ))}
      <p class="reason">
        <label for={id}>
          理由<span class="needed">（「直さない」ときは書いてください）</span>
        </label>
        <input type="text" id={id} name={id} maxlength={1000} autocomplete="off" placeholder=" " />
      </p>
    </fieldset>
  );
}

export function FindingCard({ item }: { item: NumberedFinding }) {
  const { number, finding, piece } = item;
  const { word } = severityWords[finding.severity];
  return (
    <li id={findingAnchor(number)} class="finding" data-severity={finding.severity}>
      <p class="finding-head">
        <span class="flag" data-severity={finding.severity}>
          {word}
          {number}
        </span>
        {piece === undefined ? <span>{placeText(finding.at)}</span> : <a href={`#${placeAnchor(number)}`}>{placeText(finding.at)}</a>}
      </p>
      <p class="finding-message">{finding.message}</p>
      <Compare item={item} />
      <p class="finding-hint">{finding.hint}</p>
      <DecisionFields number={number} />
    </li>
  );
}
