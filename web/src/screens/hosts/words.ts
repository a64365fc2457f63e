import { words } from '../../i18n/words';

export const hostWords = words(
  {
    title: '端末',
    about:
      '端末ごとに、接続先との通信を時間単位で示す。成功した通信のある時間帯は接続先の色と番号で、失敗した通信のみの時間帯は灰色で表す。通信が続いた時間は通信量を表すものではない。',
    figure: '端末と接続先との通信の推移',
    none: '図に示す通信はありません',
    'none.why': '接続先とした通信先がないか、端末の通信を記録したログが受け入れられていません。',
    failed: '失敗した通信のみ',
    gap: 'ログの欠損',
    weekend: '土曜日及び日曜日',
    legend: '接続先（番号は最初の通信の順）',
    told: '成功 {0}、失敗 {1}',
    minute: '1分',
    hour: '1時間',
    'detail.of': '{0} の通信',
    host: '端末',
    filter: '端末の絞り込み',
    table: '端末の一覧',
    succeeded: '成功あり',
    failedAll: '全て失敗',
    outcome: '成否',
  },
  {
    title: 'Terminals',
    about:
      'Contacts of each terminal with destinations over time. A slot with a contact that succeeded has the colour and number of its destination; one in which every contact failed is grey. How long contacts lasted says nothing of how much was sent.',
    figure: 'Contacts of terminals with destinations',
    none: 'There is no contact to draw',
    'none.why':
      'No destination is held to belong to the intrusion, or no log of what terminals contacted was taken in.',
    failed: 'every contact failed',
    gap: 'gap in the log',
    weekend: 'Saturday and Sunday',
    legend: 'Destinations, numbered by first contact',
    told: 'succeeded {0}, failed {1}',
    minute: '1 minute',
    hour: '1 hour',
    'detail.of': 'Contacts of {0}',
    host: 'Terminal',
    filter: 'Filter terminals',
    table: 'Terminals',
    succeeded: 'some succeeded',
    failedAll: 'all failed',
    outcome: 'Outcome',
  },
);
