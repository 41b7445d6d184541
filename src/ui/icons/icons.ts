import { icon } from './icon.ts';

// What only the dialogs show.

export const checkIcon = icon('M3 8.5l3.3 3.3L13 4.7');
/** There is more. */
export const moreIcon = icon('M3.5 8h.01M8 8h.01M12.5 8h.01');
export const closeIcon = icon('M4 4l8 8m0-8l-8 8');
/** Something stops working. */
export const stopIcon = icon('M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM3.8 3.8l8.4 8.4');
/** Something is deleted. */
export const binIcon = icon('M2.5 4.5h11M6 4V2.5h4V4M4 4.5l.7 9h6.6l.7-9M6.7 7v4m2.6-4v4');
/** A credential. */
export const keyIcon = icon('M10.5 9a3 3 0 1 0-2.8-2L2.5 12.2v1.3h2v-1.5H6v-1.5h1.5L8.9 8.5');
