/** A reason not to start that a person can do something about: its message is printed alone, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
