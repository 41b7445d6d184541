// Made from custom-elements.json by "npm run manifest". What each framework makes of it is in the files beside this one.
import type {
  CmConfigDialog,
  IntegrationAddedEvent,
  IntegrationAddingEvent,
  IntegrationConfigDialog,
  IntegrationConfiguredEvent,
  IntegrationConfiguringEvent,
  IntegrationPausedEvent,
  IntegrationPausingEvent,
  IntegrationRemovedEvent,
  IntegrationRemovingEvent,
  IntegrationResumedEvent,
  IntegrationResumingEvent,
  IntegrationsContext,
  IntegrationsErrorEvent,
  IntegrationsLoadedEvent,
  IntegrationsSection,
  IntegrationsUnauthenticatedEvent,
  RemoveIntegrationConfirm,
  ThirdPartyPicker,
} from 'integration-elements';

/** Every element by its tag. */
export interface Elements {
  /** Set-up of CM.com. */
  'cm-config-dialog': {
    element: CmConfigDialog;
    attributes: {
      /** Lets password managers offer to keep secrets. Without it, browsers neither keep nor check them. */
      'password-managers'?: string | undefined;
      /** The integration to set up. */
      'integration-id'?: string | undefined;
      /** The account. If unset, the nearest `<integrations-context>`'s. */
      'account-id'?: string | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
      'account-name'?: string | undefined;
    };
    properties: {
      /** Whether the dialog is shown. */
      open?: CmConfigDialog['open'] | undefined;
      /** Shows everything without letting the user change it. */
      readonly?: CmConfigDialog['readonly'] | undefined;
      /** Lets password managers offer to keep secrets. Without it, browsers neither keep nor check them. */
      passwordManagers?: CmConfigDialog['passwordManagers'] | undefined;
      /** The integration to set up. */
      integrationId?: CmConfigDialog['integrationId'] | undefined;
      /** The integration to set up, in place of its identifier. */
      integration?: CmConfigDialog['integration'] | undefined;
      /** The account. If unset, the nearest `<integrations-context>`'s. */
      accountId?: CmConfigDialog['accountId'] | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
      accountName?: CmConfigDialog['accountName'] | undefined;
      /** The data source. If unset, the nearest `<integrations-context>`'s. */
      adapter?: CmConfigDialog['adapter'] | undefined;
    };
    events: {
      /** Before the configuration is saved. Cancel it to take over. */
      'integration-configuring': IntegrationConfiguringEvent;
      /** After the adapter has confirmed it. */
      'integration-configured': IntegrationConfiguredEvent;
      /** After adding again what another user removed. */
      'integration-added': IntegrationAddedEvent;
      /** After a failure, which the dialog shows. */
      'integrations-error': IntegrationsErrorEvent;
      /** After the session has expired. */
      'integrations-unauthenticated': IntegrationsUnauthenticatedEvent;
      /** The dialog has opened. Does not bubble. */
      'open': Event;
      /** The dialog has closed. Does not bubble. */
      'close': Event;
    };
  };
  /** Set-up of an integration of any application. */
  'integration-config-dialog': {
    element: IntegrationConfigDialog;
    attributes: {
      /** Lets password managers offer to keep secrets. Without it, browsers neither keep nor check them. */
      'password-managers'?: string | undefined;
      /** The integration to set up. */
      'integration-id'?: string | undefined;
      /** The account. If unset, the nearest `<integrations-context>`'s. */
      'account-id'?: string | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
      'account-name'?: string | undefined;
    };
    properties: {
      /** Whether the dialog is shown. */
      open?: IntegrationConfigDialog['open'] | undefined;
      /** Shows everything without letting the user change it. */
      readonly?: IntegrationConfigDialog['readonly'] | undefined;
      /** Lets password managers offer to keep secrets. Without it, browsers neither keep nor check them. */
      passwordManagers?: IntegrationConfigDialog['passwordManagers'] | undefined;
      /** The integration to set up. */
      integrationId?: IntegrationConfigDialog['integrationId'] | undefined;
      /** The integration to set up, in place of its identifier. */
      integration?: IntegrationConfigDialog['integration'] | undefined;
      /** The account. If unset, the nearest `<integrations-context>`'s. */
      accountId?: IntegrationConfigDialog['accountId'] | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
      accountName?: IntegrationConfigDialog['accountName'] | undefined;
      /** The data source. If unset, the nearest `<integrations-context>`'s. */
      adapter?: IntegrationConfigDialog['adapter'] | undefined;
    };
    events: {
      /** Before the configuration is saved. Cancel it to take over. */
      'integration-configuring': IntegrationConfiguringEvent;
      /** After the adapter has confirmed it. */
      'integration-configured': IntegrationConfiguredEvent;
      /** After adding again what another user removed. */
      'integration-added': IntegrationAddedEvent;
      /** After a failure, which the dialog shows. */
      'integrations-error': IntegrationsErrorEvent;
      /** After the session has expired. */
      'integrations-unauthenticated': IntegrationsUnauthenticatedEvent;
      /** The dialog has opened. Does not bubble. */
      'open': Event;
      /** The dialog has closed. Does not bubble. */
      'close': Event;
    };
  };
  /** Data source and account for the elements below. */
  'integrations-context': {
    element: IntegrationsContext;
    attributes: {
      /** The account. If unset, it comes from the context around this one. */
      'account-id'?: string | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, it comes from the context around. */
      'account-name'?: string | undefined;
    };
    properties: {
      /** The account. If unset, it comes from the context around this one. */
      accountId?: IntegrationsContext['accountId'] | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, it comes from the context around. */
      accountName?: IntegrationsContext['accountName'] | undefined;
      /** A base URL that answers the library's HTTP contract: the REST adapter without any script. */
      endpoint?: IntegrationsContext['endpoint'] | undefined;
      /** The data source. It wins over `endpoint`. If both are unset, it comes from the context around this one. */
      adapter?: IntegrationsContext['adapter'] | undefined;
    };
    events: {
    };
  };
  /** The "Integrations" section of an account page. */
  'integrations-section': {
    element: IntegrationsSection;
    attributes: {
      /** Lets password managers offer to keep the secrets of set-ups. */
      'password-managers'?: string | undefined;
      /** The account. If unset, it comes from the nearest `<integrations-context>`. */
      'account-id'?: string | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
      'account-name'?: string | undefined;
      /** The level of the heading in the page's outline, 1 to 6. */
      'heading-level'?: number | `${number}` | undefined;
    };
    properties: {
      /** The account. If unset, it comes from the nearest `<integrations-context>`. */
      accountId?: IntegrationsSection['accountId'] | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
      accountName?: IntegrationsSection['accountName'] | undefined;
      /** A base URL that answers the library's HTTP contract: the REST adapter without any script. */
      endpoint?: IntegrationsSection['endpoint'] | undefined;
      /** The data source. It wins over `endpoint`. If both are unset, it comes from the nearest `<integrations-context>`. */
      adapter?: IntegrationsSection['adapter'] | undefined;
      /** The heading, in place of "Integrations". */
      heading?: IntegrationsSection['heading'] | undefined;
      /** The level of the heading in the page's outline, 1 to 6. */
      headingLevel?: IntegrationsSection['headingLevel'] | undefined;
      /** Shows the integrations without letting the user change them. */
      readonly?: IntegrationsSection['readonly'] | undefined;
      /** Label of the picker's first-party tab. */
      vendor?: IntegrationsSection['vendor'] | undefined;
    };
    events: {
      /** After each load without a failure. */
      'integrations-loaded': IntegrationsLoadedEvent;
      /** After a failure, which the element shows. */
      'integrations-error': IntegrationsErrorEvent;
      /** After the session has expired. */
      'integrations-unauthenticated': IntegrationsUnauthenticatedEvent;
      /** Before a chosen application is added. Cancel it to take over. */
      'integration-adding': IntegrationAddingEvent;
      /** After the adapter has confirmed it. */
      'integration-added': IntegrationAddedEvent;
      /** Before a configuration is saved. Cancel it to take over. */
      'integration-configuring': IntegrationConfiguringEvent;
      /** After the adapter has confirmed it. */
      'integration-configured': IntegrationConfiguredEvent;
      /** Before a removal. Cancel it to take over. */
      'integration-removing': IntegrationRemovingEvent;
      /** After the adapter has confirmed it. */
      'integration-removed': IntegrationRemovedEvent;
      /** Before an integration is paused. Cancel it to take over. */
      'integration-pausing': IntegrationPausingEvent;
      /** After the adapter has confirmed it. */
      'integration-paused': IntegrationPausedEvent;
      /** Before an integration is resumed. Cancel it to take over. */
      'integration-resuming': IntegrationResumingEvent;
      /** After the adapter has confirmed it. */
      'integration-resumed': IntegrationResumedEvent;
    };
  };
  /** Confirmation of a removal. */
  'remove-integration-confirm': {
    element: RemoveIntegrationConfirm;
    attributes: {
      /** The integration to remove. */
      'integration-id'?: string | undefined;
      /** The account. If unset, the nearest `<integrations-context>`'s. */
      'account-id'?: string | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
      'account-name'?: string | undefined;
    };
    properties: {
      /** Whether the dialog is shown. */
      open?: RemoveIntegrationConfirm['open'] | undefined;
      /** Shows everything without letting the user change it. */
      readonly?: RemoveIntegrationConfirm['readonly'] | undefined;
      /** The integration to remove. */
      integrationId?: RemoveIntegrationConfirm['integrationId'] | undefined;
      /** The integration to remove, in place of its identifier. */
      integration?: RemoveIntegrationConfirm['integration'] | undefined;
      /** The account. If unset, the nearest `<integrations-context>`'s. */
      accountId?: RemoveIntegrationConfirm['accountId'] | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
      accountName?: RemoveIntegrationConfirm['accountName'] | undefined;
      /** The data source. If unset, the nearest `<integrations-context>`'s. */
      adapter?: RemoveIntegrationConfirm['adapter'] | undefined;
    };
    events: {
      /** Before the removal. Cancel it to take over; the dialog closes. */
      'integration-removing': IntegrationRemovingEvent;
      /** After the adapter has confirmed it. */
      'integration-removed': IntegrationRemovedEvent;
      /** After a failure, which the dialog shows. */
      'integrations-error': IntegrationsErrorEvent;
      /** After the session has expired. */
      'integrations-unauthenticated': IntegrationsUnauthenticatedEvent;
      /** The dialog has opened. Does not bubble. */
      'open': Event;
      /** The dialog has closed. Does not bubble. */
      'close': Event;
    };
  };
  /** Panel to add applications to an account. */
  'third-party-picker': {
    element: ThirdPartyPicker;
    attributes: {
      /** The account. If unset, it comes from the nearest `<integrations-context>`. */
      'account-id'?: string | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
      'account-name'?: string | undefined;
    };
    properties: {
      /** Whether the panel is shown. */
      open?: ThirdPartyPicker['open'] | undefined;
      /** Shows the catalogue without letting the user change anything. */
      readonly?: ThirdPartyPicker['readonly'] | undefined;
      /** The tab to start on. */
      kind?: ThirdPartyPicker['kind'] | undefined;
      /** Label of the first-party tab. If unset, it is the vendor that all first-party applications name. */
      vendor?: ThirdPartyPicker['vendor'] | undefined;
      /** The account. If unset, it comes from the nearest `<integrations-context>`. */
      accountId?: ThirdPartyPicker['accountId'] | undefined;
      /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
      accountName?: ThirdPartyPicker['accountName'] | undefined;
      /** The data source. If unset, it comes from the nearest `<integrations-context>`. */
      adapter?: ThirdPartyPicker['adapter'] | undefined;
    };
    events: {
      /** Before a chosen application is added. Cancel it to take over. */
      'integration-adding': IntegrationAddingEvent;
      /** After the adapter has confirmed it. Once for each application. */
      'integration-added': IntegrationAddedEvent;
      /** After a failure, which the panel shows. */
      'integrations-error': IntegrationsErrorEvent;
      /** After the session has expired. */
      'integrations-unauthenticated': IntegrationsUnauthenticatedEvent;
      /** Before the removal of an application that is on the account. */
      'integration-removing': IntegrationRemovingEvent;
      /** After the adapter has confirmed it. */
      'integration-removed': IntegrationRemovedEvent;
      /** The panel has opened. Does not bubble. */
      'open': Event;
      /** The panel has closed. Does not bubble. */
      'close': Event;
    };
  };
}

/** The custom properties that style them. */
export interface CustomProperties {
  /** Buttons, switches, focus rings. */
  '--integrations-accent-color'?: string | undefined;
  /** Text on the accent colour. */
  '--integrations-on-accent-color'?: string | undefined;
  /** Ground of the section and of inputs. */
  '--integrations-surface-color'?: string | undefined;
  /** Text. Set it together with the ground; `currentColor` takes the page's. */
  '--integrations-text-color'?: string | undefined;
  /** Details. */
  '--integrations-muted-color'?: string | undefined;
  /** Hairlines. */
  '--integrations-line-color'?: string | undefined;
  /** Borders of buttons and inputs. */
  '--integrations-control-line-color'?: string | undefined;
  /** Radius of the surface; controls have half of it. */
  '--integrations-radius'?: string | undefined;
  /** Unit of all distances. */
  '--integrations-space'?: string | undefined;
  /** Font family. Inherited where it is unset. */
  '--integrations-font'?: string | undefined;
  /** Ground of dialogs. */
  '--integrations-raised-color'?: string | undefined;
  /** Ground of the removing button. */
  '--integrations-danger-color'?: string | undefined;
  /** Text on it. */
  '--integrations-on-danger-color'?: string | undefined;
}
