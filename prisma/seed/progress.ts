/** Prints one line of progress of a seed. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
