/** What the structure tree of a tagged PDF says of the pieces of a page. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextRole } from './page-mark.ts';

type Tree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

/** Elements that hold one text each. */
const ELEMENTS = new Set(['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Title', 'LI', 'TD', 'TH', 'Caption', 'Note', 'FENote', 'BlockQuote', 'TOCI']);

/** A table that is tagged inside a figure is read as a table. */
const TABLE_PARTS = new Set(['TD', 'TH', 'Caption']);

/** By the id of the marked content. */
export function pageRoles(tree: Tree): ReadonlyMap<string, TextRole> {
  const roles = new Map<string, TextRole>();
  let elements = 0;
  const pending: { readonly node: unknown; readonly role: TextRole }[] = [{ node: tree, role: { element: 0, isHeaderCell: false, isCaption: false, isDrawn: false } }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    if (node === null || typeof node !== 'object') continue;
    if ('type' in node && node.type === 'content' && 'id' in node && typeof node.id === 'string') roles.set(node.id, next.role);
    const name = 'role' in node && typeof node.role === 'string' ? node.role : '';
    const isElement = ELEMENTS.has(name);
    if (isElement) elements += 1;
    const role = isElement || name === 'Figure' ? roleOf(name, elements, next.role) : next.role;
    if ('children' in node && Array.isArray(node.children)) for (const child of node.children.toReversed() as unknown[]) pending.push({ node: child, role });
  }
  return roles;
}

function roleOf(name: string, element: number, outer: TextRole): TextRole {
  const level = /^H([1-6])$/.exec(name)?.[1] ?? (name === 'H' || name === 'Title' ? '1' : undefined);
  return {
    element: outer.isHeaderCell ? outer.element : element,
    ...(level === undefined ? {} : { headingLevel: Number(level) }),
    isHeaderCell: name === 'TH' || (outer.isHeaderCell && name !== 'TD'),
    isCaption: name === 'Caption' || outer.isCaption,
    isDrawn: name === 'Figure' || (outer.isDrawn && !TABLE_PARTS.has(name)),
  };
}
