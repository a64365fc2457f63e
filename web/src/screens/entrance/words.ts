import { words } from '../../i18n/words';

export const entranceWords = words(
  {
    title: 'サインイン',
    about: '調査の内容は、サインインした人だけに表示されます。',
    name: '利用者名',
    password: 'パスワード',
    go: 'サインイン',
    refused: 'サインインは認められませんでした。管理者に問い合わせてください。',
    'link.used': 'このリンクは既に使われたか、期限が切れています。サーバーを起動し直すと、新しいリンクが示されます。',
    wrong: '利用者名又はパスワードが違います。',
    with: '{0} でサインイン',
    'first.title': '最初の利用者',
    'first.about':
      'このサーバーには、まだ利用者がいません。ここで作る利用者は、分析、報告書の発行及び利用者の管理を行えます。',
    'first.display': '表示名（報告書と台帳に残ります）',
    'first.password': 'パスワード（12文字以上を勧めます）',
    'first.again': 'パスワード（もう一度）',
    'first.differ': '二つのパスワードが一致しません。',
    'first.go': '利用者を作る',
  },
  {
    title: 'Sign in',
    about: 'What is investigated here is shown only to those who sign in.',
    name: 'Name',
    password: 'Password',
    go: 'Sign in',
    refused: 'You were not let in. Ask the administrator.',
    'link.used': 'This link was used already, or has expired. A new one is shown when the server is started again.',
    wrong: 'The name or the password is wrong.',
    with: 'Sign in with {0}',
    'first.title': 'The first account',
    'first.about':
      'Nobody has an account on this server yet. The account made here may analyse, issue reports and manage accounts.',
    'first.display': 'Name to display (it stands in reports and in the ledger)',
    'first.password': 'Password (12 characters or more are advised)',
    'first.again': 'Password (again)',
    'first.differ': 'The two passwords differ.',
    'first.go': 'Make the account',
  },
);
