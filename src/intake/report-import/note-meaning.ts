/** What the notes at the name of an indicator say of it (注の意味): the survey behind it, and a break between baseline and results. */
import type { Period } from '../../domain/period.ts';
import type { TreeMap } from '../../formats/yaml/tree.ts';
import { listed, writePeriod, written } from '../write-figures.ts';
import type { Drafting } from './drafting.ts';
import { remark } from './drafting.ts';
import type { BoundNote } from './note-book.ts';
import type { RowContext } from './row-figures.ts';
import { notesOf } from './row-figures.ts';

const breaks: readonly (readonly [kind: string, words: RegExp])[] = [
  ['surveyQuestion', /設問.{0,30}(?:異な|変更|変わ|見直)|(?:それぞれ|異なる).{0,20}設問/],
  ['method', /(?:算出|算定|集計|推計|調査)方法.{0,20}(?:異な|変更|変わ|見直)/],
  ['definition', /(?:定義|対象|範囲|区分).{0,20}(?:異な|変更した|変わ|見直)/],
  ['source', /(?:出典|統計|データ元).{0,20}(?:異な|変更|変わ|切り替)/],
];

/** `notes`, `survey` and `breaks` of the indicator. */
export function noteTrees(baseline: Period, context: RowContext): TreeMap {
  const { row, drafting, subject } = context;
  const notes = notesOf(row.name, context);
  const survey = notes.map((note) => surveyIn(note, drafting)).find((id) => id !== undefined);
  const broken = notes.flatMap((note): readonly TreeMap[] => {
    const kind = breaks.find(([, words]) => words.test(note.text))?.[0];
    if (kind === undefined) return [];
    remark(drafting, 'assumed', `注に、基準値と実績値で算出のしかたが違うと書かれているため、${writePeriod(baseline)}の後を変更の時点（breaks: ${kind}）としました。基準値とは比べません`, subject);
    return [{ after: writePeriod(baseline), kind, notes: [note.id] }];
  });
  return written({ notes: listed(notes.map(({ id }) => id)), survey, breaks: listed(broken) });
}

function surveyIn({ note }: BoundNote, { surveys }: Drafting): string | undefined {
  const [, name] = /「([^「」]{2,40}(?:調査|アンケート))」/.exec(note.text) ?? [];
  if (name === undefined) return undefined;
  const id = surveys.get(name) ?? `s${surveys.size + 1}`;
  surveys.set(name, id);
  return id;
}
