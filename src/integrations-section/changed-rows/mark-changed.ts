/** How long the row of a changed integration stands out, in milliseconds. */
const MARK_MS = 1_200;

/** Brings the rows of integrations that have just been changed into view, and lets them stand out for a moment. */
export function markChanged(root: ParentNode, ids: readonly string[]): void {
  const rows = [...root.querySelectorAll('li')].filter(({ dataset }) => ids.includes(dataset['id'] ?? ''));
  // A DOM without a browser does not scroll.
  (rows.at(-1) as Partial<Element> | undefined)?.scrollIntoView?.({ block: 'nearest' });
  for (const row of rows) {
    row.dataset['changed'] = '';
    setTimeout(() => delete row.dataset['changed'], MARK_MS);
  }
}
