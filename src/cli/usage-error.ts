/** Wrong use of the command line: told in one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
