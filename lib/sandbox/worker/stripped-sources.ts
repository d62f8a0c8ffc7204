import { createHash } from "node:crypto";
import type { SandboxFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { SourceLanguage } from "@/lib/sandbox/protocol";

/** JavaScript that compiled alone as a script, or why the source is refused. */
export type Stripped = { ok: true; code: string } | { ok: false; failure: SandboxFailure };

/** Strips one source within `timeoutMs`; never throws. */
export type StripSource = (source: string, language: SourceLanguage, timeoutMs: number) => Promise<Stripped>;

/** Strips each source once and remembers the answer by the SHA-256 of the source. */
export class StrippedSources {
  readonly #strip: StripSource;
  readonly #charactersMax: number;
  readonly #known = new Map<string, Stripped>();
  #characters = 0;

  constructor(strip: StripSource, charactersMax: number = SANDBOX_LIMITS.workerSourceCacheBytes) {
    this.#strip = strip;
    this.#charactersMax = charactersMax;
  }

  async get(source: string, language: SourceLanguage, wallMs: number): Promise<Stripped> {
    const key = createHash("sha256").update(`${language}\n${source}`).digest("base64");
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#known.delete(key);
      this.#known.set(key, known);
      return known;
    }
    const stripped = await this.#strip(source, language, Math.min(wallMs, SANDBOX_LIMITS.stripMs));
    if (stripped.ok || stripped.failure.code === "COMPILE") this.#remember(key, stripped);
    return stripped;
  }

  #remember(key: string, stripped: Stripped): void {
    this.#known.set(key, stripped);
    this.#characters += weight(stripped);
    for (const [oldest, entry] of this.#known) {
      if (this.#characters <= this.#charactersMax) return;
      this.#known.delete(oldest);
      this.#characters -= weight(entry);
    }
  }
}

function weight(stripped: Stripped): number {
  return stripped.ok ? stripped.code.length : 256;
}
