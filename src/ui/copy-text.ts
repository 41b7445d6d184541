/** How long a control says that it has copied a text, in milliseconds. */
export const COPIED_MS = 2_000;

/** Copies a text. Resolves to whether the clipboard has taken it: a page that is not secure has none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
