import { setImmediate as nextTurn } from "node:timers/promises";
import { comparedSettings, settingWords } from "@/lib/indicators/gates/built-in-settings";
import type { KnownListing } from "@/lib/indicators/gates/find-near-duplicates";
import { fingerprintsOf } from "@/lib/indicators/gates/output-fingerprint";
import { builtInSubject } from "@/lib/indicators/proof/built-in-subject";
import { singleton } from "@/lib/singleton";
import { INDICATORS } from "@/lib/ta/registry";

/** What every built-in answers at the usual settings; computed once in a process, with turns of the event loop between. */
export function builtInFingerprints(): Promise<readonly KnownListing[]> {
  return singleton("built-in-fingerprints", compute);
}

async function compute(): Promise<KnownListing[]> {
  const known: KnownListing[] = [];
  for (const definition of INDICATORS) {
    const subject = builtInSubject(definition);
    for (const inputs of comparedSettings(definition)) {
      known.push({
        slug: definition.id,
        name: definition.name,
        version: "library",
        builtin: true,
        inputs: settingWords(inputs),
        outputs: await fingerprintsOf(subject, inputs),
        shingles: [],
      });
      await nextTurn();
    }
  }
  return known;
}
