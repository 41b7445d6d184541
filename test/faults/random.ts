/** Numbers from 0 to below 1 that are the same for the same seed (Marsaglia's xorshift of 32 bits). */
export function seededRandom(seed: number): () => number {
  // The state must not be 0, and small seeds must not begin alike.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
