import { manifestJson } from "@/lib/indicators/manifest-json";
import type { VersionContent } from "@/lib/indicators/version-hash";
import { sandbox } from "@/lib/sandbox/service";

/**
 * Reads in the sandbox what a source declares. `userId`: whose share of the sandbox this uses.
 * @throws AppError SANDBOX_* when it does not compile or declares nonsense, UNAVAILABLE.
 */
export async function describeSource(source: string, userId?: string): Promise<VersionContent> {
  const manifest = manifestJson(await sandbox().describe(source, userId));
  return { source, manifest, engine: sandbox().engine() };
}
