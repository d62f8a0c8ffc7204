import { expect, test } from "vitest";
import { exactnessOf } from "@/lib/sandbox/preview/exactness";

test.each([
  "ta.sma(bars.close, 20)",
  "const { ema } = ta; ema(bars.close, 5)",
  "/** A comment. **/ Math.sqrt(a * a + b * b) / Math.max(1, Math.abs(c))",
  "Math.PI * r * r",
  "bars[inputs.source]",
])("only + − × ÷ √: %s", (source) => expect(exactnessOf(source)).toBe("exact"));

test.each([
  "ta.stdErr; Math.pow(x, 2)",
  "x ** 2",
  "x **= 2",
  "Math.log(x)",
  "Math . exp(x)",
  "Math['lo' + 'g'](x)",
  "const { log } = Math",
  "const m = Math; m.sin(x)",
  "ta.sin(bars.close)",
  "const { hma, frama } = ta",
  "ta[name](bars.close)",
  "ta?.[name](bars.close)",
  "Math.l\\u006fg(x)",
  "globalThis.M",
])("what an engine may round in its own way: %s", (source) => expect(exactnessOf(source)).toBe("preview"));
