import type { Token } from "sucrase-parser";
import { TokenType } from "sucrase-token-types";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { refusalAt } from "@/lib/sandbox/stripper/refusal";

const OPENERS = new Set(["(", "[", "{", "${"]);
const CLOSERS = new Set([")", "]", "}"]);

/**
 * Walks the tokens of plain JavaScript.
 *
 * @returns the start of the one `export default`.
 * @throws Refusal for imports, other exports, `async`, big integers and nesting beyond the limit.
 */
export function checkTokens(code: string, tokens: readonly Token[]): { start: number; end: number } {
  let depth = 0;
  let exported: { start: number; end: number } | undefined;
  let before = "";
  for (const [index, token] of tokens.entries()) {
    const text = code.slice(token.start, token.end);
    const next = tokens[index + 1];
    if (OPENERS.has(text)) depth += 1;
    if (CLOSERS.has(text)) depth -= 1;
    if (depth > SANDBOX_LIMITS.nestingDepth) {
      throw refusalAt(
        code,
        token.start,
        `The source is nested deeper than ${SANDBOX_LIMITS.nestingDepth} levels.`,
      );
    }
    refuseToken({
      code,
      token,
      text,
      before,
      after: next === undefined ? "" : code.slice(next.start, next.start + 1),
    });
    before = text;
    if (token.type !== TokenType._export) continue;
    if (next?.type !== TokenType._default || exported !== undefined || depth !== 0) {
      throw refusalAt(code, token.start, "The only export must be one: export default indicator({ … }).");
    }
    exported = { start: token.start, end: next.end };
  }
  if (exported === undefined) throw refusalAt(code, 0, "The source has no export default indicator({ … }).");
  return exported;
}

interface Place {
  code: string;
  token: Token;
  text: string;
  /** The token in front. */
  before: string;
  /** First character of the next token. */
  after: string;
}

function refuseToken({ code, token, text, before, after }: Place): void {
  const property = before === "." || before === "?.";
  // The tokeniser takes the word of `import.source(…)` for a name; running it would abort the process.
  if (token.type === TokenType._import || (text === "import" && after === "." && !property))
    throw refusalAt(code, token.start, "An indicator cannot import anything.");
  if (token.type === TokenType.bigint)
    throw refusalAt(code, token.start, "Big integers are not available in an indicator.");
  if (text === "async" && !property && /[\p{ID_Start}$_*([#"'\\]/u.test(after)) {
    throw refusalAt(code, token.start, "Asynchronous functions are not available in an indicator.");
  }
}
