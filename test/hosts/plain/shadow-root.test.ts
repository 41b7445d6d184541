import type { HostProps } from '../mounted-host.ts';
import { describeHost } from '../scenario.ts';
import { AccountPage } from './shadow-root.ts';

describeHost('A shadow root', (target, props) => {
  const accountPage = new AccountPage();
  const update = (next: HostProps): void => void Object.assign(accountPage, next);
  update(props);
  target.append(accountPage);
  return { update, unmount: () => accountPage.remove() };
});
