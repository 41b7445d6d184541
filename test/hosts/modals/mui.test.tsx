/** @jsxImportSource react */
import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import 'integration-elements/define/integrations-section';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describeHostModal, newPlace } from './modal-scenario.ts';

describeHostModal('A dialog of MUI', (adapter) => {
  const place = newPlace();
  const root = createRoot(place);
  let isOpen = true;
  const render = (): void =>
    flushSync(() =>
      root.render(
        <Dialog open={isOpen} onClose={close} fullWidth maxWidth="md" transitionDuration={0} keepMounted>
          <DialogTitle>Customer</DialogTitle>
          <integrations-section accountId="100" adapter={adapter} />
        </Dialog>,
      ),
    );
  const close = (): void => {
    isOpen = false;
    queueMicrotask(render);
  };
  render();
  return {
    isOpen: () => isOpen,
    close,
    unmount: () => {
      root.unmount();
      place.remove();
    },
  };
});
