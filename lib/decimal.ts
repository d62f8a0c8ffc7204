import { Decimal as DecimalJs } from "decimal.js";
import { z } from "zod";

/** Market numbers: 40 significant digits, never in exponent notation when printed with `toFixed()`. */
export const Decimal = DecimalJs.clone({ precision: 40, toExpNeg: -40, toExpPos: 40 });
export type Decimal = InstanceType<typeof Decimal>;

/** A price or quantity as text; the written scale (`64120.00`) is kept because hashes are built from it. */
export const DecimalText = z
  .string()
  .max(60)
  .regex(
    /^-?\d{1,24}(\.\d{1,24})?$/,
    "Write a decimal number such as 64120.00, without exponent or separators.",
  );

/** Parses decimal text. @throws RangeError when the text is not a decimal number. */
export function decimal(text: string): Decimal {
  if (!DecimalText.safeParse(text).success)
    throw new RangeError(`"${text.slice(0, 60)}" is not a decimal number`);
  return new Decimal(text);
}
