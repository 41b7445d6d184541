// The classes of the elements where there is no DOM: on servers at the edge, and in workers. Code that names them runs
// there, and brings neither Lit nor templates along.

class ElementWithoutDom {
  readonly localName = fail();
}

function fail(): never {
  throw new TypeError('An element of integration-elements needs a DOM.');
}

export class CmConfigDialog extends ElementWithoutDom {}
export class IntegrationConfigDialog extends ElementWithoutDom {}
export class IntegrationsContext extends ElementWithoutDom {}
export class IntegrationsSection extends ElementWithoutDom {}
export class RemoveIntegrationConfirm extends ElementWithoutDom {}
export class ThirdPartyPicker extends ElementWithoutDom {}
