import { AppError } from "@/lib/errors";
import type { MoneyJson } from "@/lib/money";

/** A fee in minor units of the platform's currency. @throws AppError UNPROCESSABLE for another currency. */
export function feeMinor(fee: MoneyJson, currency: string): bigint {
  if (fee.currency !== currency) throw new AppError("UNPROCESSABLE", `Fees are in ${currency} here.`);
  return BigInt(fee.amount);
}
