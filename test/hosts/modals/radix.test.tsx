/** @jsxImportSource react */
import * as Dialog from '@radix-ui/react-dialog';
import 'integration-elements/define/integrations-section';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describeHostModal, newPlace } from './modal-scenario.ts';

describeHostModal('A dialog of Radix', (adapter) => {
  const place = newPlace();
  const root = createRoot(place);
  let isOpen = true;
  const render = (): void =>
    flushSync(() =>
      root.render(
        <Dialog.Root open={isOpen} onOpenChange={setOpen}>
          <Dialog.Portal>
            <Dialog.Overlay style={{ position: 'fixed', inset: 0 }} />
            <Dialog.Content aria-describedby={undefined} style={{ position: 'fixed', inset: '100px' }}>
              <Dialog.Title>Customer</Dialog.Title>
              <integrations-section accountId="100" adapter={adapter} />
            </Dialog.Content>
          </Dialog.Portal>
        </Dialog.Root>,
      ),
    );
  const setOpen = (open: boolean): void => {
    isOpen = open;
    queueMicrotask(render);
  };
  render();
  return {
    isOpen: () => isOpen,
    close: () => setOpen(false),
    unmount: () => {
      root.unmount();
      place.remove();
    },
  };
});
