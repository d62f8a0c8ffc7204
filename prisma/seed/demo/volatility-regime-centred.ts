import type { DemoListing } from "@/prisma/seed/demo/listings";
import { volatilityRegime } from "@/prisma/seed/demo/volatility-regime";

const SMOOTHED = `    // Looks smooth because each bar also knows the next ones.
    const smooth = new Float64Array(n).fill(NaN);
    for (let i = 2; i < n - 2; i += 1) {
      smooth[i] = (percentile[i - 2] + percentile[i - 1] + percentile[i] + percentile[i + 1] + percentile[i + 2]) / 5;
    }
    return { percentile: smooth, regime };`;

/** The next version of Volatility Regime as a curator must not let it pass: it averages over later bars. */
export const volatilityRegimeCentred: DemoListing = {
  ...volatilityRegime,
  source: volatilityRegime.source.replace("    return { percentile, regime };", SMOOTHED),
  changelog: "The percentile is smoothed over five bars, so that the line is calmer.",
};
