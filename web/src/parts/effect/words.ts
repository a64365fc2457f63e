import { words } from '../../i18n/words';

export const effectWords = words(
  {
    effect: '反映の結果',
    none: '反映した結果、加わったものも外れたものもない。',
    entered: '加わったもの',
    left: '外れたもの',
    moved: '時刻が移動したログ',
    before: '反映前',
    now: '反映後',
    waiting: '反映しています…',
  },
  {
    effect: 'What it changed',
    none: 'With it applied, nothing entered and nothing left.',
    entered: 'Entered',
    left: 'Left',
    moved: 'Logs whose times moved',
    before: 'before',
    now: 'now',
    waiting: 'Applying it …',
  },
);
