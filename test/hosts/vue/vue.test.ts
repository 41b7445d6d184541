import { createApp, h, shallowRef } from 'vue';
import { describeHost } from '../scenario.ts';
import AccountPage from './AccountPage.vue';

describeHost('Vue 3', (target, props) => {
  const current = shallowRef(props);
  const app = createApp(() => h(AccountPage, current.value));
  app.mount(target);
  return {
    update: (next) => {
      current.value = next;
    },
    unmount: () => app.unmount(),
  };
});
