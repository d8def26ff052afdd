/** Links to the page before and after among siblings. */
export interface Sibling {
  readonly name: string;
  readonly href: string;
  readonly here: boolean;
}

export function Pager({ siblings, label }: { siblings: readonly Sibling[]; label: string }) {
  const here = siblings.findIndex((sibling) => sibling.here);
  const before = siblings[here - 1];
  const after = siblings[here + 1];
  return (
    <nav class="pager" aria-label={label}>
      <span>
        {before === undefined ? (
          ''
        ) : (
          <a rel="prev" href={before.href}>
            ← {before.name}
          </a>
        )}
      </span>
      <span>
        {after === undefined ? (
          ''
        ) : (
          <a rel="next" href={after.href}>
            {after.name} →
          </a>
        )}
      </span>
    </nav>
  );
}
