/** Where the commands write: results to `out`, everything said beside them to `err`. */

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether progress is worth showing: a person is looking on, or asked for it. */
  readonly showsProgress: boolean;
}

/** 0 done, 1 faults in the material, 2 wrong use of the command. */
export type ExitCode = 0 | 1 | 2;

/** Says a stage of long work, where someone looks on. */
export function progress(output: Output, text: string): void {
  if (output.showsProgress) output.err(`… ${text}\n`);
}
