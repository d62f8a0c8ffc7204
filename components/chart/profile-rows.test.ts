import { describe, expect, it } from "vitest";
import { profileLevels, profileRows, profileTotals } from "@/components/chart/profile-rows";
import { volumeProfile } from "@/lib/ta/profile/volume-profile";

// Bins of width 2. The first bar lies in the lower two and ends on the edge of the third.
const bars = { open: [0, 6, 1], high: [4, 8, 1], low: [0, 6, 1], close: [4, 8, 1], volume: [8, 2, 18] };
const profile = volumeProfile(bars, { bins: 4, method: "spread", valueArea: 0.7 });
const nothing = volumeProfile(bars, { bins: 4, method: "spread", valueArea: 0.7 }, 0, 0);

describe("a profile as it is drawn and listed", () => {
  it("by volume: 22, 4, 0 and 2; the lowest bin alone holds 0.7 of it", () => {
    expect(profileRows(profile, "volume").map(({ amount, place }) => [amount, place])).toEqual([
      [22, "poc"],
      [4, "outside"],
      [0, "outside"],
      [2, "outside"],
    ]);
    expect(profileLevels(profile, "volume").map(({ name, price }) => [name, price])).toEqual([
      ["VAH", 2],
      ["POC", 1],
      ["VAL", 0],
    ]);
    expect(profileTotals(profile, "volume")).toEqual({ total: 28, share: 22 / 28 });
  });

  it("by bars: 2, 1, 1 and 1; three bins hold 0.7 of them", () => {
    expect(profileRows(profile, "tpo").map(({ amount, place }) => [amount, place])).toEqual([
      [2, "poc"],
      [1, "area"],
      [1, "area"],
      [1, "outside"],
    ]);
    expect(profileTotals(profile, "tpo")).toEqual({ total: 5, share: 4 / 5 });
  });

  it("of no bars has no rows, no levels and no share", () => {
    expect(profileRows(nothing, "volume")).toEqual([]);
    expect(profileLevels(nothing, "tpo").map(({ price }) => price)).toEqual([null, null, null]);
    expect(profileTotals(nothing, "volume")).toEqual({ total: 0, share: null });
  });
});
