import type { SystemActor } from "@/lib/actor";
import { nextUnproven, type Unproven } from "@/lib/indicators/data/next-unproven";
import { findBuiltIn } from "@/lib/indicators/find-built-in";
import type { GateReport } from "@/lib/indicators/gate-schema";
import { runGates } from "@/lib/indicators/gates/run-gates";
import { recordBuiltInProof } from "@/lib/indicators/mutations/record-built-in-proof";
import { builtInPort } from "@/lib/indicators/service/built-in-port";
import { libraryEngine } from "@/lib/indicators/service/run-in-library";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/**
 * Proves up to `limit` versions of the library that have no report of this library yet, as plain code: the way they
 * run for people. What is proven is stored at once, so that an interrupted call loses one version.
 * @returns how many were proven, and how many are code of an older library that only the sandbox runs.
 */
export async function proveBuiltIns(
  actor: SystemActor,
  { limit }: { limit: number },
): Promise<{ proven: number }> {
  let proven = 0;
  const engine = libraryEngine();
  for (const version of await nextUnproven({ engine, limit })) {
    const definition = findBuiltIn({ sourceHash: version.sourceHash, indicator: { builtin: true } });
    if (definition === undefined) continue;
    await recordBuiltInProof(actor, { versionId: version.id, report: await prove(version, definition) });
    proven += 1;
  }
  return { proven };
}

async function prove(version: Unproven, definition: IndicatorDefinition): Promise<GateReport> {
  const { source, manifest, versionHash: hash, number } = version;
  const { report } = await runGates({
    source,
    port: builtInPort(definition, manifest),
    engine: libraryEngine,
    nowMs: () => performance.now(),
    at: new Date().toISOString(),
    version: { hash, number, manifest },
    previous: null,
    known: async () => [],
    lanes: 1,
  });
  return report;
}
