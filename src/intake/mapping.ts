/** Mappings of a format: every key is known, and an unknown one is answered with the keys there are. */
import type { $ZodShape } from 'zod/v4/core';
import { z } from 'zod';

const prefix = 'keys:';

/** An object that refuses unknown keys; the issue's message lists the known ones for {@link knownKeys}. */
export function mapping<const Shape extends $ZodShape>(shape: Shape) {
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? `${prefix}${Object.keys(shape).join(',')}` : undefined) });
}

/** The keys that stand in the message of such an issue. */
export function knownKeys(message: string): readonly string[] {
  return message.startsWith(prefix) ? message.slice(prefix.length).split(',') : [];
}
