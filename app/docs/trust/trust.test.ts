import { describe, expect, it } from "vitest";
import { citedKeys } from "@/app/docs/trust/cited";
import { COMPARISON } from "@/app/docs/trust/comparison";
import { COMPLAINTS } from "@/app/docs/trust/complaints";
import { SOURCES } from "@/app/docs/trust/sources";

const cited = [
  ...COMPARISON.flatMap(({ elsewhere }) => elsewhere.flatMap(citedKeys)),
  ...COMPLAINTS.flatMap(({ complaint }) => citedKeys(complaint)),
];

describe("the comparison with other marketplaces", () => {
  it("names only sources that are listed, and lists none that is not named", () => {
    expect([...new Set(cited)].toSorted()).toEqual(Object.keys(SOURCES).toSorted());
  });

  it("has a source behind every complaint", () => {
    for (const { title, complaint } of COMPLAINTS) expect(citedKeys(complaint), title).not.toEqual([]);
  });
});
