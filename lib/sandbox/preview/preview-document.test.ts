import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { previewDocument } from "@/lib/sandbox/preview/preview-document";

const bundles = { serve: "s", runner: "</script><script>alert(1)</script>", stripper: "<!--" };
const { html, policy, build } = previewDocument("(b) => b", bundles);

test("the policy leaves the frame no origin, no network and no script but its own", () => {
  const directives = new Map(policy.split("; ").map((one) => [one.split(" ")[0] ?? "", one] as const));
  expect(directives.get("default-src")).toBe("default-src 'none'");
  expect(directives.get("connect-src")).toBe("connect-src 'none'");
  expect(directives.get("sandbox"), "no allow-same-origin").toBe("sandbox allow-scripts");
  expect(directives.get("frame-ancestors")).toBe("frame-ancestors 'self'");
  const script = /<script>(.*)<\/script>\n/s.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(script, "utf8").digest("base64");
  expect(directives.get("script-src")).toBe(`script-src 'sha256-${hash}' 'unsafe-eval' blob:`);
});

test("no text of a bundle ends the element it stands in, and every bundle arrives as it is", () => {
  const data = /<script type="application\/json" id="bundles">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(data).not.toContain("<");
  expect(JSON.parse(data)).toEqual(bundles);
});

test("another bundle has another address", () => {
  expect(build).toMatch(/^[0-9a-f]{32}$/);
  expect(previewDocument("(b) => b", { ...bundles, serve: "t" }).build).not.toBe(build);
});
