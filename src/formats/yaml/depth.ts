/** How deep a YAML text nests, found without recursion, before anything recursive touches it. */
import type { CST } from 'yaml';

interface Level {
  readonly token: CST.Token;
  readonly depth: number;
}

/** Offset of the first token found below the given depth. */
export function firstTooDeep(tokens: readonly CST.Token[], deepest: number): number | undefined {
  const waiting: Level[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let level = waiting.pop(); level !== undefined; level = waiting.pop()) {
    if (level.depth > deepest) return level.token.offset;
    for (const token of children(level.token)) waiting.push({ token, depth: level.depth + 1 });
  }
  return undefined;
}

function children(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) => [item.key, item.value].filter((part) => part !== undefined && part !== null));
}
