import { icon } from './icon.ts';

const CIRCLE = 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z';

/** The icon of each kind of notice. */
export const NOTICE_ICONS = {
  danger: icon(`${CIRCLE}M8 5v3.5m0 2.4v.1`),
  warning: icon('M8 2.2 14.6 13.5H1.4zM8 6.5v3m0 2v.1'),
  success: icon(`${CIRCLE}M5.3 8.2l1.9 1.9 3.5-4`),
  denied: icon('M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5'),
  '': icon(`${CIRCLE}M8 7.5V11m0-6v.1`),
};
