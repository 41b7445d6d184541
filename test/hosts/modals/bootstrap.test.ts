import { Modal } from 'bootstrap';
import styles from 'bootstrap/dist/css/bootstrap.min.css?inline';
import 'integration-elements/define/integrations-section';
import { onTestFinished } from 'vitest';
import { describeHostModal, newPlace, newSection } from './modal-scenario.ts';

describeHostModal('A modal of Bootstrap', (adapter) => {
  const place = newPlace();
  const style = document.createElement('style');
  style.textContent = styles;
  document.head.append(style);
  onTestFinished(() => style.remove());
  place.innerHTML = `<div class="modal" tabindex="-1" aria-label="Customer"><div class="modal-dialog modal-lg"><div class="modal-content">
    <div class="modal-body"></div></div></div></div>`;
  place.querySelector('.modal-body')!.append(newSection(adapter));
  const element = place.querySelector<HTMLElement>('.modal')!;
  const modal = new Modal(element);
  modal.show();
  return {
    isOpen: () => element.classList.contains('show'),
    close: () => modal.hide(),
    unmount: () => {
      modal.dispose();
      place.remove();
      document.body.removeAttribute('style');
      document.body.classList.remove('modal-open');
      document.querySelector('.modal-backdrop')?.remove();
    },
  };
});
