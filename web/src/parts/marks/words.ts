import { words } from '../../i18n/words';

export const markWords = words(
  {
    star: '印を付ける',
    unstar: '印を外す',
    note: 'メモを書く',
    'note.title': 'メモ: {0}',
    'note.text': '内容',
    'note.about': '事案に関わる全員が読めます。台帳に誰が書いたかが残ります。',
    notes: 'メモ',
  },
  {
    star: 'Star',
    unstar: 'Remove star',
    note: 'Write a note',
    'note.title': 'Note on {0}',
    'note.text': 'Text',
    'note.about': 'Everybody who works on the case can read it. The ledger keeps who wrote it.',
    notes: 'Notes',
  },
);
