/** The faults of finished documents in words that a person in an office can act on. */
import type { Diagnostic, Place, Severity } from '../diagnostic.ts';
import type { SourceCode } from './source-codes.ts';

interface Words {
  readonly severity: Severity;
  readonly message: string;
  readonly expected?: string;
  readonly hint: string;
}

const known = 'PDF、Word（.docx）、Excel（.xlsx）、HTML、Markdown、CSV、テキストのいずれか';

const words: Readonly<Record<SourceCode, Words>> = {
  'source-empty': { severity: 'error', message: 'ファイルに読み取れる内容がありません', expected: '文章か表のあるファイル', hint: '保存に失敗していないか、ファイルを取り違えていないかを確かめてください' },
  'source-unknown-format': { severity: 'error', message: '読み取れる種類のファイルではありません', expected: known, hint: '元のソフトで開き、上のどれかの形式で保存し直してください' },
  'source-wrong-extension': { severity: 'warning', message: 'ファイル名の拡張子が中身と違います。中身の種類で読みました', hint: '拡張子を中身に合わせるか、ファイルを取り違えていないかを確かめてください' },
  'source-encrypted': { severity: 'error', message: 'パスワードで保護されているため、読めません', expected: '保護のないファイル', hint: '元のソフトで開き、パスワードを外して保存し直してください' },
  'source-old-office': { severity: 'error', message: '古い形式のOfficeファイル（.doc・.xls・.ppt）は読めません', expected: known, hint: 'WordやExcelで開き、.docx・.xlsxの形式で保存し直してください' },
  'source-is-picture': { severity: 'error', message: 'ファイルは画像で、文字の情報がありません', expected: known, hint: '画像にする前のファイルを使うか、文字認識（OCR）にかけてから読み込んでください' },
  'source-page-is-picture': { severity: 'warning', message: 'このページは画像で、文字の情報がないため、読んでいません', expected: '文字を選択できるページ', hint: '画像にする前のファイルを使うか、文字認識（OCR）にかけてから読み込んでください' },
  'source-broken': { severity: 'error', message: 'ファイルが壊れているため、読めません', hint: '元のソフトで開けるかを確かめ、保存し直したファイルを使ってください' },
  'source-too-many-pages': { severity: 'error', message: 'ページが多すぎるため、読み込みませんでした', hint: '必要なページだけのファイルに分けてください' },
  'source-too-many-cells': { severity: 'error', message: '表のセルが多すぎるため、読み込みませんでした', hint: '必要な表だけのファイルに分けてください' },
  'source-took-too-long': { severity: 'error', message: '読み取りに時間がかかりすぎたため、途中でやめました', hint: '必要なページだけのファイルに分けるか、元のソフトで保存し直したファイルを使ってください' },
  'source-unpacks-too-large': { severity: 'error', message: '圧縮を解くと大きくなりすぎるため、読み込みませんでした', hint: 'ファイルを取り違えていないか確かめ、大きな画像や不要なシートを除いて保存し直してください' },
  'source-unsafe-part': { severity: 'error', message: 'ファイルの中に、読み込むと危険なものがあります', expected: 'OfficeソフトがそのままOffice文書として保存したファイル', hint: '送り主に確かめ、元のソフトで保存し直したファイルを使ってください' },
};

/** `found` is what was seen, `expected` takes the place of what is usually meant. */
export function sourceFault(code: SourceCode, at: Place, found?: string, expected: string | undefined = words[code].expected): Diagnostic {
  const { severity, message, hint } = words[code];
  return { code, severity, at, message, ...(found === undefined ? {} : { found }), ...(expected === undefined ? {} : { expected }), hint };
}
