import { canonicalJson, type Json, sha256Hex } from "@/lib/canonical-json";

/** What a version is: its code, what the code declares, and what it was published for. */
export interface VersionContent {
  source: string;
  manifest: Json;
  /** Engine and library version of the sandbox. */
  engine: string;
}

/** SHA-256 over the canonical JSON of source, manifest and engine version, hex. */
export function versionHash({ source, manifest, engine }: VersionContent): string {
  return sha256Hex(canonicalJson({ engine, manifest, source }));
}
