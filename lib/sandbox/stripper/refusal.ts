/** A source that may not run, with the place: `line` and `column` count from 1, 0 when unknown. */
export class Refusal extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** The refusal of what starts at `offset` of `code`. */
export function refusalAt(code: string, offset: number, message: string): Refusal {
  const before = code.slice(0, offset).split("\n");
  return new Refusal(message, before.length, (before.at(-1)?.length ?? 0) + 1);
}
