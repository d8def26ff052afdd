/** A small rule set that uses every part of the format, for tests. */
export const smallRuleSet = `format: shirube-rules/1
id: standard
name: 標準
version: "1"
effective: { from: 令和3年度, to: R9年度 }
rates:
  - { levels: [ kpi ], kinds: [ increment ], directions: [ increase ], indicators: [ p01-k1 ], outside: caveat, formula: increment_ratio }
  - { formula: none }
printing: { rateDigits: 1, rounding: halfUp, rateSuffix: "%", absentRate: "—%", negative: △, absentValue: "―" }
onPaceFrom: 100
sampling: { confidence: 90, unknownRespondents: caveat }
grades:
  - { id: achieved, word: 達成, glyph: A, outcome: achieved }
  - { id: missed, word: 未達, outcome: missed }
  - { id: unknown, word: 未確定, outcome: undetermined }
judge:
  target: [ { when: [ absent ], grade: unknown }, { when: [ targetMet ], grade: achieved }, { grade: missed } ]
  kpi: [ { when: [ absent ], grade: unknown }, { when: [ rate >= 100, not noRate ], grade: achieved }, { grade: missed } ]
rollUp:
  goal:
    excluded: [ { grade: unknown, clause: 未確定を除く } ]
    rules: [ { when: [ nothing ], grade: unknown }, { when: [ { all: [ achieved ] } ], grade: achieved }, { grade: missed } ]
  project:
    rules: [ { when: [ { any: [ unknown ] } ], grade: unknown }, { when: [ { none: [ missed ] } ], grade: achieved }, { grade: missed } ]
groups: [ { planYear: 1, name: 新規 } ]
figures:
  - { name: total, of: goals }
  - { name: missed, of: goals, grades: [ missed ] }
sentences:
  - id: goals
    per: report
    clauses:
      - "{total}つのうち、"
      - [ { when: [ missed = 0, total > 0 ], text: すべて達成した。 }, { text: "{missed}つが未達となった。" } ]
`;
