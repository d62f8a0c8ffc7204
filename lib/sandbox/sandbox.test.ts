import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { Problem, toProblem } from "@/lib/problem";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { SandboxPool } from "@/lib/sandbox/service";
import {
  bytesOf,
  codeOf,
  errorOf,
  HONEST_SOURCE,
  requestOf,
  seededBars,
  TRANSPORTS,
} from "@/lib/sandbox/test-pool";

const FOREVER = `export default indicator({ name: "x", inputs: {}, outputs: { out: plot() }, compute: () => { for (;;); } });`;

function computing(body: string): string {
  return `export default indicator({
  name: "x", inputs: {}, outputs: { out: plot() },
  compute: ({ bars, ta }) => {
    ${body}
  },
});`;
}

describe.each(TRANSPORTS)("guest code over $over", ({ start }) => {
  let pool: SandboxPool;

  beforeAll(async () => {
    pool = await start({ concurrency: 2, wallMs: 1_000 });
  });

  afterAll(() => pool.stop());

  describe("an honest run", () => {
    it("computes the declared output with the built-in library", async () => {
      const { outputs, engine, cpuMicros, peakMemoryKb } = await pool.run(requestOf(HONEST_SOURCE));
      const { close } = seededBars(100);
      expect(Object.keys(outputs)).toEqual(["average"]);
      expect(outputs.average).toHaveLength(100);
      expect(outputs.average?.[3]).toBeNaN();
      const mean = [0, 1, 2, 3, 4].reduce((sum, i) => sum + (close[i] ?? 0), 0) / 5;
      expect(outputs.average?.[4]).toBeCloseTo(mean, 9);
      expect(engine).toMatch(/^isolated-vm 7\./);
      expect(cpuMicros).toBeGreaterThan(0);
      expect(peakMemoryKb).toBeGreaterThan(0);
    });

    it("takes the inputs of the caller and the default elsewhere", async () => {
      const inputs = { length: 1, source: "hl2" };
      const { outputs } = await pool.run(requestOf(HONEST_SOURCE, { inputs }));
      const { high, low } = seededBars(100);
      expect(outputs.average?.[0]).toBeCloseTo(((high[0] ?? 0) + (low[0] ?? 0)) / 2, 9);
    });

    it("gives the same bytes every time, NaN included", async () => {
      const noisy = computing(
        `return { out: bars.close.map((v, i) => (i % 3 ? Math.sin(v) : Math.sqrt(-v))) };`,
      );
      const runs = await Promise.all([pool.run(requestOf(noisy)), pool.run(requestOf(noisy))]);
      const [first, second] = runs.map(({ outputs }) => bytesOf(outputs.out));
      expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
      expect(first?.readBigUInt64LE(0)).toBe(0x7ff8000000000000n);
    });

    it("reads enums, types and namespaces of TypeScript", async () => {
      const source = `enum Mode { A = 1, B } interface Out { out: Float64Array }
type Context = { bars: { close: Float64Array } };
const double = <T extends number>(v: T): number => (v as number) * Mode.B;
export default indicator({ name: "t", inputs: {}, outputs: { out: plot() }, compute: ({ bars }: Context): Out => ({ out: bars.close.map(double)! }) });`;
      const { outputs } = await pool.run(requestOf(source));
      expect(outputs.out?.[7]).toBe((seededBars(100).close[7] ?? 0) * 2);
    });

    it("takes plain JavaScript with a default function or class style of its own", async () => {
      const source = `const spec = { name: "j", inputs: {}, outputs: { a: plot(), b: plot() }, compute({ bars }) { return { b: bars.open, a: [...bars.close] }; } };
export default indicator(spec);`;
      const { outputs } = await pool.run(requestOf(source, { language: "js" }));
      expect(Object.keys(outputs)).toEqual(["a", "b"]);
      expect(outputs.b).toEqual(seededBars(100).open);
    });

    it("serves 100,000 bars", async () => {
      const bars = seededBars(SANDBOX_LIMITS.bars);
      const { outputs } = await pool.run(requestOf(HONEST_SOURCE, { bars, barsKey: "large" }));
      expect(outputs.average).toHaveLength(SANDBOX_LIMITS.bars);
    });
  });

  describe("a refused run", () => {
    it("names the limit of time and serves the next run", async () => {
      const error = await errorOf(pool.run(requestOf(FOREVER)));
      expect(error?.code).toBe("SANDBOX_TIMEOUT");
      expect(error?.message).toBe("The indicator took longer than 1,000 ms.");
      expect(await codeOf(pool.run(requestOf(HONEST_SOURCE)))).toBe("HARMLESS");
    });

    it("names the line and column of a throw, types and all", async () => {
      const error = await errorOf(pool.run(requestOf(computing(`const x: any = null;\n    return x.y;`))));
      expect(error?.code).toBe("SANDBOX_RUNTIME");
      expect(error?.message).toBe(
        "TypeError: Cannot read properties of null (reading 'y') (line 5, column 14)",
      );
    });

    it("tells an editor where, beside the words", async () => {
      const source = computing(`const x: any = null;\n    return x.y;`);
      const error = await errorOf(pool.run(requestOf(source)));
      const message = "TypeError: Cannot read properties of null (reading 'y')";
      expect(error?.errors).toEqual([{ path: "source", message, line: 5, column: 14 }]);
      const answer = await toProblem(error ?? new AppError("INTERNAL", ""), "r").json();
      expect(Problem.parse(answer).errors).toEqual(error?.errors);
    });

    it.each([
      [
        "a function that compute calls",
        `const f = () => {\n      throw new Error("x");\n    };\n    f();`,
        5,
        13,
      ],
      ["the call of a library function that throws", `const a = 1;\n    ta.sma(null, 3);`, 5, 8],
      [
        "a callback that the engine calls",
        `bars.close.map(() => {\n      throw new RangeError("x");\n    });`,
        5,
        13,
      ],
      ["a message that looks like a place", `throw new Error("at f (indicator.ts:1:1)");`, 4, 11],
      ["recursion without end", `const f = () => f();\n    f();`, 4, 21],
    ])("finds the guest's own line of %s", async (_, body, line, column) => {
      const error = await errorOf(pool.run(requestOf(computing(body))));
      expect(error?.errors).toMatchObject([{ path: "source", line, column }]);
    });

    it("gives no place where there is none, and the input's path for an input", async () => {
      expect((await errorOf(pool.run(requestOf(computing(`throw "words";`)))))?.errors).toEqual([
        { path: "source", message: "threw words" },
      ]);
      const refused = await errorOf(pool.run(requestOf(HONEST_SOURCE, { inputs: { length: 0 } })));
      expect(refused?.errors).toEqual([
        { path: "inputs.length", message: "inputs.length must be at least 1." },
      ]);
    });

    it("names the line of a syntax error", async () => {
      const error = await errorOf(pool.run(requestOf(computing(`let a = ;`))));
      expect(error?.code).toBe("SANDBOX_COMPILE");
      expect(error?.message).toMatch(/\(line 4, column 13\)$/);
    });

    it.each([
      [{ length: 0 }, "inputs.length must be at least 1."],
      [{ length: 501 }, "inputs.length must be at most 500."],
      [{ length: 2.5 }, "inputs.length must be a whole number."],
      [{ length: "9" }, "inputs.length must be a number."],
      [{ source: "time" }, "inputs.source must name a series of the bars."],
      [{ other: 1 }, "inputs.other is not an input of this indicator."],
      [{ __proto__x: true }, "inputs.__proto__x is not an input of this indicator."],
    ])("checks the inputs %j inside the sandbox again", async (inputs, message) => {
      const error = await errorOf(pool.run(requestOf(HONEST_SOURCE, { inputs })));
      expect([error?.code, error?.message]).toEqual(["VALIDATION", message]);
    });

    it("refuses outputs other than the published ones", async () => {
      expect(await codeOf(pool.run(requestOf(HONEST_SOURCE, { expectedOutputs: ["average"] })))).toBe(
        "HARMLESS",
      );
      for (const expectedOutputs of [[], ["other"], ["average", "other"]]) {
        expect(await codeOf(pool.run(requestOf(HONEST_SOURCE, { expectedOutputs })))).toBe(
          "SANDBOX_BAD_RESULT",
        );
      }
    });

    it("refuses more than 32 MB of outputs before it computes", async () => {
      const names = Array.from({ length: 64 }, (_, i) => `o${i}: plot()`).join(",");
      const source = `export default indicator({ name: "x", inputs: {}, outputs: { ${names} }, compute: () => { for (;;); } });`;
      const bars = seededBars(SANDBOX_LIMITS.bars);
      expect(await codeOf(pool.run(requestOf(source, { bars, barsKey: "large" })))).toBe(
        "SANDBOX_OUTPUT_LIMIT",
      );
    });

    it("refuses bars and sources out of bounds without a worker", async () => {
      const bars = seededBars(10);
      expect(await codeOf(pool.run(requestOf(HONEST_SOURCE, { bars: seededBars(0) })))).toBe("VALIDATION");
      expect(
        await codeOf(pool.run(requestOf(HONEST_SOURCE, { bars: { ...bars, low: new Float64Array(9) } }))),
      ).toBe("VALIDATION");
      expect(await codeOf(pool.run(requestOf(HONEST_SOURCE, { inputs: { length: Number.NaN } })))).toBe(
        "VALIDATION",
      );
      expect(await codeOf(pool.run(requestOf(`${HONEST_SOURCE}//${"x".repeat(65_536)}`)))).toBe(
        "SANDBOX_COMPILE",
      );
    });
  });

  describe("describe", () => {
    it("answers with what the source declares", async () => {
      expect(await pool.describe(HONEST_SOURCE)).toEqual({
        name: "Average",
        inputs: [
          {
            key: "length",
            kind: "int",
            default: 5,
            min: 1,
            max: 500,
            step: null,
            title: "Length",
            options: [],
          },
          {
            key: "source",
            kind: "source",
            default: "close",
            min: null,
            max: null,
            step: null,
            title: null,
            options: [],
          },
        ],
        outputs: [{ key: "average", pane: "overlay", style: "line", color: "#ff8800", title: null }],
      });
    });

    it("knows every kind of input", async () => {
      const inputs = `{ a: input.float(0.5, { step: 0.1 }), b: input.bool(true), c: input.enum("x", ["x", "y"], { title: "C" }), d: input.select("y", { options: ["y"] }) }`;
      const manifest = await pool.describe(
        `export default indicator({ name: "k", inputs: ${inputs}, outputs: { o: plot({ style: "histogram" }) }, compute() {} })`,
      );
      expect(
        manifest.inputs.map(({ key, kind, default: value, step, options }) => [
          key,
          kind,
          value,
          step,
          options,
        ]),
      ).toEqual([
        ["a", "float", 0.5, 0.1, []],
        ["b", "bool", true, null, []],
        ["c", "enum", "x", null, ["x", "y"]],
        ["d", "enum", "y", null, ["y"]],
      ]);
    });

    it.each([
      `input.int(600, { max: 500 })`,
      `input.int(1.5)`,
      `input.enum("z", ["x"])`,
      `input.source("time")`,
      `input.float(1 / 0)`,
      `input.int(1, { step: 0 })`,
      `input.bool("yes")`,
      `7`,
    ])("refuses the input %s", async (spec) => {
      const source = `export default indicator({ name: "k", inputs: { a: ${spec} }, outputs: { o: plot() }, compute() {} })`;
      expect(await codeOf(pool.describe(source))).toBe("SANDBOX_BAD_RESULT");
    });
  });
});
