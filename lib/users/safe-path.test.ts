import { describe, expect, it } from "vitest";
import { safePath } from "@/lib/users/safe-path";

describe("safePath", () => {
  it.each(["/", "/settings", "/indicators/1?tab=runs#top"])("keeps %s", (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    undefined,
    "",
    "settings",
    "https://evil.test/",
    "//evil.test",
    "/\\evil.test",
    "/\t/evil.test",
    "javascript:alert(1)",
    "/sign-in?next=/sign-in",
    "/..//evil.test",
  ])("never leaves the product: %s", (path) => {
    const safe = safePath(path);
    expect(new URL(safe, "http://own.test").host).toBe("own.test");
    expect(safe.startsWith("//")).toBe(false);
  });
});
