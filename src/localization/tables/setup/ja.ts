import type { ConsentWords, SetupWords } from '../../words/setup-words.ts';

/** What set-ups show, in Japanese. */
export const jaSetup: SetupWords & ConsentWords = {
  configurationTitle: ({ application }) => `${application} の設定`,
  configurationAccount: ({ account }) => `アカウント: ${account}`,
  loadingConfiguration: '設定を読み込んでいます…',
  saveConfiguration: '保存',
  savingConfiguration: '保存しています…',
  configurationNotSaved: '設定を保存できませんでした。',
  inputStillHere: '入力内容は保持されています。',
  changedElsewhere: ({ who, fields }, { list }) =>
    `${who || '他のユーザー'}がこの設定を変更しました${fields.length > 0 ? `: ${list(fields)}` : ''}。`,
  takeTheirs: '相手の変更を使用',
  overwriteTheirs: '自分の入力内容を保存',
  addAgainAndSave: '再度追加して保存',
  testConnection: '接続をテスト',
  testingConnection: '接続をテストしています…',
  connectionWorks: '接続は正常です。',
  connectionFails: '接続できません。',
  connectionFailsSave: '入力内容を確認してください。このまま保存することもできます。',
  connectionNotTested: '接続をテストできませんでした。',
  connectionNotTestable: 'このポータルでは接続をテストできません。このまま保存できます。',
  nothingToSetUp: 'このアプリケーションに設定項目はありません。',
  setupUnreadable: 'このアプリケーションの項目を表示できません。',
  integrationNotFound: 'この連携はアカウントにありません。',
  discardTitle: '変更を破棄しますか？',
  discardText: '入力内容は保存されていません。',
  discardInput: '破棄',
  keepEditing: '編集を続ける',
  dialogLeft: 'ページの表示内容が変わったため、ここでは変更できません。入力内容のコピーは可能です。',
  consentExplained: ({ application }) =>
    `${application} の設定は提供元の Web サイトで行い、担当者の同意が必要です。新しいウィンドウで開きます。`,
  consentBy: ({ who }) => `同意が必要な方: ${who}`,
  startConsent: ({ application }) => `${application} に進む`,
  awaitingConsent: '同意を待っています…',
  consentMayWait: 'このダイアログは閉じてもかまいません。同意が得られると、状態が更新されます。',
  openConsentPage: '同意ページを開く (新しいウィンドウ)',
  consentWindowBlocked: 'ブラウザーがウィンドウをブロックしました。リンクからページを開いてください。',
  consentWindowClosed:
    'ウィンドウが閉じられたようです。同意が得られていれば、まもなくここに表示されます。' +
    'そうでない場合は、もう一度ページを開いてください。',
  consentLate: 'まだ応答がありません。',
  consentDenied: '同意が拒否されました。',
  consentNotStarted: '同意ページを開けませんでした。',
  consentGiven: '同意が得られました。ほかに設定する項目はありません。',
};
