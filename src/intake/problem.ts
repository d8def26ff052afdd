/** What a single written value gets wrong. A schema attaches it to its issue; schema-faults.ts turns it into a fault. */
import type { $RefinementCtx } from 'zod/v4/core';
import { z } from 'zod';
import type { IntakeCode } from './intake-codes.ts';

export interface Problem {
  readonly code: IntakeCode;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly hint: string;
}

const problems = new WeakMap<object, Problem>();

/** Ends a transform: the value is refused with this problem. */
export function refuse(context: $RefinementCtx, problem: Problem, path: readonly (string | number)[] = []): never {
  const params = {};
  problems.set(params, problem);
  context.addIssue({ code: 'custom', params, path: [...path] });
  return z.NEVER;
}

/** The problem that {@link refuse} attached to an issue. */
export function problemOf(params: object | undefined): Problem | undefined {
  return params === undefined ? undefined : problems.get(params);
}
