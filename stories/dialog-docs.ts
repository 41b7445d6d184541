/** How a page of documentation shows stories of modal dialogs: each in a frame of its own, of a height in pixels. */
export function dialogDocs(height: number) {
  return { docs: { story: { inline: false, height: `${height}px` } } };
}
