import { packColumns, packedAnswerText, packedRequestText } from "@/lib/indicators/packed-columns";
import { VolumeProfileInput, type VolumeProfileResult } from "@/lib/indicators/volume-profile-schema";

export const PackedProfileHeader = VolumeProfileInput.pick({ bins: true, method: true, valueArea: true });

/** For the API document. */
export const PACKED_PROFILE = {
  request: packedRequestText("bins, method, valueArea"),
  answer: packedAnswerText(
    "poc, vah, val, totalVolume, valueAreaVolume, tpo, skippedBars, names, bins",
    "one float64 column of `bins` values for each of `names`: low, high, price, volume, buy, sell, and `counts`, which `tpo` has in the JSON form",
  ),
};

/** The parts of a packed answer, one behind the other. */
export function packProfile({ bins, tpo, ...rest }: VolumeProfileResult): Uint8Array[] {
  const { counts, ...levels } = tpo;
  const columns = {
    low: Float64Array.from(bins, ({ low }) => low),
    high: Float64Array.from(bins, ({ high }) => high),
    price: Float64Array.from(bins, ({ price }) => price),
    volume: Float64Array.from(bins, ({ volume }) => volume),
    buy: Float64Array.from(bins, ({ buy }) => buy),
    sell: Float64Array.from(bins, ({ sell }) => sell),
    counts: Float64Array.from(counts),
  };
  return packColumns({ ...rest, tpo: levels, bins: bins.length }, columns);
}
