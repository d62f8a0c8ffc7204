import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks the person at the terminal; `hidden` shows nothing of what is typed. */
export async function ask(question: string, { hidden }: { hidden: boolean }): Promise<string> {
  let silent = false;
  const output = new Writable({
    write(chunk, encoding, done) {
      if (!silent) process.stderr.write(chunk, encoding);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  const answer = terminal.question(question);
  silent = hidden;
  const given = await answer;
  terminal.close();
  if (hidden) process.stderr.write("\n");
  return given;
}
