/** Writes plain data as YAML that people can go on editing: small things in one line, numbers as their text. */
import type { Node, Scalar, ScalarTag } from 'yaml';
import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { Tree } from './tree.ts';
import { isNumberText, sourceOf } from './tree.ts';

/** A list or mapping up to this many letters stands in one line. */
const widest = 110;

const numbers: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: isNumberText,
  resolve: (text) => text,
  stringify: (item: Scalar) => (isNumberText(item.value) ? sourceOf(item.value) : ''),
};

/** `readYaml` reads back the same tree. `comment` lines stand at the top. @example writeYaml({ a: numberText('92.0') }) // "a: 92.0\n" */
export function writeYaml(tree: Tree, comment?: string): string {
  const document = new Document(tree, { version: '1.2', schema: 'core', customTags: [numbers], aliasDuplicateObjects: false });
  const { contents } = document;
  if (isMap(contents)) for (const pair of contents.items) inlineSmall(pair.value);
  if (comment !== undefined) document.commentBefore = ` ${comment}`;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Gives small collections the flow form, from the inside out; returns how wide a node is in one line, if it can stand there. */
function inlineSmall(node: unknown): number | undefined {
  if (isScalar(node)) return widthOf(node);
  if (!isMap(node) && !isSeq(node)) return undefined;
  const widths = isSeq(node) ? node.items.map(inlineSmall) : node.items.flatMap((pair) => [inlineSmall(pair.key), inlineSmall(pair.value)]);
  let sum = 0;
  for (const width of widths) {
    if (width === undefined) return undefined;
    sum += width + 2;
  }
  if (sum > widest) return undefined;
  markInline(node);
  return sum;
}

function markInline(node: Node & { flow?: boolean }): void {
  node.flow = true;
}

function widthOf(scalar: Scalar): number | undefined {
  if (isNumberText(scalar.value)) return sourceOf(scalar.value).length;
  const text = `${String(scalar.value)}`;
  return text.includes('\n') ? undefined : text.length;
}
