/** A piece of an author's Markdown: text, or a table of the GitHub kind, whose cells are Markdown again. */
export type MarkdownPart =
  | { kind: "text"; text: string }
  | { kind: "table"; head: string[]; rows: string[][] };

const FENCE = /^\s{0,3}(```|~~~)/;
const DIVIDER = /^\s*\|?(\s*:?-+:?\s*\|)+\s*:?-*:?\s*$/;

/** Takes the tables out of a text; a table in a code block stays code. */
export function markdownParts(markdown: string): MarkdownPart[] {
  const lines = markdown.split(/\r\n|\n|\r/);
  const parts: MarkdownPart[] = [];
  let text: string[] = [];
  let fenced = false;
  const endText = () => {
    if (text.some((line) => line.trim() !== "")) parts.push({ kind: "text", text: text.join("\n") });
    text = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (FENCE.test(line)) fenced = !fenced;
    const head = cells(line);
    const isTable = !fenced && line.includes("|") && DIVIDER.test(lines[at + 1] ?? "");
    if (!isTable || cells(lines[at + 1] ?? "").length !== head.length) {
      text.push(line);
      continue;
    }
    endText();
    const rows: string[][] = [];
    for (at += 2; (lines[at] ?? "").includes("|"); at += 1)
      rows.push(fitted(cells(lines[at] ?? ""), head.length));
    at -= 1;
    parts.push({ kind: "table", head, rows });
  }
  endText();
  return parts;
}

function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
}

function fitted(row: string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => row[column] ?? "");
}
