import { expect, it } from "vitest";
import { textTable } from "./text-table.ts";

it("lines columns up without trailing blanks", () => {
  expect(
    textTable(
      ["A", "LONG"],
      [
        ["aaa", "b"],
        ["", "cc"],
      ],
    ),
  ).toBe("A    LONG\naaa  b\n     cc");
});
