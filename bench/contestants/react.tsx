/** @jsxImportSource react */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Contestant } from './contestant.ts';
import { SectionHandle, Section } from './react/section.tsx';
import './look.css';

/** React, with Radix's dialog, switch and tabs. */
export const contestant: Contestant = {
  load: () => Promise.resolve(),
  mount(host, source) {
    const root = createRoot(host);
    const handle = new SectionHandle();
    flushSync(() => root.render(<Section source={source} handle={handle} />));
    return {
      section: () => host.querySelector('.section'),
      picker: () => document.querySelector('.picker'),
      openPicker: () => handle.openPicker(),
      update: (account) => handle.update(account),
      unmount: () => root.unmount(),
    };
  },
};
