import { z } from "zod";
import { DecimalText } from "@/lib/decimal";

/** What exchanges write, as their answers are checked. */
export const Positive = DecimalText.refine((text) => /^[^-]*[1-9]/.test(text), "is not above zero");
export const Signed = DecimalText;
export const Name = z.string().min(1).max(40);
export const Id = z.union([z.string().min(1).max(150), z.number().int()]).transform(String);
/** A number, or its text: the library quotes all numbers of an answer that has one beyond 2^53. */
export const Count = z.coerce.number().int().nonnegative();
export const Seconds = z.coerce.number().positive();
/** Epoch milliseconds. */
export const Millis = z.coerce.number().int().positive();
