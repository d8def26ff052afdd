/** What each outcome (判定の区分) means, for the schema of `evaluate --json` and for counts in a terminal; a body's own words stand beside it. */
import type { Outcome } from '../../domain/rule-set.ts';

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  achieved: '達成',
  mostlyAchieved: 'おおむね達成',
  onPace: 'ペース内',
  improved: '改善',
  unchanged: '横ばい',
  missed: '未達',
  partlyMissed: '一部未達',
  allMissed: '全て未達',
  regressed: '後退',
  undetermined: '未確定',
  zeroTarget: '目標値0',
  notApplicable: '対象外',
};
