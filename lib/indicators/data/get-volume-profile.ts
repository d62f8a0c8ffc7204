import { AppError } from "@/lib/errors";
import { readDataset } from "@/lib/indicators/data/read-dataset";
import type { VolumeProfileInput, VolumeProfileResult } from "@/lib/indicators/volume-profile-schema";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { Bars } from "@/lib/ta/bars";
import { volumeProfile } from "@/lib/ta/profile/volume-profile";

export interface VolumeProfileCall {
  input: VolumeProfileInput;
  /** Bars that came with the request and are checked already. */
  sent?: Bars | undefined;
}

/**
 * The volume profile of the bars that come with the request, or of stored ones.
 * @throws AppError VALIDATION (bars, range), NOT_FOUND (symbol), UNPROCESSABLE when no bar can be counted.
 */
export async function getVolumeProfile(call: VolumeProfileCall): Promise<VolumeProfileResult> {
  const { bins, method, valueArea, ...dataset } = call.input;
  const { bars } = await readDataset({ ...dataset, sent: call.sent }, SANDBOX_LIMITS.bars);
  const profile = volumeProfile(bars, { bins, method, valueArea });
  if (profile.bins.length === 0) {
    throw new AppError(
      "UNPROCESSABLE",
      "None of the bars can be counted: each has a high below its low, or a number beyond 1e300.",
    );
  }
  return profile;
}
