import { words } from '../i18n/words';

export const judged = words(
  {
    weights: '考慮した事情とその重み（正は疑いを強め、負は弱める）',
    'weights.none': '重みは記録されていない。',
    more: 'ほかに{0}件',
    'path.none': '経路は記録されていない。',
    contacts: '通信 {0}件',
  },
  {
    weights: 'What was weighed (above 0 speaks for suspicion, below 0 for innocence)',
    'weights.none': 'No weights are on record.',
    more: 'and {0} more',
    'path.none': 'No path is on record.',
    contacts: '{0} contacts',
  },
);
