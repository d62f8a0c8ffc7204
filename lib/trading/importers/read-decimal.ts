import { Decimal, DecimalText } from "@/lib/decimal";
import { RefusedLine } from "@/lib/trading/importers/importer";

const POINT = /^[+-]?(\d{1,3}([,' \u00a0\u202f]\d{3})+|\d+)?(\.\d+)?$/;
const COMMA = /^[+-]?(\d{1,3}([.' \u00a0\u202f]\d{3})+|\d+)?(,\d+)?$/;
const EXPONENT = /^[+-]?\d+(\.\d+)?e[+-]?\d{1,2}$/i;

/**
 * A number of a file as decimal text, its scale as written; separators of thousands go, an exponent is written out.
 * @throws RefusedLine
 */
export function readDecimal(name: string, text: string, sign: "." | "," = "."): string {
  if (text === "") throw new RefusedLine(`${name} is empty`);
  const written = EXPONENT.test(text) ? new Decimal(text).toFixed() : plain(text, sign);
  if (written === null || !DecimalText.safeParse(written).success) {
    throw new RefusedLine(`${name} "${text.slice(0, 40)}" is not a number${hint(text, sign)}`);
  }
  return written;
}

function plain(text: string, sign: "." | ","): string | null {
  if (!/\d/.test(text) || !(sign === "." ? POINT : COMMA).test(text)) return null;
  const digits = text
    .replace(sign === "." ? /[,' \u00a0\u202f+]/g : /[.' \u00a0\u202f+]/g, "")
    .replace(",", ".");
  return digits.replace(/^(-?)\./, "$10.");
}

function hint(text: string, sign: "." | ","): string {
  const other = sign === "." ? COMMA : POINT;
  return other.test(text) ? ` (with "${sign}" before the decimals)` : "";
}

export function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** The number without its sign. */
export function magnitude(text: string): string {
  return text.replace(/^-/, "");
}

export function negated(text: string): string {
  return text.startsWith("-") ? text.slice(1) : isZero(text) ? text : `-${text}`;
}

/** The same number without zeros at its end: two files that write one amount differently tell one fact. */
export function shortest(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** a + b, written with the larger scale. */
export function sum(a: string, b: string): string {
  const scale = Math.max(scaleOf(a), scaleOf(b));
  return new Decimal(a).plus(b).toFixed(scale);
}

/** a × b, without zeros at the end that neither wrote. */
export function product(a: string, b: string): string {
  const exact = new Decimal(a).times(b);
  return exact.toFixed(Math.max(exact.decimalPlaces(), Math.min(scaleOf(a), 2)));
}

function scaleOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}
