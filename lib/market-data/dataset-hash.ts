import { sha256Hex } from "@/lib/canonical-json";
import type { Bars } from "@/lib/ta/bars";
import { packBars } from "@/lib/ta/packed-bars";

/** Names a data set by its content: SHA-256 over the packed bars, hex. */
export function datasetHash(bars: Bars): string {
  return sha256Hex(packBars(bars));
}
