/** @jsxImportSource solid-js */
import { createStore } from 'solid-js/store';
import { render } from 'solid-js/web';
import type { HostProps } from '../mounted-host.ts';
import { describeHost } from '../scenario.ts';
import { AccountPage } from './account-page.tsx';

describeHost('Solid', (target, props) => {
  // As `createSignal` would, but each property by itself.
  const [current, set] = createStore<{ props: HostProps }>({ props });
  const unmount = render(() => <AccountPage {...current.props} />, target);
  return { update: (next) => set('props', next), unmount };
});
