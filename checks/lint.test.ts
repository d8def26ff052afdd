import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from './repository.ts';

/** Code that must not pass, in the place of a file of a pure layer, and the rule that refuses it. */
const planted: readonly (readonly [text: string, rule: string])[] = [
  ['export const a = (1.25).toFixed(1);', 'no-restricted-syntax'],
  ["export const b = parseFloat('1.5');", 'no-restricted-syntax'],
  ['export const c = Math.round(2.5);', 'no-restricted-syntax'],
  ['export const d = new Date();', 'no-restricted-syntax'],
  ['export const e = Date.now();', 'no-restricted-syntax'],
  ['export function f(x: any): unknown { return x; }', '@typescript-eslint/no-explicit-any'],
  ['export function g(x?: string): number { return x!.length; }', '@typescript-eslint/no-non-null-assertion'],
  ["export function h(x: 'a' | 'b'): number { switch (x) { case 'a': return 1; } return 0; }", '@typescript-eslint/switch-exhaustiveness-check'],
  ["async function i(): Promise<void> {}\nexport function j(): void { i(); }", '@typescript-eslint/no-floating-promises'],
  ["import { Rational } from './rational.ts';\nexport type K = Rational;", '@typescript-eslint/consistent-type-imports'],
  [`export function l(): void {\n${'  void 0;\n'.repeat(61)}}`, 'max-lines-per-function'],
  ['export {};\n'.repeat(501), 'max-lines'],
];

describe('lint', () => {
  const eslint = new ESLint({ cwd: root });

  it.each(planted)('%s', async (text, rule) => {
    const [result] = await eslint.lintText(text, { filePath: 'src/domain/rounding.ts' });
    expect(result?.messages.map((message) => message.ruleId)).toContain(rule);
  });
});
