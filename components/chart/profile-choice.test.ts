import { describe, expect, it } from "vitest";
import { type ProfileChoice, profileOfAddress, profileQuery } from "@/components/chart/profile-choice";

const USUAL: ProfileChoice = { shown: false, measure: "volume", method: "spread", bins: 24 };

describe("the profile in the address", () => {
  it("is off unless asked for", () => {
    expect(profileOfAddress({})).toEqual(USUAL);
    expect(profileQuery({ ...USUAL, bins: 50 })).toEqual({});
  });

  it.each<[Partial<ProfileChoice>, string]>([
    [{}, "profile=volume"],
    [{ measure: "tpo", bins: 10 }, "profile=tpo&bins=10"],
    [{ method: "close", bins: 100 }, "profile=volume&method=close&bins=100"],
  ])("is read as it was written: %j", (change, query) => {
    const choice = { ...USUAL, shown: true, ...change };
    expect(new URLSearchParams(profileQuery(choice)).toString()).toBe(query);
    expect(profileOfAddress(profileQuery(choice))).toEqual(choice);
  });

  it.each(["9", "101", "24.5", "many", "", ["30", "40"]])("takes the usual number of bins for %j", (bins) => {
    expect(profileOfAddress({ profile: "volume", bins })).toEqual({ ...USUAL, shown: true });
  });
});
