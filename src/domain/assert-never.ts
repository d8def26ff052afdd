/** Ends a switch over a closed union: when a kind is added, every switch that forgot it stops compiling. */
export function assertNever(unexpected: never): never {
  throw new TypeError(`a kind that no branch handles: ${String(unexpected)}`);
}
