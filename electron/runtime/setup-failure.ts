/** Something on this machine is missing; the message is the one sentence to show, and names the command to run. */
export class SetupFailure extends Error {
  override readonly name = 'SetupFailure';
}
