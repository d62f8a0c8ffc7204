import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { PART_BYTES_MAX } from "@/lib/trading/import-limits";
import type { ImportDto, StartImportInput } from "@/lib/trading/import-schema";

const ATTEMPTS = 5;
const PAUSE_SECONDS = 2;

/**
 * Sends a file in parts, each again when the network or the server was away, and commits it.
 * @returns the import, which goes on by itself. @throws ApiProblem
 */
export async function uploadImport(
  file: File,
  { accountId, input }: { accountId: string; input: StartImportInput },
  onSent: (bytes: number) => void,
): Promise<ImportDto> {
  const imports = `/api/marketplace/accounts/${accountId}/imports`;
  const { id } = await callApi<ImportDto>(imports, { json: input });
  for (let at = 0, n = 0; at < file.size; at += PART_BYTES_MAX, n += 1) {
    const body = file.slice(at, at + PART_BYTES_MAX);
    await patiently(() =>
      callApi(`${imports}/${id}/parts/${n}`, {
        method: "PUT",
        body,
        headers: { "Content-Type": "application/octet-stream" },
      }),
    );
    onSent(Math.min(file.size, at + PART_BYTES_MAX));
  }
  return await patiently(() => callApi<ImportDto>(`${imports}/${id}/commit`, { method: "POST" }));
}

async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const problem = toApiProblem(error);
      if (attempt === ATTEMPTS || !isPassing(problem)) throw problem;
      await pause((problem.retryAfterSeconds ?? PAUSE_SECONDS * attempt) * 1_000);
    }
  }
}

function isPassing({ code }: ApiProblem): boolean {
  return code === "NETWORK" || code === "UNAVAILABLE" || code === "RATE_LIMITED";
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
