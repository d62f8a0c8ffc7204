import { outputHash } from "@/lib/indicators/execution-hash";
import type { InputValues } from "@/lib/indicators/execution-schema";
import type { SandboxFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { Bars } from "@/lib/ta/bars";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";

export type BuiltInResult =
  | { outputs: Record<string, Float64Array<ArrayBuffer>>; outputHash: string; failure: null }
  | { outputs: null; outputHash: null; failure: SandboxFailure };

/**
 * Runs a built-in as plain code: the same bytes and the same outcome as its source has in the sandbox. `inputs`
 * passed the manifest's checks.
 */
export function runBuiltIn(definition: IndicatorDefinition, bars: Bars, inputs: InputValues): BuiltInResult {
  const { outputs: declared, functionName } = definition;
  const { length } = bars.close;
  if (declared.length * length * 8 > SANDBOX_LIMITS.libraryOutputBytes) {
    const megabytes = SANDBOX_LIMITS.libraryOutputBytes / 1024 ** 2;
    return failed(
      "OUTPUT_LIMIT",
      `${declared.length} outputs of ${length} bars are more than ${megabytes} MB.`,
    );
  }
  const outputs: Record<string, Float64Array<ArrayBuffer>> = {};
  for (const { name } of declared) outputs[name] = new Float64Array(length);
  try {
    definition.computeInto(bars, inputs, outputs);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return failed("RUNTIME", `${error.name}: ${functionName}: ${error.message}`);
  }
  for (const [name, series] of Object.entries(outputs)) {
    const infinite = canonicalise(series);
    if (infinite >= 0) return failed("BAD_RESULT", `The output ${name} is infinite at bar ${infinite}.`);
  }
  return { outputs, outputHash: outputHash(outputs), failure: null };
}

function failed(code: SandboxFailure["code"], message: string): BuiltInResult {
  return { outputs: null, outputHash: null, failure: { code, message, line: 0, column: 0 } };
}

/** NaN to one bit pattern, as the sandbox's runner writes it; the index of the first infinity, or -1. */
function canonicalise(series: Float64Array<ArrayBuffer>): number {
  const words = new Uint32Array(series.buffer);
  for (let i = 0; i < series.length; i += 1) {
    const value = series[i] ?? 0;
    if (value - value === 0) continue;
    if (value === Infinity || value === -Infinity) return i;
    words[i * 2] = 0;
    words[i * 2 + 1] = 0x7ff80000;
  }
  return -1;
}
