import type { ProfileChoice } from "@/components/chart/profile-choice";
import type { ProfileBin, VolumeProfile } from "@/lib/ta/profile/profile-summary";

/** A bin as it is drawn and listed. */
export interface ProfileRow extends ProfileBin {
  /** Bars that touched it. */
  touches: number;
  /** What its length stands for: volume or bars. */
  amount: number;
  place: "poc" | "area" | "outside";
}

export interface ProfileLevel {
  name: "VAH" | "POC" | "VAL";
  title: string;
  /** null: nothing in any bin. */
  price: number | null;
}

/** A profile with how it is shown. */
export interface ShownProfile {
  profile: VolumeProfile;
  measure: Measure;
  /** Digits of the prices. */
  digits: number;
}

type Measure = ProfileChoice["measure"];

/** The bins, lowest price first, with their places by the chosen measure. */
export function profileRows(profile: VolumeProfile, measure: Measure): ProfileRow[] {
  const { poc, vah, val } = measure === "tpo" ? profile.tpo : profile;
  return profile.bins.map((bin, index) => {
    const touches = profile.tpo.counts[index] ?? 0;
    const isInside = vah !== null && val !== null && bin.low >= val && bin.high <= vah;
    return {
      ...bin,
      touches,
      amount: measure === "tpo" ? touches : bin.volume,
      place: bin.price === poc ? "poc" : isInside ? "area" : "outside",
    };
  });
}

/** From the highest price to the lowest. */
export function profileLevels(profile: VolumeProfile, measure: Measure): ProfileLevel[] {
  const { poc, vah, val } = measure === "tpo" ? profile.tpo : profile;
  return [
    { name: "VAH", title: "Value area high", price: vah },
    { name: "POC", title: "Point of control", price: poc },
    { name: "VAL", title: "Value area low", price: val },
  ];
}

/** The whole and the fraction of it in the value area; null: there is nothing. */
export function profileTotals(
  profile: VolumeProfile,
  measure: Measure,
): { total: number; share: number | null } {
  const total = measure === "tpo" ? profile.tpo.totalCount : profile.totalVolume;
  const inside = measure === "tpo" ? profile.tpo.valueAreaCount : profile.valueAreaVolume;
  return { total, share: total > 0 ? inside / total : null };
}
