const TRIES = 5;

/** Presses again where what was to be pressed had moved meanwhile. `press` answers whether it was pressed. */
export async function untilHit(selector: string, press: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) if (await press()) return;
  throw new Error(`The pointer missed ${selector} ${TRIES} times.`);
}
