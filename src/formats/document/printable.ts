/** Text that every output format can hold: no control characters, no broken surrogates, no line ends hidden inside. */

const LINE_OR_TAB = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** C0 and C1 controls, lone surrogates and noncharacters: XML forbids them, and no font prints them. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff\ufdd0-\ufdef]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Line ends and tabs become one space (a line break is an inline of its own); what cannot be written becomes U+FFFD,
 * so that it is seen instead of vanishing.
 */
export function printableText(text: string): string {
  return text.replace(LINE_OR_TAB, ' ').replace(UNPRINTABLE, '\ufffd');
}
