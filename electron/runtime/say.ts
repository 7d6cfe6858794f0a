/** Tells the person at the terminal one thing. Always stderr: stdout belongs to a command's result. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
