import type { ConsentWords, SetupWords } from '../../words/setup-words.ts';

/** What set-ups show, in Portuguese. */
export const ptSetup: SetupWords & ConsentWords = {
  configurationTitle: ({ application }) => `Configuração de ${application}`,
  configurationAccount: ({ account }) => `Conta: ${account}`,
  loadingConfiguration: 'Carregando configuração…',
  saveConfiguration: 'Salvar',
  savingConfiguration: 'Salvando…',
  configurationNotSaved: 'Não foi possível salvar a configuração.',
  inputStillHere: 'Os dados inseridos foram mantidos.',
  changedElsewhere: ({ who, fields }, { list }) =>
    `${who || 'Outra pessoa'} alterou esta configuração nesse meio-tempo` +
    `${fields.length > 0 ? `: ${list(fields)}` : ''}.`,
  takeTheirs: 'Usar as alterações da outra pessoa',
  overwriteTheirs: 'Salvar meus dados mesmo assim',
  fieldToSave: ({ field }) => `Valor a guardar: ${field}`,
  theirValue: ({ who }) => `Guardado por ${who || 'outra pessoa'}`,
  myValue: 'O que introduziu',
  keepTheirSecret: 'Manter o valor guardado',
  sendMySecret: 'Usar o que introduziu',
  emptyValue: 'Vazio',
  tickedValue: 'Sim',
  untickedValue: 'Não',
  addAgainAndSave: 'Adicionar novamente e salvar',
  testConnection: 'Testar conexão',
  testingConnection: 'Testando a conexão…',
  connectionWorks: 'A conexão funciona.',
  connectionFails: 'A conexão não funciona.',
  connectionFailsSave: 'Verifique os dados. É possível salvá-los mesmo assim.',
  connectionNotTested: 'Não foi possível testar a conexão.',
  connectionNotTestable: 'Este portal não pode testá-la. É possível salvar mesmo assim.',
  nothingToSetUp: 'Não há nada para configurar neste aplicativo.',
  setupUnreadable: 'Não foi possível mostrar os campos deste aplicativo.',
  integrationNotFound: 'Esta integração não está mais na conta.',
  discardTitle: 'Descartar alterações?',
  discardText: 'Os dados inseridos não foram salvos.',
  discardInput: 'Descartar',
  keepEditing: 'Continuar editando',
  dialogLeft:
    'Esta página agora mostra outra coisa. Não é mais possível alterar nada aqui. Ainda é possível copiar os dados ' +
    'inseridos.',
  consentExplained: ({ application }) =>
    `${application} é configurado no site do fornecedor, onde alguém precisa dar o consentimento. O site abre em uma ` +
    'nova janela.',
  consentBy: ({ who }) => `Consentimento necessário de: ${who}.`,
  startConsent: ({ application }) => `Continuar em ${application}`,
  awaitingConsent: 'Aguardando consentimento…',
  consentMayWait: 'É possível fechar esta janela. O status muda assim que o consentimento for dado.',
  openConsentPage: 'Abrir a página de consentimento (nova janela)',
  handOverConsent: 'Envie esta ligação à pessoa que tem de dar o consentimento. Funciona uma única vez.',
  consentLink: 'Ligação para o consentimento',
  mailConsent: 'Enviar por e-mail',
  consentMailSubject: ({ application }) => `Consentimento necessário para ${application}`,
  consentMailText: ({ application, until }) =>
    `Abra esta página e dê o seu consentimento para a integração de ${application}. A ligação funciona uma única vez, ` +
    `até ${until}.`,
  consentExpires: ({ time }) => `A ligação expira ${time}.`,
  consentWindowBlocked: 'O navegador bloqueou a janela. Abra a página pelo link.',
  consentWindowClosed:
    'A janela parece estar fechada. Se o consentimento foi dado, isso aparecerá aqui em instantes. Caso contrário, ' +
    'abra a página novamente.',
  consentLate: 'Ainda não chegou nenhuma resposta.',
  consentDenied: 'O consentimento foi recusado.',
  consentNotStarted: 'Não foi possível abrir a página de consentimento.',
  consentGiven: 'O consentimento foi dado. Não há mais nada para configurar.',
};
