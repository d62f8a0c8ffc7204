import { PROFILE_BINS, PROFILE_METHODS, type ProfileMethod } from "@/lib/ta/profile/profile-options";

export const PROFILE_MEASURES = ["volume", "tpo"] as const;

/** Whether and how a chart shows its volume profile. */
export interface ProfileChoice {
  shown: boolean;
  /** Lengths of the bins: volume, or bars that touched them (time-price opportunities). */
  measure: (typeof PROFILE_MEASURES)[number];
  method: ProfileMethod;
  bins: number;
}

/** A choice that a person may change. */
export interface ProfileSetting {
  choice: ProfileChoice;
  onChange: (choice: ProfileChoice) => void;
}

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** What an address says: `profile=volume|tpo` shows it; `bins` and `method` where they are not the usual ones. */
export function profileOfAddress(asked: Asked): ProfileChoice {
  const measure = PROFILE_MEASURES.find((one) => one === asked.profile);
  const bins = Number(asked.bins);
  return {
    shown: measure !== undefined,
    measure: measure ?? "volume",
    method: PROFILE_METHODS.find((one) => one === asked.method) ?? "spread",
    bins: isBinCount(bins) ? bins : PROFILE_BINS.default,
  };
}

/** The part of an address that `profileOfAddress` reads; a profile that is not shown leaves no trace. */
export function profileQuery({ shown, measure, method, bins }: ProfileChoice): Record<string, string> {
  if (!shown) return {};
  return {
    profile: measure,
    ...(method === "spread" ? {} : { method }),
    ...(bins === PROFILE_BINS.default ? {} : { bins: String(bins) }),
  };
}

export function isBinCount(bins: number): boolean {
  return Number.isInteger(bins) && bins >= PROFILE_BINS.min && bins <= PROFILE_BINS.max;
}
