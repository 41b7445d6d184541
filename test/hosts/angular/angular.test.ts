import '@angular/compiler';
import { ApplicationRef, createComponent, type ComponentRef } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import type { HostProps } from '../mounted-host.ts';
import { describeHost } from '../scenario.ts';
import { AccountPage } from './account-page.ts';

const application = await createApplication();

describeHost('Angular 22', (target, props) => {
  const hostElement = document.createElement('account-page');
  target.append(hostElement);
  const page = createComponent(AccountPage, { environmentInjector: application.injector, hostElement });
  update(page, props);
  page.instance.added.subscribe((integration) => props.onAdded(integration));
  const applicationRef = application.injector.get(ApplicationRef);
  applicationRef.attachView(page.hostView);
  return {
    update: (next) => update(page, next),
    unmount: () => page.destroy(),
  };
});

function update(page: ComponentRef<AccountPage>, { onAdded: _onAdded, ...inputs }: HostProps): void {
  for (const [name, value] of Object.entries(inputs)) page.setInput(name, value);
}
