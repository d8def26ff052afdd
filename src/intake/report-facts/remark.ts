/** What a person has to look at after an import (人が確かめること): nothing that a file says is left out without one. */

export interface Remark {
  /** The printed number of the indicator; without it, the remark is about the whole file. */
  readonly number?: string;
  readonly name?: string;
  /** `open`: something is missing until a person adds it; `assumed`: read in one way that the file does not state; `kept`: held elsewhere than in the dataset. */
  readonly kind: 'open' | 'assumed' | 'kept';
  readonly text: string;
}
