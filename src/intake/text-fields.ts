/** Fields of a dataset that hold a text, an id or one word of a list. */
import { z } from 'zod';
import type { AnyId } from '../domain/identifiers.ts';
import { identifier, isIdentifier } from '../domain/identifiers.ts';
import { refuse } from './problem.ts';

/** A text that says something: never empty, never only blanks. */
export function text(description: string) {
  return z.string().regex(/\S/).describe(description);
}

/** A text in the record, with the examples that an editor offers. */
export function textLike(description: string, ...examples: readonly string[]) {
  return z
    .string()
    .regex(/\S/)
    .meta({ description, examples: [...examples] });
}

const identifierPattern = '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$';

/** A permanent id (変わらない識別子). */
export function id<Id extends AnyId>(description: string) {
  return z
    .string()
    .meta({ description, pattern: identifierPattern })
    .transform((written, context): Id => {
      if (isIdentifier(written)) return identifier<Id>(written);
      return refuse(context, {
        code: 'identifier-unreadable',
        message: `「${written}」は識別子（ID）として使えません`,
        found: written,
        expected: '半角の英数字とハイフン・下線、64文字まで。先頭は英数字（例 g1-t1）',
        hint: '半角の英数字に直してください。表示する名前は name や title に書きます',
      });
    });
}

/** A list of ids, empty when it is not written. */
export function ids<Id extends AnyId>(description: string) {
  return z.array(id<Id>('ID')).default([]).describe(description);
}

/** One word of a closed list. `meanings` gives each its Japanese explanation for editors and messages. */
export function word<const Words extends readonly [string, ...string[]]>(words: Words, description: string, meanings: Readonly<Record<Words[number], string>>) {
  const list = words.map((each: Words[number]) => `${each}（${meanings[each]}）`).join('、');
  return z.enum(words).meta({ description: `${description}。${list}` });
}

/** Where a JSON file names its schema for editors; YAML does so in a comment. */
export const schemaKey = z.string().exactOptional().describe('エディタが使うJSON Schemaの場所');
