/**
 * The style of a rendered document. The site puts `documentStyles` into its own style sheet; a standalone page carries it
 * together with `pageStyles`. No font, picture or other thing is fetched: readers use the fonts they have.
 */

const FONTS = "'BIZ UDPGothic','Yu Gothic UI','Hiragino Sans','Noto Sans JP',sans-serif";
const RULE = '#5f6b76';
const SHADE = '#eaeff4';

const widths = Array.from({ length: 100 }, (_, index) => `.doc-c${index + 1}{width:${index + 1}%}`).join('');

const prose = `
.doc{color:#1a1a1c;font-family:${FONTS};line-height:1.75;overflow-wrap:anywhere;line-break:strict}
.doc h1,.doc h2,.doc h3,.doc h4,.doc h5,.doc h6{line-height:1.5;margin:2rem 0 .75rem;font-weight:700;break-after:avoid}
.doc .doc-h1{font-size:1.5rem;border-bottom:2px solid #1f3a5f;padding-bottom:.375rem}
.doc .doc-h2{font-size:1.25rem;border-left:6px solid #1f3a5f;padding-left:.625rem}
.doc .doc-h3{font-size:1.125rem}
.doc .doc-h4{font-size:1rem}
.doc p,.doc ul{margin:0 0 .75rem}
.doc ul{padding-left:1.5rem}
.doc .doc-indent{text-indent:1em}
.doc .doc-small,.doc .doc-note{font-size:.875rem}
.doc .doc-lead{font-size:1.125rem}
.doc .doc-center{text-align:center}
.doc .doc-end{text-align:right}
.doc .doc-start{text-align:left}
.doc .doc-note{display:flex;gap:.5em;margin:.25rem 0}
.doc .doc-note-mark,.doc .doc-kept{white-space:nowrap}
.doc .doc-mark{font-size:.8125em;vertical-align:.25em;white-space:nowrap;color:#0017c1;text-underline-offset:.15em}
.doc td>.doc-mark:only-child{font-size:inherit;vertical-align:baseline}
.doc .doc-figure-link{color:inherit;text-decoration:underline dotted;text-underline-offset:.25em}
.doc .doc-figure-link:hover{text-decoration-style:solid}
.doc a:focus-visible,.doc .doc-scroll:focus-visible{outline:4px solid #000;outline-offset:2px}
.doc a:focus-visible{background-color:#ffd43d}
.doc sub{font-size:.7em;line-height:1}
.doc .doc-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.doc .doc-drawing{margin:1rem 0;break-inside:avoid}
.doc .doc-drawing svg{max-width:100%;height:auto}`;

const table = `
.doc .doc-scroll{position:relative;overflow-x:auto;margin:0 0 1rem}
.doc .doc-table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.6}
.doc .doc-medium{min-width:30rem}
.doc .doc-wide{min-width:48rem}
.doc .doc-wide th[scope=row]:not([rowspan]):not(.doc-kept){min-width:9em}
.doc caption{text-align:left;font-weight:700;padding:0 0 .375rem}
.doc th,.doc td{border:1px solid ${RULE};padding:.4375rem .625rem;text-align:left;vertical-align:middle;font-weight:400;overflow-wrap:break-word}
.doc th[scope=col]:not(.doc-start):not(.doc-end){text-align:center}
.doc .doc-table .doc-center{text-align:center}
.doc .doc-table .doc-end{text-align:right}
.doc .doc-shade{background:${SHADE};print-color-adjust:exact;-webkit-print-color-adjust:exact}
${widths}`;

const print = `
@media print{
.doc{font-size:10pt;line-height:1.65}
.doc .doc-h1{font-size:15pt}.doc .doc-h2{font-size:12.5pt}.doc .doc-h3{font-size:11pt}.doc .doc-h4{font-size:10pt}
.doc .doc-table{font-size:9pt;line-height:1.5}
.doc .doc-small,.doc .doc-note{font-size:8.5pt}
.doc .doc-medium,.doc .doc-wide,.doc .doc-wide th[scope=row]:not([rowspan]):not(.doc-kept){min-width:0}
.doc .doc-scroll{overflow:visible}
.doc thead{display:table-header-group}
.doc tr{break-inside:avoid}
.doc .doc-together{break-inside:avoid}
.doc .doc-mark,.doc .doc-figure-link{color:inherit;text-decoration:none}
.doc .doc-break{break-before:page}
}`;

/** For `div.doc` inside any page. */
export const documentStyles: string = (prose + table + print).trim();

/** For a page that holds nothing but the document. */
export function pageStyles(orientation: 'portrait' | 'landscape'): string {
  return `
html{font-size:100%;-webkit-text-size-adjust:100%}
body{margin:0;background:#fff}
main{box-sizing:border-box;max-width:${orientation === 'portrait' ? '64rem' : '84rem'};margin:0 auto;padding:1.5rem 1rem 4rem}
@page{size:A4 ${orientation};margin:20mm 20mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt ${FONTS}}}
@media print{main{max-width:none;padding:0}}
${documentStyles}`.trim();
}
