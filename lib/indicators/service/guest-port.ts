import { sha256Hex } from "@/lib/canonical-json";
import { manifestJson } from "@/lib/indicators/manifest-json";
import type { GuestPort } from "@/lib/indicators/proof/subject";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import type { Sandbox } from "@/lib/sandbox/port";

/** Sources of the gates, run in a sandbox. `userId`: whose share of it this uses. */
export function guestPort(sandbox: Sandbox, userId: string): GuestPort {
  return {
    describe: async (source) => manifestJson(await sandbox.describe(source, userId)),
    run: async ({ source, manifest, bars, inputs }) =>
      await sandbox.run({
        userId,
        source,
        sourceHash: sha256Hex(source),
        bars,
        barsKey: datasetHash(bars),
        inputs,
        expectedOutputs: manifest.outputs.map(({ key }) => key),
      }),
  };
}
