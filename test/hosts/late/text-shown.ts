/** The text in a node, its shadow root, and those of what is in it. */
export function textShown(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const { shadowRoot } = node as Partial<Element>;
  return [...(shadowRoot?.childNodes ?? []), ...node.childNodes].map(textShown).join(' ');
}
