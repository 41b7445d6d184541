const PATIENCE = 60_000;

/** Resolves at the start of the next frame, when the one before is handed over to be shown. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

/** Resolves in the frame in which a state is there. Rejects where it never comes. */
export async function until(isThere: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!isThere()) {
    if (performance.now() > end) throw new Error(`Never there: ${isThere.toString()}`);
    await nextFrame();
  }
}

/** The milliseconds from a time until the frame that shows a state is handed over. */
export async function painted(start: number, isThere: () => boolean): Promise<number> {
  await nextFrame();
  await until(isThere);
  await nextFrame();
  return performance.now() - start;
}
