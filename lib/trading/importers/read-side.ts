import { RefusedLine } from "@/lib/trading/importers/importer";

const BUY = /^(buy|b|bot|bought|long|open long|close short)$/i;
const SELL = /^(sell|s|sld|sold|short|open short|close long)$/i;

/** @throws RefusedLine */
export function readSide(text: string): "buy" | "sell" {
  if (BUY.test(text)) return "buy";
  if (SELL.test(text)) return "sell";
  throw new RefusedLine(`"${text.slice(0, 40)}" is neither buy nor sell`);
}
