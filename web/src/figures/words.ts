import { words } from '../i18n/words';

export const figureWords = words(
  {
    nearer: '拡大',
    farther: '縮小',
    whole: '全期間',
    how: 'ドラッグで移動、Ctrl＋ホイール又は ＋ − で拡大・縮小、Shift＋ホイールで縦にも拡大。',
    chart: '図: {0}',
  },
  {
    nearer: 'Zoom in',
    farther: 'Zoom out',
    whole: 'Whole period',
    how: 'Drag to move; Ctrl and wheel, or + −, to zoom; Shift and wheel zooms rows too.',
    chart: 'Figure: {0}',
  },
);
