import { macd } from "@/lib/ta/momentum/macd";
import { rsi } from "@/lib/ta/momentum/rsi";

/** @data-table */
export const momentumFunctions = { macd, rsi };
