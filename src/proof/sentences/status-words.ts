/** Words that say whether a target was reached (達成の言葉), in any form that reports use. */

export type Status = 'met' | 'missed';

const noStatus = /達成(?:度|率|状況|見込|目標|に向け|のため|基準|割合)|未達成?率|目標達成に向/g;
const missed =
  /未達|不達成|非達成|達成(?:でき(?:な|てい?な|ておら|てませ|ませ|ず)|(?:に|には|まで)?(?:は)?至(?:ら|って(?:い)?(?:な|ま))|し(?:な|てい?な|ておら|ていませ|ませ)|され(?:な|ず|てい?な)|とはなら|とならな|には届か|が困難)|達(?:して(?:い|は)*(?:な|ませ|おら)|しな|しませ|せず|しておら|し得な|するに(?:は)?至らな)|届(?:か|きませ|いて(?:い)?な|いておら)|及ば|及びませ|及んで(?:い)?な|下回|満た(?:な|ず|してい?な|しませ)|(?:目標|100%|基準)(?:値)?(?:を)?未満|クリア(?:でき|し|には)(?:な|て(?:い)?な|ず|ませ|至ら)|到達(?:して(?:い)?な|しな|でき(?:な|ず|てい?な|ませ)|せず|しておら|しませ|には?至ら)|逃し|割り込|至らなかった|目標以下/;
const met = /達成|達し(?:た|、|,|ま|て|$)|(?:目標|100%|基準)値?(?:を|に)?(?:達する|以上|超え|上回)|到達|クリア|上回|満たし|届い(?:た|て)|超え/;

/** 達成 or 未達成 in a clause; `undefined` where it says neither. 達成率 and 達成状況 say neither. */
export function statusOf(clause: string): Status | undefined {
  const text = clause.replace(noStatus, '');
  if (missed.test(text)) return /(?:未達|下回)[^、]*(?:なかった|ない|ありません)/.test(text) ? 'met' : 'missed';
  return met.test(text) ? 'met' : undefined;
}

const exclusion = /除(?:く|き|い|外)|を含ま(?:な|ず)|含めて(?:い)?な|未確定|未公表|公表(?:され|前|時期)|判明して(?:い)?(?:な|ませ)|把握でき(?:て(?:い)?な|な)|確定していな|確定した(?:もの|KPI|指標)|実績(?:値)?が(?:ある|出てい|判明|把握|確定)|集計中|対象外/;

/** Whether a sentence says that something was left out: （実績値が未確定のものを除く）. */
export function statesExclusion(text: string): boolean {
  return exclusion.test(text);
}
