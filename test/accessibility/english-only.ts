import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';

/** A text that only English has. The number tells where it stands. */
export const english = (where: string) => ({ en: `English ${where}` });

/** An application whose texts are all of these. */
export const APPLICATION: Application = {
  id: 'files',
  name: english('name'),
  kind: 'third-party',
  description: english('description'),
  removalNotice: english('notice'),
  setup: [
    { name: 'folder', label: english('label'), type: 'text', help: english('help'), group: english('group') },
    {
      name: 'mode',
      label: english('mode'),
      type: 'select',
      group: english('group'),
      options: [{ value: 'a', label: english('option') }],
    },
  ],
};
/** An integration of it. */
export const INTEGRATION: Integration = {
  id: 'i-files',
  applicationId: 'files',
  status: 'error',
  statusReason: english('reason'),
  version: '1',
};
