/** @jsxImportSource react */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { HostProps } from '../mounted-host.ts';
import { describeHost } from '../scenario.ts';
import { AccountPage } from './account-page.tsx';

describeHost('React 19', (target, props) => {
  const root = createRoot(target);
  const update = (next: HostProps): void => flushSync(() => root.render(<AccountPage {...next} />));
  update(props);
  return { update, unmount: () => root.unmount() };
});
