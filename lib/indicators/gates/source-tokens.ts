/** A word, number, text or sign of a source, with its place; lines and columns count from 1. */
export interface SourceToken {
  readonly kind: "word" | "number" | "text" | "sign";
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** After these words and signs a slash begins a regular expression, not a division. */
const BEFORE_REGEX = new Set(
  "( , = : [ ! & | ? { } ; + - * % < > ~ ^ => return typeof case in of do else void delete".split(" "),
);

/**
 * Splits a source into tokens without understanding it: one pass, no regular expression, no recursion, so that no
 * source can make it slow. Comments and the insides of texts are left out; code inside `${}` is not.
 */
export function sourceTokens(source: string): SourceToken[] {
  return new Tokeniser(source).all();
}

class Tokeniser {
  readonly #source: string;
  readonly #tokens: SourceToken[] = [];
  /** Open braces inside each template literal whose `${` is open. */
  readonly #templates: number[] = [];
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(source: string) {
    this.#source = source;
  }

  all(): SourceToken[] {
    while (this.#at < this.#source.length) this.#next();
    return this.#tokens;
  }

  #next(): void {
    const char = this.#source[this.#at] ?? "";
    const after = this.#source[this.#at + 1] ?? "";
    if (char === "\n") this.#newLine();
    else if (char === "/" && after === "/") this.#skipUntil("\n", 0);
    else if (char === "/" && after === "*") this.#skipUntil("*/", 2);
    else if (isWordPart(char) && !isDigit(char)) this.#run("word", isWordPart);
    else if (isDigit(char) || (char === "." && isDigit(after))) this.#run("number", isNumberPart);
    else if (char === '"' || char === "'") this.#quoted(char);
    else if (char === "`") this.#template();
    else if (char === "/" && this.#regexMayFollow()) this.#quoted("/");
    else if (char <= " ") this.#at += 1;
    else this.#sign(char);
  }

  #newLine(): void {
    this.#at += 1;
    this.#line += 1;
    this.#lineStart = this.#at;
  }

  /** Moves on to `end`, counting lines. */
  #moveTo(end: number): void {
    const stop = Math.min(this.#source.length, end);
    while (this.#at < stop) {
      if (this.#source[this.#at] === "\n") this.#newLine();
      else this.#at += 1;
    }
  }

  #skipUntil(what: string, more: number): void {
    const found = this.#source.indexOf(what, this.#at + 2);
    this.#moveTo(found < 0 ? this.#source.length : found + more);
  }

  #add(kind: SourceToken["kind"], text: string): void {
    this.#tokens.push({ kind, text, line: this.#line, column: this.#at - this.#lineStart + 1 });
  }

  #run(kind: "word" | "number", isPart: (char: string) => boolean): void {
    let end = this.#at + 1;
    while (isPart(this.#source[end] ?? "")) end += 1;
    this.#add(kind, this.#source.slice(this.#at, end));
    this.#at = end;
  }

  #quoted(quote: string): void {
    this.#add("text", quote);
    let end = this.#at + 1;
    while (end < this.#source.length && this.#source[end] !== quote && this.#source[end] !== "\n") {
      end += this.#source[end] === "\\" ? 2 : 1;
    }
    this.#moveTo(end + 1);
  }

  #template(): void {
    this.#add("text", "`");
    this.#at += 1;
    this.#templateText();
  }

  #templateText(): void {
    let end = this.#at;
    while (end < this.#source.length && this.#source[end] !== "`") {
      if (this.#source[end] === "$" && this.#source[end + 1] === "{") {
        this.#moveTo(end + 2);
        this.#templates.push(0);
        return;
      }
      end += this.#source[end] === "\\" ? 2 : 1;
    }
    this.#moveTo(end + 1);
  }

  #sign(char: string): void {
    const open = this.#templates.length - 1;
    const depth = this.#templates[open];
    if (char === "}" && depth === 0) {
      this.#templates.pop();
      this.#at += 1;
      this.#templateText();
      return;
    }
    if (depth !== undefined && char === "{") this.#templates[open] = depth + 1;
    if (depth !== undefined && char === "}") this.#templates[open] = depth - 1;
    const text = char === "=" && this.#source[this.#at + 1] === ">" ? "=>" : char;
    this.#add("sign", text);
    this.#at += text.length;
  }

  #regexMayFollow(): boolean {
    const last = this.#tokens.at(-1);
    return last === undefined || BEFORE_REGEX.has(last.text);
  }
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

function isNumberPart(char: string): boolean {
  return isWordPart(char) || char === ".";
}

function isWordPart(char: string): boolean {
  const letter = (char >= "a" && char <= "z") || (char >= "A" && char <= "Z");
  return letter || isDigit(char) || char === "_" || char === "$" || char > "\u007f";
}
