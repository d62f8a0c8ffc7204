import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { getGateRun } from "@/lib/indicators/data/get-gate-run";
import { describeSource } from "@/lib/indicators/service/describe-source";
import { publishVersion } from "@/lib/indicators/service/publish-version";
import { sandbox } from "@/lib/sandbox/service";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
});
afterAll(() => sandbox().stop());

/** Fails on one bar, which the second gate finds at once. */
const BROKEN = `export default indicator({
  name: "Broken", inputs: {}, outputs: { value: plot({}) },
  compute: ({ bars }) => {
    if (bars.close.length === 1) throw new Error("too short");
    return { value: Float64Array.from(bars.close, () => Date.now()) };
  },
});`;

it("in the sandbox, a version that fails its gates stays a draft, and the refusal carries the report", async () => {
  const actor = await aPerson();
  const { slug, versionId } = await aListing(actor, {
    content: await describeSource(BROKEN),
    status: "draft",
  });
  const call = { actor, ref: slug, version: "1.0.0" };
  const answer = await publishVersion(call).catch((error: unknown) => error);
  if (answer instanceof AppError) {
    expect(answer).toMatchObject({ code: "UNPROCESSABLE", report: { verdict: "failed" } });
  } else expect(answer, "the machine had no time").toMatchObject({ run: { state: "running" } });
  let run = await getGateRun(slug, "1.0.0", actor);
  while (run.state === "running") run = await getGateRun(slug, "1.0.0", actor);
  expect(run.report?.gates.slice(0, 3)).toMatchObject([
    { gate: "compile", outcome: "passed" },
    { gate: "static", outcome: "failed", findings: [{ severity: "error", line: 5 }] },
    { gate: "properties", outcome: "failed" },
  ]);
  const version = await db().indicatorVersion.findUniqueOrThrow({ where: { id: versionId } });
  expect(version).toMatchObject({ status: "draft", submittedAt: null });
});
