/** What a person makes of a finding (指摘の扱い): still open, to be mended, or left as it is, with the reason. */
export const decisionKinds = ['open', 'accepted', 'dismissed'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export interface Decision {
  readonly kind: DecisionKind;
  /** As typed; empty where none was given. */
  readonly reason: string;
}

export const openDecision: Decision = { kind: 'open', reason: '' };

export const decisionWords: Readonly<Record<DecisionKind, string>> = { open: '未定', accepted: '直す', dismissed: '直さない' };
