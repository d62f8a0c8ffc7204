import { expect, it } from "vitest";
import { NonceStore } from "@/lib/sandbox/wire/nonce-store";

it("a nonce is fresh once within its life and may come again after it", () => {
  const store = new NonceStore(120_000, 10);
  expect(store.claim("a", 0)).toBe("fresh");
  expect(store.claim("a", 119_999)).toBe("replayed");
  expect(store.claim("a", 120_000)).toBe("fresh");
});

it("a full store refuses instead of forgetting, until the oldest has expired", () => {
  const store = new NonceStore(100, 2);
  expect([store.claim("a", 0), store.claim("b", 50), store.claim("c", 60)]).toEqual([
    "fresh",
    "fresh",
    "full",
  ]);
  expect([store.claim("b", 100), store.claim("c", 100)]).toEqual(["replayed", "fresh"]);
});
