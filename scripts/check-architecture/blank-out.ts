const REGEX_MAY_FOLLOW = /(^|[(,=:[!&|?{};+\-*%<>~^]|\b(return|typeof|case|in|of|do|else|void|delete))\s*$/;

/**
 * The source with comments replaced by blanks, line for line; with `strings`, the contents of string
 * and template literals too (code inside `${}` stays).
 */
export function blankOut(source: string, { strings }: { strings: boolean }): string {
  let out = "";
  let i = 0;
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  const take = (end: number, keep: boolean) => {
    const text = source.slice(i, end);
    out += keep ? text : blank(text);
    i = end;
  };
  /** Depth of `{` for each template literal whose `${` is open. */
  const templates: number[] = [];
  const template = () => {
    const match = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;
    match.lastIndex = i;
    take(i + (match.exec(source)?.[0].length ?? 0), !strings);
    if (source.startsWith("${", i)) {
      take(i + 2, true);
      templates.push(0);
    } else take(i + 1, true);
  };
  while (i < source.length) {
    const char = source[i];
    const open = templates.length - 1;
    if (source.startsWith("//", i)) take(indexOrEnd(source, "\n", i), false);
    else if (source.startsWith("/*", i)) take(indexOrEnd(source, "*/", i + 2, 2), false);
    else if (char === '"' || char === "'") {
      const end = endOfString(source, i, char);
      take(i + 1, true);
      take(Math.max(i, end - 1), !strings);
      take(end, true);
    } else if (char === "`") {
      take(i + 1, true);
      template();
    } else if (char === "/" && REGEX_MAY_FOLLOW.test(out.slice(-40))) take(endOfRegex(source, i), !strings);
    else if (char === "}" && open >= 0 && templates[open] === 0) {
      templates.pop();
      take(i + 1, true);
      template();
    } else {
      if (open >= 0 && char === "{") templates[open] = (templates[open] ?? 0) + 1;
      if (open >= 0 && char === "}") templates[open] = (templates[open] ?? 0) - 1;
      take(i + 1, true);
    }
  }
  return out;
}

function indexOrEnd(source: string, what: string, from: number, extra = 0): number {
  const found = source.indexOf(what, from);
  return found < 0 ? source.length : found + extra;
}

function endOfString(source: string, start: number, quote: string): number {
  for (let i = start + 1; i < source.length; i++) {
    if (source[i] === "\\") i++;
    else if (source[i] === quote || source[i] === "\n") return i + 1;
  }
  return source.length;
}

function endOfRegex(source: string, start: number): number {
  let inClass = false;
  for (let i = start + 1; i < source.length && source[i] !== "\n"; i++) {
    if (source[i] === "\\") i++;
    else if (source[i] === "[") inClass = true;
    else if (source[i] === "]") inClass = false;
    else if (source[i] === "/" && !inClass) return i + 1;
  }
  return start + 1;
}
