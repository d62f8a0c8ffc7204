import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/indicators/studio/run/route";
import { db } from "@/lib/db";
import { outputHash } from "@/lib/indicators/execution-hash";
import { StudioRunResult } from "@/lib/indicators/studio-schema";
import { sandbox } from "@/lib/sandbox/service";
import { HONEST_SOURCE, seededBars } from "@/lib/sandbox/test-pool";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";

beforeAll(() => execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]));
afterAll(() => sandbox().stop());

const columns = Object.entries(seededBars(60)).map(([name, values]) => [name, Array.from(values)]);
const bars = Object.fromEntries(columns);

async function run(body: object) {
  return await callRoute(POST, { as: await aPerson(), body: { source: HONEST_SOURCE, bars, ...body } });
}

describe("200", () => {
  test("manifest, outputs with their hash, and cost; nothing is stored", async () => {
    const before = await db().execution.count();
    const answer = await run({ inputs: { length: 10 } });
    expect(answer.status).toBe(200);
    const { manifest, outputs, outputHash: hash } = StudioRunResult.parse(answer.json);
    expect(manifest).toMatchObject({ name: "Average", inputs: [{ key: "length" }, { key: "source" }] });
    const average = outputs.average ?? [];
    expect(average.findIndex((value) => value !== null)).toBe(9);
    expect(outputHash({ average: Float64Array.from(average, (value) => value ?? NaN) })).toBe(hash);
    expect(await db().execution.count()).toBe(before);
  });
});

describe("400", () => {
  test("an input out of bounds is named, and so are bars that are missing", async () => {
    expect((await run({ inputs: { length: 0 } })).json).toMatchObject({
      code: "VALIDATION",
      errors: [{ path: "inputs.length" }],
    });
    expect((await run({ bars: undefined })).json).toMatchObject({ errors: [{ path: "bars" }] });
  });
});

describe("401", () => {
  test("nobody runs code without signing in", async () => {
    const answer = await callRoute(POST, { body: { source: HONEST_SOURCE, bars } });
    expect(answer.status).toBe(401);
  });
});

describe("422", () => {
  test("a source that does not compile is refused at its line", async () => {
    const answer = await run({ source: `${HONEST_SOURCE}\nlet x = ;` });
    expect(answer).toMatchObject({ status: 422, json: { code: "SANDBOX_COMPILE" } });
    expect(answer.json.detail).toMatch(/line 7/);
  });

  test("what fails while it runs is refused at its line", async () => {
    const source = HONEST_SOURCE.replace("({ average:", "({\n average: missing ??");
    const answer = await run({ source });
    expect(answer).toMatchObject({ status: 422, json: { code: "SANDBOX_RUNTIME" } });
    expect(answer.json.detail).toMatch(/missing is not defined.*line 6/);
  });
});
