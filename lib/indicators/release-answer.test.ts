import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { outputHash } from "@/lib/indicators/execution-hash";
import { packColumns } from "@/lib/indicators/packed-columns";
import { seriesJson } from "@/lib/indicators/series-json";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import { csvPieces, jsonPieces } from "@/lib/indicators/service/write-series";
import { releasableOutputs, releaseOutputs } from "@/lib/sandbox/run-outputs";

const RELEASED = "the outputs of this run were released";

/** Nothing of these values is left when their outputs are released. */
function someSeries() {
  return {
    time: new Float64Array([1, 2]),
    outputs: releasableOutputs(new Map([["up", new Float64Array([3, 4])]])),
  };
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString("utf8");
}

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
});

afterAll(async () => {
  await taskThreads().stop();
});

it("a released answer cannot be hashed, packed or written", () => {
  const { outputs, time } = someSeries();
  releaseOutputs(outputs);
  expect(() => outputHash(outputs)).toThrow(RELEASED);
  expect(() => seriesJson(outputs)).toThrow(RELEASED);
  expect(() => packColumns({}, { time, ...outputs })).toThrow(RELEASED);
});

it.each([
  ["JSON", jsonPieces.bind(null, "u", { a: 1 }), '{"a":1,"outputs":{"up":[3,4]},"time":[1,2]}'],
  ["CSV", csvPieces.bind(null, "u"), "time,up\n1970-01-01T00:00:00.001Z,3\n1970-01-01T00:00:00.002Z,4\n"],
])("%s in pieces is whole, and its outputs are released behind it", async (_, write, text) => {
  const series = someSeries();
  expect(await textOf(write(series))).toBe(text);
  expect(() => series.outputs.up).toThrow(RELEASED);
});

it.each([
  ["JSON", jsonPieces.bind(null, "u", { a: 1 })],
  ["CSV", csvPieces.bind(null, "u")],
])("%s that its reader leaves is released", async (_, write) => {
  const series = someSeries();
  for await (const _piece of write(series)) break;
  expect(() => series.outputs.up).toThrow(RELEASED);
});
