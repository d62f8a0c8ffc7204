export const PROFILE_METHODS = ["spread", "close"] as const;
/** Where a bar's volume goes: evenly over its high–low, or into the bin of its close. */
export type ProfileMethod = (typeof PROFILE_METHODS)[number];

/** How many bins people may ask for. */
export const PROFILE_BINS = { min: 10, max: 100, default: 24 } as const;
/** The share of a value area that people may ask for, as a fraction. */
export const VALUE_AREA = { min: 0.1, max: 1, default: 0.7 } as const;

export interface ProfileBinning {
  bins: number;
  method: ProfileMethod;
}

export interface ProfileOptions extends ProfileBinning {
  /** Share of the whole that the value area holds or more, 0 … 1. */
  valueArea: number;
}
