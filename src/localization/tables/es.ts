import type { Translation } from '../translation.ts';
import { esSetup } from './setup/es.ts';

/** Spanish. */
export const es: Translation = {
  $code: 'es',
  integrationsHeading: 'Integraciones',
  addNewIntegration: '+ Añadir nueva',
  loadingIntegrations: 'Cargando integraciones…',
  noIntegrations: 'Esta cuenta aún no tiene integraciones. Añada una aplicación para empezar.',
  noDataSource: 'Las integraciones no están configuradas en esta página.',
  integrationsNotLoaded: 'No se han podido cargar las integraciones.',
  integrationsOutOfDate: 'Es posible que la lista no esté actualizada.',
  applicationsNotLoaded: 'No se han podido cargar las aplicaciones.',
  entriesLeftOut: ({ count }, { plural }) =>
    plural(count, {
      one: '# entrada no se ha podido leer y no se muestra.',
      other: '# entradas no se han podido leer y no se muestran.',
    }),
  dialogNotLoaded: 'No se ha podido cargar este cuadro de diálogo. Compruebe su conexión.',
  readOnlyView: 'Aquí no puede cambiar nada.',
  integrationStatus: ({ status }) =>
    ({
      'setup-required': 'Configuración pendiente',
      pending: 'Pendiente de confirmación',
      active: 'Activa',
      error: 'Error',
      paused: 'En pausa',
    })[status],
  statusNextStep: ({ status }) =>
    ({
      'setup-required': '',
      pending: 'La aplicación aún no ha respondido.',
      active: '',
      error: 'No funciona. Revise la configuración.',
      paused: 'La aplicación no se está utilizando.',
    })[status],
  waitingForConsent: 'Pendiente de consentimiento',
  integrationAddedOn: ({ date }) => `Añadida el ${date}`,
  completeSetup: 'Completar configuración',
  editConfiguration: 'Editar',
  actionOn: ({ action, application }) => `${action}: ${application}`,
  integrationSwitch: ({ application }) => `Integración de ${application}`,
  tryAgain: 'Reintentar',
  failureReason: ({ code, retryAfter }, { duration }) =>
    ({
      network: 'No se puede acceder al servidor. Compruebe su conexión y vuelva a intentarlo.',
      timeout: 'El servidor no ha respondido a tiempo. Vuelva a intentarlo.',
      unauthenticated: 'Su sesión ha finalizado. Inicie sesión y vuelva a intentarlo.',
      forbidden: 'No tiene permiso para hacer esto. Consulte a quien gestiona su rol.',
      'not-found': 'El servidor no encuentra este elemento. Es posible que se haya eliminado.',
      conflict: 'Otra persona ha hecho un cambio mientras tanto. Revíselo y vuelva a intentarlo.',
      invalid: 'El servidor no ha aceptado los datos. Revíselos y vuelva a intentarlo.',
      'rate-limited':
        'Ha habido demasiadas solicitudes. Vuelva a intentarlo ' +
        `${retryAfter ? duration(retryAfter) : 'en unos instantes'}.`,
      unavailable: 'El servicio no está disponible en este momento. Vuelva a intentarlo más tarde.',
      malformed:
        'No se ha podido leer la respuesta del servidor. Vuelva a intentarlo. Si el error persiste, contacte con ' +
        'el servicio de asistencia.',
      unknown: 'Se ha producido un error inesperado. Vuelva a intentarlo.',
    })[code],
  thirdPartyApplications: 'Terceros',
  vendorApplications: 'Nuestras aplicaciones',
  loadingApplications: 'Cargando aplicaciones…',
  searchApplications: 'Buscar aplicaciones',
  noApplications: 'Aquí no hay aplicaciones.',
  noApplicationMatches: ({ search }) => `Ninguna aplicación coincide con «${search}».`,
  noApplicationInCategory: ({ search, category }) =>
    `Ninguna aplicación de la categoría «${category}» coincide con «${search}».`,
  clearSearch: 'Borrar búsqueda',
  applicationCount: ({ count }, { plural }) => plural(count, { one: '# aplicación', other: '# aplicaciones' }),
  matchesElsewhere: ({ count, place }, { plural }) =>
    `${plural(count, { one: 'Mostrar # resultado', other: 'Mostrar # resultados' })} en «${place}»`,
  catalogueComing: 'Cargando más aplicaciones…',
  searchingEverything: 'Buscando en todas las aplicaciones…',
  catalogueIncomplete: 'El catálogo no está completo.',
  searchIncomplete: 'No se ha podido buscar en todas las aplicaciones.',
  applicationCategory: 'Categoría',
  allCategories: 'Todas las categorías',
  addApplication: 'Añadir',
  applicationChosen: 'Seleccionada',
  timesOnAccount: ({ count }, { plural }) =>
    plural(count, { one: 'Una vez en esta cuenta', other: '# veces en esta cuenta' }),
  applicationsToAdd: ({ count }, { plural }) =>
    count === 0
      ? 'Ninguna aplicación seleccionada'
      : plural(count, { one: '# aplicación seleccionada', other: '# aplicaciones seleccionadas' }),
  addingApplications: 'Añadiendo…',
  additionsFailed: ({ count }, { plural }) =>
    plural(count, { one: 'No se ha podido añadir # aplicación.', other: 'No se han podido añadir # aplicaciones.' }),
  applicationNotAdded: 'No añadida.',
  commitAdditions: 'Listo',
  filterIntegrations: 'Filtrar integraciones',
  integrationCount: ({ count }, { plural }) => plural(count, { one: '# integración', other: '# integraciones' }),
  noIntegrationMatches: ({ search }) => `Ninguna integración coincide con «${search}».`,
  noIntegrationInGroup: ({ search, group }) => `Ninguna integración en «${group}» coincide con «${search}».`,
  noIntegrationOfStatus: ({ status }) =>
    ({
      pending: 'No hay integraciones en espera.',
      active: 'No hay integraciones activas.',
      error: 'No hay integraciones que requieran atención.',
      paused: 'No hay integraciones en pausa.',
    })[status],
  allIntegrations: 'Todas',
  needsAttention: 'Requieren atención',
  waitsForOthers: 'En espera',
  integrationsNeedAttention: ({ count }, { plural }) =>
    count === 0
      ? 'Ya no hay integraciones que requieran atención.'
      : plural(count, { one: '# integración requiere atención.', other: '# integraciones requieren atención.' }),
  ...esSetup,
  optionalField: 'opcional',
  chooseOption: 'Elegir…',
  showSecret: 'Mostrar',
  hideSecret: 'Ocultar',
  replaceSecret: 'Reemplazar',
  secretStored: 'Hay un valor guardado. Deje el campo vacío para conservarlo.',
  secretRemoved: 'El valor guardado se eliminará al guardar.',
  removeSecret: 'Eliminar',
  keepSecret: 'Deshacer',
  secretLost: ({ changed }, { list }) =>
    `El valor guardado no se conserva porque ha cambiado lo siguiente: ${list(changed)}. Introdúzcalo de nuevo.`,
  secretElsewhere: ({ changed }, { list }) =>
    `El valor guardado se utilizará con su cambio: ${list(changed)}. Introduzca otro si no es el adecuado.`,
  fieldsWrong: ({ count }, { plural }) =>
    plural(count, { one: 'Hay # campo por corregir.', other: 'Hay # campos por corregir.' }),
  fieldsMissing: ({ count }, { plural }) => plural(count, { one: 'Falta # dato.', other: 'Faltan # datos.' }),
  fieldRequired: 'Este campo es obligatorio.',
  fieldNotTicked: 'Marque esta casilla para continuar.',
  fieldTooShort: ({ min }, { plural }) =>
    plural(min, { one: 'Introduzca al menos # carácter.', other: 'Introduzca al menos # caracteres.' }),
  fieldTooLong: ({ max }, { plural }) =>
    plural(max, { one: 'Introduzca como máximo # carácter.', other: 'Introduzca como máximo # caracteres.' }),
  fieldPatternMismatch: 'Este valor no tiene el formato esperado.',
  fieldNotUuid: 'Introduzca un valor con el formato 0f8fad5b-d9cb-469f-a165-70867728950e.',
  fieldNotUrl: 'Introduzca una dirección web completa que empiece por https://.',
  fieldNotNumber: 'Introduzca un número.',
  fieldNotInteger: 'Introduzca un número entero.',
  fieldTooSmall: ({ min }) => `Introduzca como mínimo ${min}.`,
  fieldTooLarge: ({ max }) => `Introduzca como máximo ${max}.`,
  fieldNumberAmbiguous: ({ example }) => `Escriba el número como ${example}, sin separador de miles.`,
  fieldNumberInexact: 'Este número tiene demasiadas cifras para guardarse con exactitud. Introduzca como máximo 15.',
  linesJoined: 'Se han eliminado los saltos de línea porque este campo tiene una sola línea.',
  numberSaved: ({ number }) => `Se guardará como ${number}.`,
  fieldNotOption: 'Elija una opción.',
  fieldUnknown: 'Esta aplicación no tiene este campo.',
  fieldRefused: 'El servidor no acepta este valor.',
  leftOut: ({ parts }, { list }) => `Se elimina al guardar: ${list(parts)}.`,
  leftIn: ({ parts }, { list }) => `También se guardará: ${list(parts)}.`,
  whiteSpace: 'espacios',
  invisibleCharacters: 'caracteres invisibles',
  quotesAndBraces: 'comillas y llaves',
  copyValue: 'Copiar',
  valueCopied: 'Copiado.',
  valueSelected: 'No se ha podido copiar. El valor está seleccionado.',
  noValueYet: 'Aún no hay ningún valor.',
  cmName: 'Nombre',
  cmAccountId: 'ID de cuenta de CM.com',
  cmAccountIdHelp: 'En la cuenta de CM.com del cliente: Profile > Channels > API Access and Settings > Authentication.',
  cmAccountIdNumeric:
    'Parece el número de cuenta de este portal. Un ID de cuenta de CM.com tiene el formato ' +
    '0f8fad5b-d9cb-469f-a165-70867728950e.',
  cmProductToken: 'Token de producto',
  cmProductTokenHelp:
    'En la cuenta de CM.com del cliente: Profile > Channels > API Access and Settings > Authentication. Las claves de ' +
    'API que también aparecen allí no funcionan aquí.',
  cmProductTokenShape:
    'Los tokens de producto suelen tener el formato 0f8fad5b-d9cb-469f-a165-70867728950e. ¿Es una clave de API?',
  cmProductTokenIsAccountId: 'Este es el ID de cuenta. El token de producto es otro valor.',
  removalTitle: ({ application }) => `Eliminar integración de ${application}`,
  removalText: ({ application, integration, account }) =>
    `La integración ${integration ? `«${integration}»` : `de ${application}`} se eliminará de la cuenta ${account}. ` +
    'Su configuración se borrará.',
  credentialsStay: ({ application }) =>
    `Las credenciales de ${application} siguen siendo válidas. Revóquelas allí si ya no se necesitan.`,
  credentialsRevoked: ({ application }) => `Las credenciales de ${application} también se revocan.`,
  removeIntegration: 'Eliminar integración',
  removingIntegration: 'Eliminando…',
  integrationNotRemoved: 'No se ha podido eliminar la integración.',
  loadingConsequences: 'Comprobando las consecuencias de la eliminación…',
  consequencesNotLoaded: 'No se han podido comprobar otras consecuencias.',
  dependentsStop: 'Dejará de funcionar:',
  removalChanged: ({ who }) =>
    `${who || 'Otra persona'} ha cambiado esta integración mientras tanto. ¿Eliminarla de todos modos?`,
  moreActions: 'Más acciones',
  openDocumentation: 'Documentación (ventana nueva)',
  copyIdentifier: 'Copiar el ID',
  pauseIntegration: 'Pausar',
  resumeIntegration: 'Reanudar',
  pausingIntegration: 'Pausando…',
  resumingIntegration: 'Reanudando…',
  integrationPaused: ({ application }) => `La integración de ${application} está en pausa.`,
  integrationResumed: ({ application }) => `La integración de ${application} vuelve a estar activa.`,
  integrationNotPaused: 'No se ha podido pausar la integración.',
  integrationNotResumed: 'No se ha podido reanudar la integración.',
  integrationsAdded: ({ applications }, { list }) => `Añadido: ${list(applications)}.`,
  configurationSaved: ({ application }) => `La configuración de ${application} se ha guardado.`,
  integrationRemoved: ({ application }) => `La integración de ${application} se ha eliminado.`,
  cancelAction: 'Cancelar',
  closeDialog: 'Cerrar',
  outcomeUncertain: 'No se ha podido confirmar si la operación se ha realizado.',
  retryIsSafe: 'Puede volver a intentarlo sin riesgo.',
  checkAgain: 'Comprobar de nuevo',
  checkingOutcome: 'Comprobando…',
};
