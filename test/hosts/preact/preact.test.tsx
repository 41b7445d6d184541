/** @jsxImportSource preact */
import { render } from 'preact';
import type { HostProps } from '../mounted-host.ts';
import { describeHost } from '../scenario.ts';
import { AccountPage } from './account-page.tsx';

describeHost('Preact', (target, props) => {
  const update = (next: HostProps): void => render(<AccountPage {...next} />, target);
  update(props);
  return { update, unmount: () => render(null, target) };
});
