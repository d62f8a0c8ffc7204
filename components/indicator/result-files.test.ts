import { describe, expect, it } from "vitest";
import { outputsCsv, receiptJson } from "@/components/indicator/result-files";
import type { ExecuteResult } from "@/lib/indicators/execution-schema";

const receipt: ExecuteResult["receipt"] = {
  id: "0198c5a2-7e5f-7000-8000-000000000001",
  indicator: { id: "i", slug: "rsi", name: "RSI" },
  version: "1.0.0",
  versionHash: "a",
  inputHash: "b",
  outputHash: "c",
  datasetHash: "d",
  dataset: {
    kind: "upload",
    symbol: null,
    interval: null,
    from: null,
    to: null,
    expiresAt: null,
    available: true,
  },
  inputs: { length: 14 },
  bars: 2,
  outcome: "ok",
  cpuMicros: 100,
  wallMicros: 1,
  peakMemoryKb: 1,
  engine: "e",
  createdAt: "2026-01-01T00:00:00.000Z",
};

describe("files of a run", () => {
  it("writes a row per bar and leaves cells without a value empty", () => {
    const result = {
      warning: null,
      version: "1.0.0",
      outputs: { rsi: [null, 61.25] },
      time: [0, 86_400_000],
      receipt,
    };
    expect(outputsCsv("rsi", result)).toEqual({
      name: "rsi-1.0.0-0198c5a2.csv",
      type: "text/csv",
      text: "time,rsi\n1970-01-01T00:00:00.000Z,\n1970-01-02T00:00:00.000Z,61.25\n",
    });
  });

  it("keeps every field of the receipt", () => {
    expect(JSON.parse(receiptJson(receipt).text)).toEqual(receipt);
  });
});
