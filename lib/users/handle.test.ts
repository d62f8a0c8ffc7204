import { describe, expect, it } from "vitest";
import { Handle, handleFrom } from "@/lib/users/handle";

describe("Handle", () => {
  it.each(["ada", "Ada_L-1", "1234"])("takes %s", (handle) => {
    expect(Handle.safeParse(handle).success).toBe(true);
  });

  it.each(["ab", "-ada", "ada lovelace", "a".repeat(31), "Admin", "touchstone", "адам"])(
    "refuses %s",
    (handle) => {
      expect(Handle.safeParse(handle).success).toBe(false);
    },
  );
});

describe("handleFrom", () => {
  it.each([
    ["Ada Lovelace", "ada-lovelace-7f"],
    ["Åsa Öström", "asa-ostrom-7f"],
    ["李雷", "trader-7f"],
    ["a name that is much too long to be one", "a-name-that-is-much-7f"],
  ])("makes a valid handle of %s", (name, expected) => {
    expect(handleFrom(name, "7f")).toBe(expected);
    expect(Handle.safeParse(expected).success).toBe(true);
  });
});
