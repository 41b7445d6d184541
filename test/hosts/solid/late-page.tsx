/** @jsxImportSource solid-js */
import type { IntegrationsAdapter } from 'integration-elements';
import { render } from 'solid-js/web';

export function renderSolid(target: HTMLElement, adapter: IntegrationsAdapter): void {
  // The literal is an attribute of a template, which HTML writes in lower case.
  render(() => <integrations-section accountId="100" prop:adapter={adapter} />, target);
}
