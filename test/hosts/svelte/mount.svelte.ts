import { mount, unmount } from 'svelte';
import type { Mount } from '../mounted-host.ts';
import AccountPage from './AccountPage.svelte';

export const mountAccountPage: Mount = (target, props) => {
  let current = $state.raw(props);
  const page = mount(AccountPage, {
    target,
    props: {
      get customer() {
        return current.customer;
      },
      get accountId() {
        return current.accountId;
      },
      get adapter() {
        return current.adapter;
      },
      get mayRemove() {
        return current.mayRemove;
      },
      get onAdded() {
        return current.onAdded;
      },
    },
  });
  return {
    update: (next) => {
      current = next;
    },
    unmount: () => void unmount(page),
  };
};
