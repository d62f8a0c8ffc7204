import { describe, expect, it } from "vitest";
import { writeCursor } from "@/lib/cursor";
import { rankCursor, readRankCursor } from "@/lib/ranking/rank-cursor";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const position = { generation: 12n, slot: 3, key: 1.5, id };

describe("the cursor of a ranked list", () => {
  it.each([0, -0.1, 1e-7, 1e21, 1.7976931348623157e308, 5e-324, Number.NEGATIVE_INFINITY, 0.1 + 0.2])(
    "brings back the key %s to the bit",
    (key) => {
      const cursor = writeCursor(rankCursor("sharpe", { ...position, key }));
      expect(readRankCursor("sharpe", cursor)).toEqual({ ...position, key });
    },
  );

  it.each<Record<string, string>>([
    { sort: "newest" },
    { generation: "-1" },
    { generation: "1 OR 1=1" },
    { slot: "4" },
    { slot: "" },
    { key: "NaN" },
    { key: "1; DROP TABLE provider" },
    { key: "" },
    { id: "1" },
  ])("is refused with %j", (changed) => {
    const cursor = writeCursor({ ...rankCursor("sharpe", position), ...changed });
    expect(() => readRankCursor("sharpe", cursor)).toThrow(expect.objectContaining({ code: "VALIDATION" }));
  });
});
