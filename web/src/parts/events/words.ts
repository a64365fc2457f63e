import { words } from '../../i18n/words';

export const eventWords = words(
  {
    title: '記録',
    lines: '原文',
    none: '当てはまる記録はありません',
    'none.why': '条件を緩めるか、期間を広げてください。記録がないことは、通信や利用がなかったことを意味しません。',
    waiting: '記録',
    more: 'さらに表示',
  },
  {
    title: 'Events',
    lines: 'Raw line',
    none: 'No event fits',
    'none.why': 'Loosen the filters or widen the period. That there is no event does not mean that nothing happened.',
    waiting: 'events',
    more: 'Show more',
  },
);
