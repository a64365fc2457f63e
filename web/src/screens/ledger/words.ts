import { words } from '../../i18n/words';

export const ledgerWords = words(
  {
    title: '台帳',
    about: '受領、分析、判断及び発行の記録。各項は前の項のハッシュ値でつながれ、署名されている。',
    n: '番号',
    at: '時刻',
    who: '誰が',
    what: '何を',
    body: '内容',
    more: 'さらに前の記録',
    verify: '全体を検証する',
    'verify.about': '台帳、証拠及び所見が、記録時のままであることを確かめる。時間がかかることがある。',
    whole: '全て記録時のままであることを確かめた。',
    broken: '記録時と異なるものがある。',
    none: '記録はありません',
    role: '台帳を読む役割がありません',
  },
  {
    title: 'Ledger',
    about:
      'What was received, analysed, decided and issued. Each entry is chained to the one before by its hash, and signed.',
    n: 'No.',
    at: 'When',
    who: 'Who',
    what: 'What',
    body: 'Content',
    more: 'Earlier entries',
    verify: 'Verify all',
    'verify.about': 'Checks that ledger, evidence and findings are as recorded. It may take long.',
    whole: 'All is as recorded.',
    broken: 'Something is not as recorded.',
    none: 'There are no entries',
    role: 'Your role does not read the ledger',
  },
);
