import type { ConsentWords, SetupWords } from '../../words/setup-words.ts';

/** What set-ups show, in Spanish. */
export const esSetup: SetupWords & ConsentWords = {
  configurationTitle: ({ application }) => `Configuración de ${application}`,
  configurationAccount: ({ account }) => `Cuenta: ${account}`,
  loadingConfiguration: 'Cargando configuración…',
  saveConfiguration: 'Guardar',
  savingConfiguration: 'Guardando…',
  configurationNotSaved: 'No se ha podido guardar la configuración.',
  inputStillHere: 'Los datos introducidos se conservan.',
  changedElsewhere: ({ who, fields }, { list }) =>
    `${who || 'Otra persona'} ha cambiado esta configuración mientras tanto` +
    `${fields.length > 0 ? `: ${list(fields)}` : ''}.`,
  takeTheirs: 'Usar los cambios de la otra persona',
  overwriteTheirs: 'Guardar mis datos de todos modos',
  fieldToSave: ({ field }) => `Valor que se guardará: ${field}`,
  theirValue: ({ who }) => `Guardado por ${who || 'otra persona'}`,
  myValue: 'Lo que ha introducido',
  keepTheirSecret: 'Conservar el valor guardado',
  sendMySecret: 'Usar lo que ha introducido',
  emptyValue: 'Vacío',
  tickedValue: 'Sí',
  untickedValue: 'No',
  addAgainAndSave: 'Volver a añadir y guardar',
  testConnection: 'Probar conexión',
  testingConnection: 'Probando la conexión…',
  connectionWorks: 'La conexión funciona.',
  connectionFails: 'La conexión no funciona.',
  connectionFailsSave: 'Revise los datos. Puede guardarlos de todos modos.',
  connectionNotTested: 'No se ha podido probar la conexión.',
  connectionNotTestable: 'Este portal no puede probarla. Puede guardar de todos modos.',
  nothingToSetUp: 'Esta aplicación no requiere configuración.',
  setupUnreadable: 'No se pueden mostrar los campos de esta aplicación.',
  integrationNotFound: 'Esta integración ya no está en la cuenta.',
  discardTitle: '¿Descartar los cambios?',
  discardText: 'Los datos introducidos no se han guardado.',
  discardInput: 'Descartar',
  keepEditing: 'Seguir editando',
  dialogLeft:
    'Esta página muestra ahora otra cosa. Aquí ya no se puede cambiar nada. Todavía puede copiar los datos ' +
    'introducidos.',
  consentExplained: ({ application }) =>
    `${application} se configura en el sitio web del proveedor, donde alguien debe dar su consentimiento. Se abre en ` +
    'una ventana nueva.',
  consentBy: ({ who }) => `Se necesita el consentimiento de: ${who}.`,
  startConsent: ({ application }) => `Continuar en ${application}`,
  awaitingConsent: 'Pendiente de consentimiento…',
  consentMayWait: 'Puede cerrar este cuadro de diálogo. El estado cambiará en cuanto se dé el consentimiento.',
  openConsentPage: 'Abrir la página de consentimiento (ventana nueva)',
  handOverConsent: 'Envíe este enlace a la persona que debe dar el consentimiento. Solo funciona una vez.',
  consentLink: 'Enlace de consentimiento',
  mailConsent: 'Enviar por correo electrónico',
  consentMailSubject: ({ application }) => `Se necesita consentimiento para ${application}`,
  consentMailText: ({ application, until }) =>
    `Abra esta página y dé su consentimiento para la integración de ${application}. El enlace funciona una sola vez, ` +
    `hasta el ${until}.`,
  consentExpires: ({ time }) => `El enlace caduca ${time}.`,
  consentWindowBlocked: 'Su navegador ha bloqueado la ventana. Abra la página con el enlace.',
  consentWindowClosed:
    'Parece que la ventana está cerrada. Si se ha dado el consentimiento, se mostrará aquí en un momento. De lo ' +
    'contrario, vuelva a abrir la página.',
  consentLate: 'Aún no ha llegado ninguna respuesta.',
  consentDenied: 'Se ha denegado el consentimiento.',
  consentNotStarted: 'No se ha podido abrir la página de consentimiento.',
  consentGiven: 'Se ha dado el consentimiento. No hay nada más que configurar.',
};
