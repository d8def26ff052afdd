/** A value as it was written, number or text: what figures, years and periods are read from. */
import { z } from 'zod';
import type { NumberText } from '../formats/yaml/tree.ts';
import { isNumberText, sourceOf } from '../formats/yaml/tree.ts';

/** Accepts 92.0 and "92.0" alike; gives the text. For the JSON Schema: number or string, with the pattern for strings. */
export function scalarText(description: string, editor: { readonly pattern?: string; readonly examples?: readonly (string | number)[] }) {
  return z
    .custom<string | NumberText>((value) => typeof value === 'string' || isNumberText(value))
    .meta({
      description,
      type: ['number', 'string'],
      ...(editor.pattern === undefined ? {} : { pattern: editor.pattern }),
      examples: [...(editor.examples ?? [])],
    })
    .transform((value) => (typeof value === 'string' ? value : sourceOf(value)));
}
