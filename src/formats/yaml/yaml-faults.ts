/** Diagnostics about YAML itself: where a text breaks the notation, in words for people who do not know its grammar. */
import type { ErrorCode, YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import type { SourceText } from './source-text.ts';
import type { YamlCode } from './yaml-codes.ts';

interface Words {
  readonly code: YamlCode;
  readonly message: string;
  readonly hint: string;
}

const unreadable: Words = {
  code: 'yaml-syntax',
  message: 'YAMLとして読めない書き方です',
  hint: 'この行とすぐ上の行の、字下げ、「項目名: 値」のコロンの後の半角空白、かっこと引用符の対応を確かめてください',
};

const indent: Words = {
  code: 'yaml-indent',
  message: '字下げ、またはかっこの閉じ方が合っていません',
  hint: '同じ並びの項目は行頭の半角空白の数をそろえ、開いたかっこ [ { は閉じてください',
};

const unclosed: Words = {
  code: 'yaml-unclosed',
  message: '閉じる記号、または区切りの記号が足りません',
  hint: '引用符 " \' 、かっこ ] } 、コロン、コンマが抜けていないか確かめてください',
};

const tag: Words = {
  code: 'yaml-tag',
  message: '「!」で始まる型の指定は使えません',
  hint: '「!」から空白までを消すか、値に含める文字なら全体を引用符 " で囲んでください',
};

const byLibraryCode: { readonly [code in ErrorCode]?: Words } = {
  BAD_INDENT: indent,
  MISSING_CHAR: unclosed,
  TAG_RESOLVE_FAILED: tag,
  BAD_COLLECTION_TYPE: tag,
  TAB_AS_INDENT: {
    code: 'yaml-tab',
    message: '字下げにタブが使われています',
    hint: 'タブを消し、半角空白2つずつで字下げしてください',
  },
};

/** A fault found by the YAML library. */
export function syntaxFault(error: YAMLError, source: SourceText): Diagnostic {
  const words = error.message.startsWith('Sequence item without') ? indent : (byLibraryCode[error.code] ?? unreadable);
  const at = source.placeAt(error.pos[0]);
  const line = source.lineAt(error.pos[0]);
  const isWide = words !== tag && /^ *\u3000|^[ -]*[^\s:"'#]+：/u.test(line);
  const hint = isWide ? '全角の空白「　」または全角のコロン「：」があります。半角に直してください' : words.hint;
  return { code: words.code, severity: 'error', at, message: words.message, found: line.trim(), hint };
}

export function severalDocumentsFault(at: Diagnostic['at']): Diagnostic {
  return {
    code: 'yaml-several-documents' satisfies YamlCode,
    severity: 'error',
    at,
    message: '1つのファイルに複数の文書があります',
    hint: '「---」の行で分けず、1つのファイルに1つの文書だけを書いてください',
  };
}

export function duplicateKeyFault(key: string, at: Diagnostic['at'], firstLine: number): Diagnostic {
  return {
    code: 'yaml-duplicate-key' satisfies YamlCode,
    severity: 'error',
    at,
    message: `項目「${key}」が同じ場所に2回書かれています（1回目は${firstLine}行）`,
    found: key,
    hint: 'どちらか一方を消してください。両方が必要なら、1つにまとめるか項目名を直してください',
  };
}

export function keyFault(at: Diagnostic['at']): Diagnostic {
  return {
    code: 'yaml-key' satisfies YamlCode,
    severity: 'error',
    at,
    message: '項目名として使えない書き方です',
    expected: '項目名は1つの語（例 title: …）',
    hint: '「項目名: 値」の形に直してください。値の中のコロンやかっこは、値全体を引用符 " で囲んでください',
  };
}

export function unknownAliasFault(name: string, at: Diagnostic['at']): Diagnostic {
  return {
    code: 'yaml-unknown-alias' satisfies YamlCode,
    severity: 'error',
    at,
    message: `「*${name}」の参照先「&${name}」がこれより前にありません`,
    found: `*${name}`,
    hint: `参照先に「&${name}」を付けるか、「*」で始まる文字そのものなら引用符 " で囲んでください`,
  };
}

export function aliasCycleFault(name: string, at: Diagnostic['at']): Diagnostic {
  return {
    code: 'yaml-alias-cycle' satisfies YamlCode,
    severity: 'error',
    at,
    message: `「*${name}」が自分自身を含む部分を参照しています`,
    found: `*${name}`,
    hint: '参照をやめ、内容をそのまま書いてください',
  };
}

export function aliasLimitFault(limit: number, at: Diagnostic['at']): Diagnostic {
  return {
    code: 'yaml-alias-limit' satisfies YamlCode,
    severity: 'error',
    at,
    message: '参照（*）を展開すると大きくなりすぎるため、読み込みを中止しました',
    expected: `参照で増える値は全体で${limit}個まで`,
    hint: '参照の参照を重ねず、内容をそのまま書いてください',
  };
}

export function depthFault(limit: number, at: Diagnostic['at']): Diagnostic {
  return {
    code: 'yaml-depth' satisfies YamlCode,
    severity: 'error',
    at,
    message: '入れ子が深すぎるため、読み込みを中止しました',
    expected: `入れ子は${limit}段まで`,
    hint: 'かっこ [ { の閉じ忘れや、行ごとに深くなる字下げがないか確かめてください',
  };
}

export function emptyFault(file: string): Diagnostic {
  return {
    code: 'yaml-empty' satisfies YamlCode,
    severity: 'error',
    at: { kind: 'file', file },
    message: 'ファイルに何も書かれていません',
    hint: 'ファイルの保存に失敗していないか、ファイルを取り違えていないか確かめてください',
  };
}
