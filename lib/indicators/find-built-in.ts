import { sha256Hex } from "@/lib/canonical-json";
import { builtInSource } from "@/lib/indicators/built-in-source";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { INDICATORS } from "@/lib/ta/registry";

/** What a stored version is recognised by. */
export interface StoredCode {
  /** SHA-256 of the source, hex. */
  sourceHash: string;
  indicator: { builtin: boolean };
}

let bySourceHash: ReadonlyMap<string, IndicatorDefinition> | undefined;

/**
 * The library's own indicator behind a stored version: one that the platform marked as built in and whose source is
 * letter for letter what the library has today. A name proves nothing, and an older version of a built-in is code
 * like any other.
 */
export function findBuiltIn({ sourceHash, indicator }: StoredCode): IndicatorDefinition | undefined {
  if (!indicator.builtin) return undefined;
  bySourceHash ??= new Map(
    INDICATORS.map((definition) => [sha256Hex(builtInSource(definition)), definition]),
  );
  return bySourceHash.get(sourceHash);
}
