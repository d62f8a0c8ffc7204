import { setImmediate as nextTurn } from "node:timers/promises";
import { SLOW_BUILT_INS } from "@/lib/indicators/lane";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import type { GuestPort } from "@/lib/indicators/proof/subject";
import { libraryEngine, runInLibrary } from "@/lib/indicators/service/run-in-library";
import { SandboxError } from "@/lib/sandbox/sandbox-error";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** More bars than this go to a thread: the event loop gets its turn after every run. */
const BARS_HERE_MAX = 1_000;

/** A built-in as plain code, the way it runs for people. */
export function builtInPort(definition: IndicatorDefinition, manifest: Manifest): GuestPort {
  return {
    describe: async () => manifest,
    run: async ({ bars, inputs }) => {
      await nextTurn();
      const isLong = bars.close.length > BARS_HERE_MAX || SLOW_BUILT_INS.has(definition.id);
      const lane = isLong ? "thread" : "process";
      const run = await runInLibrary({ userId: "publish-gates", definition, bars, inputs, lane });
      if (run.failure === null) return run;
      throw new SandboxError(run.failure, { cost: run, engine: libraryEngine(), detail: definition.id });
    },
  };
}
