import { icon } from './icon.ts';

// What only the dialogs show.

export const checkIcon = icon('M3 8.5l3.3 3.3L13 4.7');
export const closeIcon = icon('M4 4l8 8m0-8l-8 8');
/** Something stops working. */
export const stopIcon = icon('M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM3.8 3.8l8.4 8.4');
/** Something is deleted. */
export const binIcon = icon('M2.5 4.5h11M6 4V2.5h4V4M4 4.5l.7 9h6.6l.7-9M6.7 7v4m2.6-4v4');
/** A credential. */
export const keyIcon = icon('M10.5 9a3 3 0 1 0-2.8-2L2.5 12.2v1.3h2v-1.5H6v-1.5h1.5L8.9 8.5');
/** It opens in another window. */
export const outsideIcon = icon('M9.5 2.5h4v4m0-4L7.5 8.5M11.5 9v4.5h-9v-9H7');
export const copyIcon = icon('M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3');
export const eyeIcon = icon(
  'M1.5 8s2.3-4.5 6.5-4.5S14.5 8 14.5 8 12.2 12.5 8 12.5 1.5 8 1.5 8zM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
);
