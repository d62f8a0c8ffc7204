/** Takes a text in pieces and gives its lines. */
export interface TextLines {
  /** The lines that ended in this piece. */
  push(text: string): string[];
  /** The last line, where it has no end of its own. */
  finish(): string[];
}

/** Lines of a text that arrives in pieces, however they are cut; ended by LF, CRLF or CR. */
export function textLines(): TextLines {
  let rest = "";
  return {
    push(text) {
      // A final CR may be the first half of CRLF.
      const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      return lines;
    },
    finish() {
      return rest === "" ? [] : [rest.replace(/\r$/, "")];
    },
  };
}
