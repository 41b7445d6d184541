import type { Translation } from '../translation.ts';
import { ptSetup } from './setup/pt.ts';

/** Portuguese, with the vendor's own words. */
export const pt: Translation = {
  $code: 'pt',
  integrationsHeading: 'Integrações',
  addNewIntegration: '+ Adicionar novo',
  loadingIntegrations: 'Carregando integrações…',
  noIntegrations: 'Esta conta ainda não tem integrações. Adicione um aplicativo para começar.',
  noDataSource: 'As integrações não estão configuradas nesta página.',
  integrationsNotLoaded: 'Não foi possível carregar as integrações.',
  integrationsOutOfDate: 'A lista pode não estar atualizada.',
  applicationsNotLoaded: 'Não foi possível carregar os aplicativos.',
  entriesLeftOut: ({ count }, { plural }) =>
    plural(count, {
      one: '# item não pôde ser lido e não é exibido.',
      other: '# itens não puderam ser lidos e não são exibidos.',
    }),
  dialogNotLoaded: 'Não foi possível carregar esta janela. Verifique sua conexão.',
  readOnlyView: 'Não é possível alterar nada aqui.',
  integrationStatus: ({ status }) =>
    ({
      'setup-required': 'Configuração pendente',
      pending: 'Aguardando confirmação',
      active: 'Ativa',
      error: 'Erro',
      paused: 'Pausada',
    })[status],
  statusNextStep: ({ status }) =>
    ({
      'setup-required': '',
      pending: 'O aplicativo ainda não respondeu.',
      active: '',
      error: 'Não funciona. Verifique a configuração.',
      paused: 'O aplicativo não está em uso no momento.',
    })[status],
  waitingForConsent: 'Aguardando consentimento',
  integrationAddedOn: ({ date }) => `Adicionada em ${date}`,
  completeSetup: 'Concluir configuração',
  editConfiguration: 'Editar',
  actionOn: ({ action, application }) => `${action}: ${application}`,
  integrationSwitch: ({ application }) => `Integração ${application}`,
  tryAgain: 'Tentar novamente',
  failureReason: ({ code, retryAfter }, { duration }) =>
    ({
      network: 'Não foi possível acessar o servidor. Verifique sua conexão e tente novamente.',
      timeout: 'O servidor não respondeu a tempo. Tente novamente.',
      unauthenticated: 'Sua sessão terminou. Entre na conta e tente novamente.',
      forbidden: 'Sem permissão para isto. Consulte quem gerencia sua função.',
      'not-found': 'O servidor não encontra este item. Ele pode ter sido removido nesse meio-tempo.',
      conflict: 'Outra pessoa fez uma alteração nesse meio-tempo. Verifique-a e tente novamente.',
      invalid: 'O servidor não aceitou os dados. Verifique-os e tente novamente.',
      'rate-limited': `Houve muitas solicitações. Tente novamente ${retryAfter ? duration(retryAfter) : 'em instantes'}.`,
      unavailable: 'O serviço não está disponível no momento. Tente novamente mais tarde.',
      malformed:
        'Não foi possível ler a resposta do servidor. Tente novamente. Se o erro persistir, entre em contato com o ' +
        'suporte.',
      unknown: 'Ocorreu um erro inesperado. Tente novamente.',
    })[code],
  thirdPartyApplications: 'Terceiros',
  vendorApplications: 'Nossos aplicativos',
  loadingApplications: 'Carregando aplicativos…',
  searchApplications: 'Pesquisar aplicativos',
  noApplications: 'Não há aplicativos aqui.',
  noApplicationMatches: ({ search }) => `Nenhum aplicativo corresponde a “${search}”.`,
  noApplicationInCategory: ({ search, category }) =>
    `Nenhum aplicativo na categoria “${category}” corresponde a “${search}”.`,
  clearSearch: 'Limpar pesquisa',
  applicationCount: ({ count }, { plural }) => plural(count, { one: '# aplicativo', other: '# aplicativos' }),
  matchesElsewhere: ({ count, place }, { plural }) =>
    `${plural(count, { one: 'Mostrar # resultado', other: 'Mostrar # resultados' })} em “${place}”`,
  catalogueComing: 'Carregando mais aplicativos…',
  searchingEverything: 'Pesquisando em todos os aplicativos…',
  catalogueIncomplete: 'O catálogo não está completo.',
  searchIncomplete: 'Não foi possível pesquisar em todos os aplicativos.',
  applicationCategory: 'Categoria',
  allCategories: 'Todas as categorias',
  addApplication: 'Adicionar',
  applicationChosen: 'Selecionado',
  timesOnAccount: ({ count }, { plural }) =>
    plural(count, { one: 'Uma vez nesta conta', other: '# vezes nesta conta' }),
  applicationsToAdd: ({ count }, { plural }) =>
    count === 0
      ? 'Nenhum aplicativo selecionado'
      : plural(count, { one: '# aplicativo selecionado', other: '# aplicativos selecionados' }),
  addingApplications: 'Adicionando…',
  additionsFailed: ({ count }, { plural }) =>
    plural(count, {
      one: 'Não foi possível adicionar # aplicativo.',
      other: 'Não foi possível adicionar # aplicativos.',
    }),
  applicationNotAdded: 'Não adicionado.',
  commitAdditions: 'Concluído',
  filterIntegrations: 'Filtrar integrações',
  integrationCount: ({ count }, { plural }) => plural(count, { one: '# integração', other: '# integrações' }),
  noIntegrationMatches: ({ search }) => `Nenhuma integração corresponde a “${search}”.`,
  noIntegrationInGroup: ({ search, group }) => `Nenhuma integração em “${group}” corresponde a “${search}”.`,
  noIntegrationOfStatus: ({ status }) =>
    ({
      pending: 'Nenhuma integração está aguardando.',
      active: 'Nenhuma integração está ativa.',
      error: 'Nenhuma integração requer atenção.',
      paused: 'Nenhuma integração está pausada.',
    })[status],
  allIntegrations: 'Todas',
  needsAttention: 'Requerem atenção',
  waitsForOthers: 'Aguardando',
  integrationsNeedAttention: ({ count }, { plural }) =>
    count === 0
      ? 'Nenhuma integração requer mais atenção.'
      : plural(count, { one: '# integração requer atenção.', other: '# integrações requerem atenção.' }),
  ...ptSetup,
  optionalField: 'opcional',
  chooseOption: 'Escolher…',
  showSecret: 'Mostrar',
  hideSecret: 'Ocultar',
  replaceSecret: 'Substituir',
  secretStored: 'Há um valor salvo. Deixe este campo vazio para mantê-lo.',
  secretRemoved: 'O valor salvo será removido ao salvar.',
  removeSecret: 'Remover',
  keepSecret: 'Desfazer',
  secretLost: ({ changed }, { list }) =>
    `O valor salvo não será mantido, porque foi alterado: ${list(changed)}. Insira-o novamente.`,
  secretElsewhere: ({ changed }, { list }) =>
    `O valor salvo será usado com a alteração: ${list(changed)}. Insira outro, se este não for o correto.`,
  fieldsWrong: ({ count }, { plural }) =>
    plural(count, { one: '# campo precisa ser corrigido.', other: '# campos precisam ser corrigidos.' }),
  fieldsMissing: ({ count }, { plural }) =>
    plural(count, { one: '# campo não foi preenchido.', other: '# campos não foram preenchidos.' }),
  fieldRequired: 'Este campo é obrigatório.',
  fieldNotTicked: 'Marque esta caixa para continuar.',
  fieldTooShort: ({ min }, { plural }) =>
    plural(min, { one: 'Insira pelo menos # caractere.', other: 'Insira pelo menos # caracteres.' }),
  fieldTooLong: ({ max }, { plural }) =>
    plural(max, { one: 'Insira no máximo # caractere.', other: 'Insira no máximo # caracteres.' }),
  fieldPatternMismatch: 'Este valor não tem o formato esperado.',
  fieldNotUuid: 'Insira um valor no formato 0f8fad5b-d9cb-469f-a165-70867728950e.',
  fieldNotUrl: 'Insira um endereço web completo que comece com https://.',
  fieldNotNumber: 'Insira um número.',
  fieldNotInteger: 'Insira um número inteiro.',
  fieldTooSmall: ({ min }) => `Insira no mínimo ${min}.`,
  fieldTooLarge: ({ max }) => `Insira no máximo ${max}.`,
  fieldNumberAmbiguous: ({ example }) => `Escreva o número como ${example}, sem separador de milhares.`,
  fieldNumberInexact: 'Este número tem dígitos demais para ser salvo com exatidão. Insira no máximo 15.',
  linesJoined: 'As quebras de linha foram removidas, porque este campo tem uma só linha.',
  numberSaved: ({ number }) => `Será salvo como ${number}.`,
  fieldNotOption: 'Escolha uma opção.',
  fieldUnknown: 'Este aplicativo não tem este campo.',
  fieldRefused: 'O servidor não aceita este valor.',
  leftOut: ({ parts }, { list }) => `Removido ao salvar: ${list(parts)}.`,
  leftIn: ({ parts }, { list }) => `Também será salvo: ${list(parts)}.`,
  whiteSpace: 'espaços',
  invisibleCharacters: 'caracteres invisíveis',
  quotesAndBraces: 'aspas e chaves',
  copyValue: 'Copiar',
  valueCopied: 'Copiado.',
  valueSelected: 'Não foi possível copiar. O valor está selecionado.',
  noValueYet: 'Ainda não há nenhum valor.',
  cmName: 'Nome',
  cmAccountId: 'ID da conta CM.com',
  cmAccountIdHelp: 'Na conta CM.com do cliente: Profile > Channels > API Access and Settings > Authentication.',
  cmAccountIdNumeric:
    'Isto parece o número da conta deste portal. Um ID da conta CM.com tem o formato ' +
    '0f8fad5b-d9cb-469f-a165-70867728950e.',
  cmProductToken: 'Token do produto',
  cmProductTokenHelp:
    'Na conta CM.com do cliente: Profile > Channels > API Access and Settings > Authentication. As chaves de API que ' +
    'também aparecem lá não funcionam aqui.',
  cmProductTokenShape:
    'Tokens do produto geralmente têm o formato 0f8fad5b-d9cb-469f-a165-70867728950e. É uma chave de API?',
  cmProductTokenIsAccountId: 'Este é o ID da conta. O token do produto é outro valor.',
  removalTitle: ({ application }) => `Remover integração ${application}`,
  removalText: ({ application, integration, account }) =>
    `A integração ${integration ? `“${integration}”` : application} será removida da conta ${account}. A configuração ` +
    'será excluída.',
  credentialsStay: ({ application }) =>
    `As credenciais em ${application} continuam válidas. Revogue-as lá se não forem mais necessárias.`,
  credentialsRevoked: ({ application }) => `As credenciais em ${application} também serão revogadas.`,
  removeIntegration: 'Remover integração',
  removingIntegration: 'Removendo…',
  integrationNotRemoved: 'Não foi possível remover a integração.',
  loadingConsequences: 'Verificando as consequências da remoção…',
  consequencesNotLoaded: 'Não foi possível verificar outras consequências.',
  dependentsStop: 'Deixará de funcionar:',
  removalChanged: ({ who }) =>
    `${who || 'Outra pessoa'} alterou esta integração nesse meio-tempo. Remover mesmo assim?`,
  moreActions: 'Mais ações',
  openDocumentation: 'Documentação (nova janela)',
  copyIdentifier: 'Copiar ID',
  pauseIntegration: 'Pausar',
  resumeIntegration: 'Retomar',
  pausingIntegration: 'Pausando…',
  resumingIntegration: 'Retomando…',
  integrationPaused: ({ application }) => `A integração ${application} está pausada.`,
  integrationResumed: ({ application }) => `A integração ${application} está ativa novamente.`,
  integrationNotPaused: 'Não foi possível pausar a integração.',
  integrationNotResumed: 'Não foi possível retomar a integração.',
  integrationsAdded: ({ applications }, { list }) => `Adicionado: ${list(applications)}.`,
  configurationSaved: ({ application }) => `A configuração de ${application} foi salva.`,
  integrationRemoved: ({ application }) => `A integração ${application} foi removida.`,
  cancelAction: 'Cancelar',
  closeDialog: 'Fechar',
  outcomeUncertain: 'Não foi possível confirmar se a operação foi concluída.',
  retryIsSafe: 'É seguro tentar novamente.',
  checkAgain: 'Verificar novamente',
  checkingOutcome: 'Verificando…',
};
