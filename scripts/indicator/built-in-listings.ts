import { builtInSource } from "@/lib/indicators/built-in-source";
import type { KnownListing } from "@/lib/indicators/gates/find-near-duplicates";
import { fingerprintsOf } from "@/lib/indicators/gates/output-fingerprint";
import { sourceShingles } from "@/lib/indicators/gates/source-shingles";
import { builtInSubject } from "@/lib/indicators/proof/built-in-subject";
import { INDICATORS } from "@/lib/ta/registry";

/** The built-ins as the gate of duplicates compares with them; other listings only the server knows. */
export async function builtInListings(): Promise<KnownListing[]> {
  return await Promise.all(
    INDICATORS.map(async (definition) => ({
      slug: definition.id,
      name: definition.name,
      version: "1.0.0",
      builtin: true,
      inputs: "default inputs",
      outputs: await fingerprintsOf(builtInSubject(definition)),
      shingles: sourceShingles(builtInSource(definition)),
    })),
  );
}
