import '@angular/compiler';
import { ApplicationRef, Component, createComponent, CUSTOM_ELEMENTS_SCHEMA, Input } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import type { IntegrationsAdapter } from 'integration-elements';

@Component({
  selector: 'late-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<integrations-section accountId="100" headingLevel="3" [adapter]="adapter" [readonly]="true" />`,
})
class LatePage {
  @Input({ required: true }) adapter!: IntegrationsAdapter;
}

export async function renderAngular(hostElement: HTMLElement, adapter: IntegrationsAdapter): Promise<void> {
  const { injector } = await createApplication();
  const page = createComponent(LatePage, { environmentInjector: injector, hostElement });
  page.setInput('adapter', adapter);
  injector.get(ApplicationRef).attachView(page.hostView);
  page.changeDetectorRef.detectChanges();
}
