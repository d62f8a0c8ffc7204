import { AppError, type ErrorCode } from "@/lib/errors";
import { type GuestPort, type Subject, subjectOf } from "@/lib/indicators/proof/subject";
import { readDefinition } from "@/lib/sandbox/guest/definition";
import { BAR_SOURCES, type Bars, sourceSeries } from "@/lib/ta/bars";
import { ta } from "@/lib/ta/library";

/** For tests: a source that the test itself wrote, run in this process without a sandbox. */
export function plainGuest(source: string): Subject {
  const kinds = ["int", "float", "bool", "source", "enum"] as const;
  const input = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      (standard: unknown, more: object = {}) => ({
        kind,
        default: standard,
        ...(Array.isArray(more) ? { options: more } : more),
      }),
    ]),
  );
  const make = new Function("indicator", "input", "plot", source.replace("export default", "return"));
  const { name, inputs, outputs, compute } = readDefinition(
    make(
      (definition: unknown) => definition,
      input,
      (options: object = {}) => options,
    ),
  );
  const manifest = {
    name,
    inputs: Array.from(inputs, (spec) => ({ ...spec, options: Array.from(spec.options) })),
    outputs: Array.from(outputs),
  };
  const standard = Object.fromEntries(manifest.inputs.map((spec) => [spec.key, spec.default]));
  return {
    manifest,
    run: async ({ bars, inputs: given }) => {
      const result = compute({ bars: copyOf(bars), inputs: { ...standard, ...given }, ta });
      return { outputs: seriesOf(result), cpuMicros: 0, peakMemoryKb: 0 };
    },
  };
}

/** A port for sources that the test itself wrote: what they throw is what the sandbox would say. */
export const PLAIN_PORT: GuestPort = {
  describe: async (source) => failingLikeTheSandbox("SANDBOX_COMPILE", () => plainGuest(source).manifest),
  run: ({ source, ...job }) => failingLikeTheSandbox("SANDBOX_RUNTIME", () => plainGuest(source).run(job)),
};

/** A test's own source, whose failures are what the sandbox would say. */
export function plainSubject(source: string): Subject {
  return subjectOf(PLAIN_PORT, source, plainGuest(source).manifest);
}

async function failingLikeTheSandbox<T>(code: ErrorCode, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new AppError(code, error instanceof Error ? error.message : "It failed.", { cause: error });
  }
}

/** Guests own their bars: what one writes into them nobody else sees. */
function copyOf(bars: Bars): object {
  const sources = BAR_SOURCES.map((name) => [name, sourceSeries(bars, name).slice()] as const);
  return { length: bars.time.length, time: bars.time.slice(), ...Object.fromEntries(sources) };
}

function seriesOf(result: unknown): Record<string, Float64Array> {
  const entries = typeof result === "object" && result !== null ? Object.entries(result) : [];
  return Object.fromEntries(entries.map(([key, values]) => [key, Float64Array.from(values)]));
}
