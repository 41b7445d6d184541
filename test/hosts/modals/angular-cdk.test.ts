import '@angular/compiler';
import { Dialog, DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, CUSTOM_ELEMENTS_SCHEMA, inject } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import 'integration-elements/define/integrations-section';
import type { IntegrationsAdapter } from 'integration-elements';
import { describeHostModal } from './modal-scenario.ts';

@Component({
  selector: 'customer-dialog',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<integrations-section [accountId]="'100'" [adapter]="adapter" style="inline-size: 600px" />`,
})
class CustomerDialog {
  readonly adapter = inject<IntegrationsAdapter>(DIALOG_DATA);
}

const application = await createApplication();

describeHostModal('A dialog of Angular’s CDK', (adapter) => {
  let isOpen = true;
  const dialog = application.injector.get(Dialog).open(CustomerDialog, { ariaLabel: 'Customer', data: adapter });
  dialog.closed.subscribe(() => (isOpen = false));
  return { isOpen: () => isOpen, close: () => dialog.close(), unmount: () => dialog.close() };
});
