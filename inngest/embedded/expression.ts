import { evaluate, parse } from "@marcbachmann/cel-js";

/** What an expression may speak of: the event that started the run and, for waits and cancels, the new one. */
export interface ExpressionScope {
  event: unknown;
  async?: unknown;
}

/** @throws Error with the parser's words when `expression` is not CEL. */
export function checkExpression(expression: string): void {
  parse(expression);
}

/** True when the expression says true; a field the event lacks makes it false, as on the server. */
export function holds(expression: string | undefined, scope: ExpressionScope): boolean {
  if (expression === undefined) return true;
  try {
    return evaluate(expression, { ...scope }) === true;
  } catch {
    return false;
  }
}

/** The value of a concurrency key as text; a key that cannot be computed counts as one key for all. */
export function keyOf(expression: string | undefined, scope: ExpressionScope): string {
  if (expression === undefined) return "";
  try {
    const value: unknown = evaluate(expression, { ...scope });
    return typeof value === "bigint" ? value.toString() : (JSON.stringify(value) ?? "");
  } catch {
    return "";
  }
}
