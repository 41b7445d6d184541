/** A failure to start that the operator can mend. Its message is printed without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
