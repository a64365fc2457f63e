import { words } from '../../i18n/words';

export const markWords = words(
  {
    star: '印を付ける',
    unstar: '印を外す',
    note: 'メモを書く',
    'note.title': 'メモ: {0}',
    'note.text': '内容',
    'note.about': '事案に関わる全員が読めます。台帳に誰が書いたかが残ります。',
    'note.when': '時刻',
    'note.when.about': '時系列でこの時刻に並びます。空欄の場合は、書いた時刻に並びます。',
    notes: 'メモ',
  },
  {
    star: 'Star',
    unstar: 'Remove star',
    note: 'Write a note',
    'note.title': 'Note on {0}',
    'note.text': 'Text',
    'note.about': 'Everybody who works on the case can read it. The ledger keeps who wrote it.',
    'note.when': 'Time',
    'note.when.about': 'Where it stands in the timeline; left empty, at the time of writing.',
    notes: 'Notes',
  },
);
