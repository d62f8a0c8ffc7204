import { atr } from "@/lib/ta/volatility/atr";

/** @data-table */
export const volatilityFunctions = { atr };
