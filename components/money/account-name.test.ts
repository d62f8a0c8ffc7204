import { describe, expect, it } from "vitest";
import { accountName } from "@/components/money/account-name";
import { shareText } from "@/components/money/share-text";

describe("accountName", () => {
  it.each([
    [{ owner: "user:1", kind: "wallet" }, "Your wallet"],
    [{ owner: "payee:1", kind: "pending" }, "Seller’s earnings, month still open"],
    [{ owner: "platform", kind: "platform_revenue" }, "Platform’s share"],
    [{ owner: "platform", kind: "brand_new" }, "brand new"],
  ])("names %o", (account, name) => {
    expect(accountName(account)).toBe(name);
  });
});

describe("shareText", () => {
  it.each([
    [7_000, "70 %"],
    [10_000, "100 %"],
    [0, "0 %"],
    [8_250, "82.50 %"],
  ])("writes %i basis points as %s", (bps, text) => {
    expect(shareText(bps)).toBe(text);
  });
});

it("a seller reads the same accounts from the other side", () => {
  expect(accountName({ owner: "user:1", kind: "wallet" }, "seller")).toBe("Buyer’s wallet");
  expect(accountName({ owner: "payee:1", kind: "pending" }, "seller")).toBe(
    "Your earnings, month still open",
  );
  expect(accountName({ owner: "platform", kind: "platform_revenue" }, "seller")).toBe("Platform’s share");
});
