/** A fault of meaning in a strategy or a rule set, at a path in the data; intake turns the path into a line a person can find. */

/** Keys and positions from the root of the dataset, e.g. `['goals', 0, 'targets', 1, 'target']`. */
export type DataPath = readonly (string | number)[];

/** `code` stands in docs/diagnostics.md; the texts are Japanese. */
export interface Fault {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly path: DataPath;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly hint: string;
}
