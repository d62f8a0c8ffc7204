import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { previewFrameAddress } from "@/lib/sandbox/service/preview-frame";
import { callRoute } from "@/prisma/seed/test-requests";
import { GET } from "./route";

beforeAll(() => execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]));

const answerFor = (build: string) => callRoute(GET, { params: { build } });

describe("200", () => {
  test("the document under its own hash, kept for ever, with a policy that leaves it alone", async () => {
    const { status, headers, text } = await answerFor((await previewFrameAddress()).split("/").at(-1) ?? "");
    expect(status).toBe(200);
    expect(text).toMatch(/^<!doctype html>/);
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*connect-src 'none'/);
    expect(headers.get("content-security-policy")).toMatch(/; sandbox allow-scripts$/);
    expect(headers.get("x-frame-options"), "the studio frames it").toBeNull();
  });
});

describe("404", () => {
  test("another build is not there", async () => {
    expect((await answerFor("0".repeat(32))).status).toBe(404);
  });
});
