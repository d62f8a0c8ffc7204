import { canonicalJson, type Json, sha256Hex } from "@/lib/canonical-json";
import type { Manifest } from "@/lib/indicators/manifest-schema";

/** What a version is: its code, what the code declares, and what it was published for. */
export interface VersionContent {
  source: string;
  manifest: Manifest;
  /** Engine and library version of the sandbox. */
  engine: string;
}

/** SHA-256 over the canonical JSON of source, manifest and engine version, hex. */
export function versionHash({
  source,
  manifest,
  engine,
}: Omit<VersionContent, "manifest"> & { manifest: Json }): string {
  return sha256Hex(canonicalJson({ engine, manifest, source }));
}

/** The columns of a version row that its content decides. */
export function contentColumns(content: VersionContent) {
  const { source, manifest } = content;
  return { source, manifest, sourceHash: sha256Hex(source), versionHash: versionHash(content) };
}
