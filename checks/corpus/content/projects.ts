/** Projects that invented municipalities run with a grant of the state. */
import { increments, type IndicatorSpec } from './indicators.ts';

export interface ProjectSpec {
  readonly name: string;
  readonly section: string;
  readonly overview: string;
  readonly activities: readonly string[];
  readonly kpis: readonly IndicatorSpec[];
}

export const projects: readonly ProjectSpec[] = [
  {
    name: '港町回遊促進プロジェクト', section: '観光交流課', overview: '港周辺に点在する観光資源を結び付け、滞在時間の延長と消費額の拡大を図る。',
    activities: ['港周辺の周遊マップを改訂し、駅及び宿泊施設で配布した。', '夕暮れ時の遊覧企画を試行し、アンケート調査を実施した。'],
    kpis: increments('周遊企画の参加者数|人|120|2600|level\n体験プログラムの造成数|件|4|24|level\n観光消費額の増加額|千円|3200|48000|level'),
  },
  {
    name: '地場産品販路開拓支援事業', section: '商工振興課', overview: '市内の小規模事業者が取り組む新商品の開発と首都圏への販路開拓を支援する。',
    activities: ['首都圏で開催された展示会に共同出展した。', '専門家による商品改良の個別相談会を開催した。'],
    kpis: increments('支援事業者の売上増加額|千円|2400|36000|level\n新商品の開発件数|件|5|32|level\n商談の成立件数|件|12|140|level\n支援した事業者数|者|8|64|level'),
  },
  {
    name: '次世代スタートアップ育成事業', section: '産業創造課', overview: '創業を志す若者や女性を対象に、相談から資金調達までを一貫して支援する。',
    activities: ['起業家による講座を連続して開催した。', '金融機関と連携した事業計画の審査会を実施した。'],
    kpis: increments('育成講座の受講者数|人|20|180|level\n新規創業件数|件|4|26|level\nコワーキング施設の利用者数|人|240|3600|level'),
  },
  {
    name: 'スマート農業導入推進事業', section: '農政課', overview: '担い手の減少に対応するため、農作業の省力化に資する先端技術の導入を進める。',
    activities: ['水管理装置の実証を進め、効果を検証した。', '農業者向けの操作研修会を開催した。'],
    kpis: increments('先端技術を導入した経営体数|経営体|3|28|level\n操作研修会の参加者数|人|24|210|level\n実証ほ場の面積|ha|6|90|level'),
  },
  {
    name: '森のめぐみ循環創出事業', section: '林業振興課', overview: '市産材の利用拡大と森林空間の活用により、山間部の雇用を創出する。',
    activities: ['市産材を用いた公共施設の木質化を行った。', '森林を活用した企業研修の受入体制を整えた。'],
    kpis: increments('市産材の出荷量|m3|140|2400|level\n森林体験の参加者数|人|60|880|level\n林業の新規就業者数|人|3|18|level'),
  },
  {
    name: '移住定住ワンストップ推進事業', section: '移住定住推進室', overview: '相談、住まい、仕事の情報を一元的に提供し、若い世代の移住を促進する。',
    activities: ['首都圏で移住相談会を開催した。', '先輩移住者との交流会を実施した。'],
    kpis: increments('移住相談会の来場者数|人|40|520|level\n移住世帯数|世帯|5|58|level\n空き家バンクの新規登録件数|件|6|66|level'),
  },
  {
    name: 'まちなか賑わい再生事業', section: '都市整備課', overview: '中心市街地の空き店舗と公共空間を活用し、歩いて楽しいまちなかを実現する。',
    activities: ['駅前通りの歩行者空間化に向けた社会実験を行った。', '空き店舗の所有者と出店希望者を引き合わせる見学会を開催した。'],
    kpis: increments('歩行者通行量の増加数|人|180|3400|level\n空き店舗への出店数|店|3|22|level\nまちなかイベントの来場者数|人|900|16000|level'),
  },
  {
    name: 'デジタル人材育成・誘致事業', section: 'デジタル推進課', overview: '市内企業の生産性向上を担うデジタル人材を育て、情報関連企業の誘致につなげる。',
    activities: ['在職者を対象とした実践型の研修を実施した。', '進出を検討する企業の視察を受け入れた。'],
    kpis: increments('研修の修了者数|人|18|160|level\n誘致企業数|社|2|14|level\nデジタル化に着手した市内企業数|社|6|72|level'),
  },
  {
    name: '広域観光周遊ルート形成事業', section: '観光交流課', overview: '近隣の市町村と連携し、鉄道と二次交通を組み合わせた周遊ルートを形成する。',
    activities: ['周遊切符の実証販売を行った。', '旅行会社を招いた現地視察を実施した。'],
    kpis: increments('周遊切符の販売枚数|枚|180|4200|level\n旅行商品の造成数|件|4|26|level\n延べ宿泊者数の増加数|人泊|800|14000|level\n連携する観光事業者数|者|8|72|level'),
  },
  {
    name: '健幸都市づくり推進事業', section: '健康増進課', overview: '歩くことを促す仕組みを整え、市民の健康寿命の延伸と医療費の適正化を図る。',
    activities: ['歩数に応じて点数を付与する仕組みを運用した。', '公園に健康遊具を設置し、活用講座を開催した。'],
    kpis: increments('健康づくり事業の新規参加者数|人|140|2600|level\n活用講座の開催回数|回|6|48|level\n協力事業所数|事業所|8|74|level'),
  },
  {
    name: '再生可能エネルギー地産地消事業', section: '環境政策課', overview: '地域で生み出した電力を地域で使う仕組みをつくり、資金の域内循環を図る。',
    activities: ['公共施設に太陽光発電設備を設置した。', '市民向けの学習会を地区ごとに開催した。'],
    kpis: increments('再生可能エネルギーの供給量|MWh|120|2800|level\n電力契約を切り替えた施設数|施設|4|38|level\n学習会の参加者数|人|60|740|level'),
  },
  {
    name: '若者と地域の共創ラボ事業', section: '政策推進課', overview: '高校生や大学生が地域の課題解決に取り組む拠点を設け、将来の定着につなげる。',
    activities: ['高校と大学が合同で課題解決型の授業を行った。', '地域企業での就業体験を実施した。'],
    kpis: increments('共創ラボの利用者数|人|160|2800|level\n課題解決プロジェクトの実施件数|件|3|22|level\n就業体験の参加者数|人|14|130|level'),
  },
  {
    name: '食文化発信拠点整備事業', section: '農産物流通課', overview: '地域の食文化を発信する拠点を整え、農業者の所得向上と来訪者の増加を図る。',
    activities: ['直売所の改修を行い、加工体験の受入れを始めた。', '市内飲食店と連携した限定メニューを提供した。'],
    kpis: increments('拠点施設の来場者数|人|1400|38000|level\n加工体験の参加者数|人|80|1300|level\n限定メニューの提供店舗数|店|6|54|level'),
  },
  {
    name: '多世代交流拠点運営事業', section: '地域づくり課', overview: '廃校を活用した交流拠点を運営し、世代を超えたつながりと地域の担い手を育む。',
    activities: ['拠点の運営を担う地域団体への研修を行った。', '子ども食堂と学習支援を定期的に開催した。'],
    kpis: increments('交流拠点の利用者数|人|600|9800|level\n自主企画の実施回数|回|8|72|level\n運営に参加する住民の数|人|6|68|level'),
  },
];
