import { Component, CUSTOM_ELEMENTS_SCHEMA, EventEmitter, Input, Output } from '@angular/core';
import type { Integration, IntegrationRemovingEvent, IntegrationsAdapter } from 'integration-elements';
import 'integration-elements/define/integrations-section';

@Component({
  selector: 'account-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>{{ customer }}</h1>
      <integrations-section
        [accountId]="accountId"
        [adapter]="adapter"
        (integration-added)="added.emit($event.integration)"
        (integration-removing)="handleRemoving($event)"
      />
    </main>
  `,
})
export class AccountPage {
  @Input({ required: true }) customer!: string;
  @Input({ required: true }) accountId!: string;
  @Input({ required: true }) adapter!: IntegrationsAdapter;
  @Input({ required: true }) mayRemove!: (integrationId: string) => boolean;
  @Output() readonly added = new EventEmitter<Integration>();

  handleRemoving(event: IntegrationRemovingEvent): void {
    if (!this.mayRemove(event.integrationId)) event.preventDefault();
  }
}
