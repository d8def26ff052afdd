/** What invented municipalities measure: names, units and the size of usual figures. */

/** level: a count a year; total: counted up over the plan; down: is to fall; percent and scaled: printed rounded. */
export type IndicatorKind = 'level' | 'total' | 'down' | 'percent' | 'scaled';

export interface IndicatorSpec {
  readonly name: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly kind: IndicatorKind;
}

export interface GoalSpec {
  readonly title: string;
  readonly directions: readonly string[];
  readonly indicators: readonly IndicatorSpec[];
  /** Measures under the goal, each with its own indicators. */
  readonly measures: readonly { readonly name: string; readonly indicators: readonly IndicatorSpec[] }[];
}

/** 'name|unit|low|high|kind' a line. */
function specs(lines: string): readonly IndicatorSpec[] {
  return lines.trim().split('\n').map((line) => {
    const [name = '', unit = '', low, high, kind] = line.trim().split('|');
    return { name, unit, low: Number(low), high: Number(high), kind: kind as IndicatorKind }; // the lines below name only kinds of the union
  });
}

export const goals: readonly GoalSpec[] = [
  {
    title: '地域産業を育て、魅力ある「しごと」をつくる',
    directions: ['中小企業の経営基盤の強化', '創業・事業承継への支援', '農林水産業の成長産業化'],
    indicators: specs(`
      市内企業の新規立地件数（累計）|件|8|40|total
      創業支援による創業者数|人|24|160|level
      製造品出荷額等|億円|310|2400|level
      市内事業所の従業者数|人|9200|48000|level
      新規就農者数（累計）|人|12|70|total`),
    measures: [
      { name: '創業・第二創業の促進', indicators: specs('創業塾の受講者数|人|30|180|level\n創業相談窓口の利用件数|件|60|420|level\n空き店舗を活用した出店数（累計）|件|5|36|total') },
      { name: '農林水産業の担い手づくり', indicators: specs('認定農業者数|経営体|90|420|level\n地産地消推進店の登録店舗数|店|22|140|level\n有害鳥獣による農作物被害額|万円|320|1900|down') },
      { name: '人材の確保と働きやすい職場づくり', indicators: specs('合同企業説明会の参加者数|人|110|640|level\n若年者の地元就職率|％|38|66|percent\nワーク・ライフ・バランス推進企業の認定数|社|12|90|level') },
    ],
  },
  {
    title: '地域資源を磨き、交流人口と関係人口を広げる',
    directions: ['観光コンテンツの充実', 'シティプロモーションの推進', '移住・定住の促進'],
    indicators: specs(`
      観光入込客数|万人|42|380|scaled
      宿泊者数|人|21000|190000|level
      移住相談件数|件|90|620|level
      移住支援制度を利用した移住者数（累計）|人|40|260|total
      ふるさと納税の寄附件数|件|4200|52000|level`),
    measures: [
      { name: '観光誘客の推進', indicators: specs('観光案内所の利用者数|人|8200|64000|level\n外国語対応の観光案内板設置数（累計）|基|6|48|total\n観光ガイドの利用件数|件|85|720|level') },
      { name: '移住・定住の支援', indicators: specs('空き家バンクの成約件数（累計）|件|14|96|total\nお試し住宅の利用組数|組|12|84|level\n移住セミナーの参加者数|人|45|380|level') },
      { name: '関係人口の創出', indicators: specs('公式SNSのフォロワー数|人|3100|42000|level\nワーケーション施設の利用者数|人|140|1900|level') },
    ],
  },
  {
    title: '結婚・出産・子育ての希望をかなえる',
    directions: ['切れ目のない子育て支援', '教育環境の充実', '仕事と家庭の両立支援'],
    indicators: specs(`
      子育てしやすいまちだと思う市民の割合|％|48|74|percent
      保育所等の待機児童数|人|18|96|down
      放課後児童クラブの利用定員数|人|620|4200|level
      子育て支援拠点の利用者数|人|11000|72000|level`),
    measures: [
      { name: '子育て家庭への支援', indicators: specs('ファミリー・サポート・センターの活動件数|件|420|3900|level\n子育て応援アプリの登録者数（累計）|人|900|7400|total\n一時預かりの延べ利用者数|人|1800|9600|level') },
      { name: '学びを支える環境づくり', indicators: specs('授業でICT機器を毎日活用する学校の割合|％|52|84|percent\n地域学校協働活動の参加者数|人|640|5200|level\n不登校児童生徒の支援教室の利用者数|人|24|160|level') },
    ],
  },
  {
    title: '安全・安心で快適に暮らせるまちをつくる',
    directions: ['防災・減災対策の推進', '公共交通ネットワークの維持', '健康長寿の推進'],
    indicators: specs(`
      自主防災組織の訓練実施団体数|団体|60|310|level
      交通事故発生件数|件|140|980|down
      コミュニティバスの利用者数|人|38000|260000|level
      特定健康診査の受診率|％|36|58|percent`),
    measures: [
      { name: '地域防災力の向上', indicators: specs('防災士の資格取得者数（累計）|人|46|380|total\n出前防災講座の開催回数|回|22|140|level\n防災メールの登録者数|人|5200|38000|level') },
      { name: '健康づくりの推進', indicators: specs('健康ポイント事業の参加者数|人|820|6400|level\n通いの場の設置箇所数|箇所|38|210|level\n要介護認定率|％|14|21|percent') },
      { name: '地域交通の確保', indicators: specs('デマンド交通の延べ利用者数|人|2400|19000|level\n運転免許返納支援の申請件数|件|120|860|level') },
    ],
  },
  {
    title: '自然と共生し、持続可能なまちをつくる',
    directions: ['脱炭素社会の実現', '資源循環の推進', '自然環境の保全'],
    indicators: specs(`
      市域の温室効果ガス排出量|千t-CO2|210|1400|down
      1人1日当たりのごみ排出量|g|780|980|down
      住宅用太陽光発電設備の設置補助件数（累計）|件|120|760|total
      環境学習講座の参加者数|人|380|2900|level`),
    measures: [
      { name: 'ごみの減量と資源化', indicators: specs('家庭系可燃ごみの排出量|t|9800|42000|down\n集団資源回収の実施団体数|団体|64|330|level\n食品ロス協力店の登録数|店|18|130|level') },
      { name: '脱炭素の地域づくり', indicators: specs('公用車の次世代自動車導入台数（累計）|台|6|44|total\n省エネ家電買換え補助の交付件数|件|150|980|level') },
    ],
  },
  {
    title: '多様な人が関わり、まちの力を高める',
    directions: ['市民協働の推進', '行政のデジタル化', '文化・スポーツの振興'],
    indicators: specs(`
      行政手続のオンライン申請件数|件|6200|58000|level
      市民活動団体の登録数|団体|90|540|level
      文化施設の利用者数|人|42000|310000|level
      市政に関心がある市民の割合|％|44|69|percent`),
    measures: [
      { name: '協働のまちづくり', indicators: specs('協働事業提案制度の採択件数（累計）|件|8|46|total\n地域づくり活動の参加者数|人|1300|9800|level\n市民ワークショップの開催回数|回|8|42|level') },
      { name: '行政サービスのデジタル化', indicators: specs('オンラインで申請できる手続数|手続|44|290|level\n書かない窓口の利用件数|件|1900|16000|level\nスマートフォン教室の受講者数|人|160|1400|level') },
    ],
  },
];

/** Indicators of grant projects count what the year adds. */
export const increments = specs;
