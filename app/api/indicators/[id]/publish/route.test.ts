import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { GateReport, GateRunDto, PublishResult } from "@/lib/indicators/gate-schema";
import { sandbox } from "@/lib/sandbox/service";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { POST as check } from "../draft/check/route";
import { GET as readGate } from "../versions/[version]/gate/route";
import { POST } from "./route";

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
});
afterAll(async () => {
  await sandbox().stop();
});

const body = { version: "1.0.0" };
/** Refused by the first gate, so that no test waits for the others. */
const SYNTAX_ERROR = { ...testContent(), source: "export default indicator({\n  name: ,\n});" };

describe("202", () => {
  test("gates that are at work already are not begun anew: the caller learns their run", async () => {
    const as = await aPerson();
    const { slug: id, versionId } = await aListing(as, { status: "draft" });
    const running = { versionId, requestedBy: as.userId, stage: "look-ahead", done: 40, total: 100 };
    const { id: gateRunId } = await db().gateRun.create({ data: { ...running, heartbeatAt: new Date() } });
    const answer = await callRoute(POST, { as, params: { id }, body });
    expect(answer.status).toBe(202);
    expect(PublishResult.parse(answer.json)).toMatchObject({ gateRunId, status: "draft", run: { done: 40 } });
    const seen = await callRoute(readGate, { as, params: { id, version: "1.0.0" } });
    expect(GateRunDto.parse(seen.json)).toMatchObject({
      id: gateRunId,
      state: "running",
      stage: "look-ahead",
    });
  });
});

describe("422", () => {
  test("a version that a gate refuses answers with the report, and the version is still a draft", async () => {
    const as = await aPerson();
    const { slug: id, versionId } = await aListing(as, { status: "draft", content: SYNTAX_ERROR });
    const answer = await callRoute(POST, { as, params: { id }, body });
    expect(answer).toMatchObject({ status: 422, json: { code: "UNPROCESSABLE" } });
    const report = GateReport.parse(answer.json.report);
    expect(report.gates[0]).toMatchObject({ gate: "compile", outcome: "failed", findings: [{ line: 2 }] });
    expect((await db().indicatorVersion.findUniqueOrThrow({ where: { id: versionId } })).status).toBe(
      "draft",
    );
    const seen = await callRoute(readGate, { as, params: { id, version: "1.0.0" } });
    expect(seen.json).toMatchObject({ state: "failed", report: { verdict: "failed" } });
  });
});

describe("400, 401, 404 and 409", () => {
  test("a number that is none is refused", async () => {
    const as = await aPerson();
    const { slug: id } = await aListing(as, { status: "draft" });
    expect((await callRoute(POST, { as, params: { id }, body: { version: "1" } })).status).toBe(400);
  });

  test("nobody publishes without signing in, and nobody somebody else's", async () => {
    const { slug: id } = await aListing(await aPerson(), { status: "draft" });
    expect((await callRoute(POST, { params: { id }, body })).status).toBe(401);
    expect((await callRoute(POST, { as: await aPerson("CURATOR"), params: { id }, body })).status).toBe(404);
  });

  test("what waits for its review is not published twice", async () => {
    const as = await aPerson();
    const { slug: id } = await aListing(as, { status: "pending" });
    const answer = await callRoute(POST, { as, params: { id }, body });
    expect(answer).toMatchObject({ status: 409, json: { code: "CONFLICT" } });
  });

  test("a version that never was at the gates has no run to show", async () => {
    const as = await aPerson();
    const { slug: id } = await aListing(as, { status: "draft" });
    expect((await callRoute(readGate, { as, params: { id, version: "1.0.0" } })).status).toBe(404);
  });
});

describe("a check of a text", () => {
  test("answers line by line, the report last, and writes nothing", async () => {
    const as = await aPerson();
    const { slug: id, versionId } = await aListing(as, { status: "draft" });
    const answer = await callRoute(check, { as, params: { id }, body: { source: SYNTAX_ERROR.source } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("application/x-ndjson");
    const lines = answer.text
      .trim()
      .split("\n")
      .map((line): { type: string; report?: unknown } => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual(["progress", "report"]);
    const report = GateReport.parse(lines[1]?.report);
    expect(report.verdict).toBe("failed");
    expect(report.gates[0]?.findings).toMatchObject([{ severity: "error", line: 2 }]);
    expect(await db().gateRun.count({ where: { versionId } })).toBe(0);
  });

  test("is for the developer alone", async () => {
    const { slug: id } = await aListing(await aPerson(), { status: "draft" });
    const asked = { params: { id }, body: { source: "x" } };
    expect((await callRoute(check, asked)).status).toBe(401);
    expect((await callRoute(check, { ...asked, as: await aPerson() })).status).toBe(404);
  });
});
