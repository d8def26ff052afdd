/** A file that a dataset names (様式・評価基準のファイル) and that cannot be opened: told at the line that names it. */
import type { Diagnostic } from '../formats/diagnostic.ts';
import { readYaml } from '../formats/yaml/read-yaml.ts';
import type { SourceFile } from './load-rules.ts';

/** A key of `report` that names a file, with what is named. */
export interface NamedFile {
  readonly key: 'layout' | 'rules';
  readonly named: string;
}

const words = { layout: '様式', rules: '評価基準' } as const;

/** The faults of opening the file, in words of the dataset; faults inside it stay as they are. */
export function inWordsOfDataset(faults: readonly Diagnostic[], { key, named }: NamedFile, source: SourceFile): readonly Diagnostic[] {
  return faults.map((fault) => {
    switch (fault.code) {
      case 'file-not-found':
        return { ...fault, ...common(key, named, source), message: `report.${key} に書かれた${words[key]}のファイルがありません` };
      case 'file-not-readable':
        return { ...fault, ...common(key, named, source), message: `report.${key} に書かれた${words[key]}のファイルを読み込めません` };
      case 'unknown-rule-set':
        return { ...fault, at: keyPlace(key, source) };
      default:
        return fault;
    }
  });
}

function common(key: NamedFile['key'], named: string, source: SourceFile): Pick<Diagnostic, 'at' | 'found' | 'hint'> {
  return {
    at: keyPlace(key, source),
    found: named,
    hint: `${words[key]}のファイルの名前を確かめ、データセットと同じフォルダーから見た場所を report.${key} に書いてください`,
  };
}

/** The file is read again only where there is a fault to place. */
function keyPlace(key: NamedFile['key'], { text, file }: SourceFile): Diagnostic['at'] {
  return readYaml(text, file).placeOf(['report', key]);
}
