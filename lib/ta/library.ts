import { atr } from "@/lib/ta/atr";
import { ema } from "@/lib/ta/ema";
import { macd } from "@/lib/ta/macd";
import { rsi } from "@/lib/ta/rsi";
import { sma } from "@/lib/ta/sma";

/**
 * The `ta` of guest code, bundled into the sandbox. Each function takes a `Float64Array` or an array of
 * numbers, answers new arrays of the same length and throws `TypeError` or `RangeError` for a bad argument.
 */
export const ta = { sma, ema, rsi, macd, atr };
