import { createHash } from "node:crypto";
import type { SandboxFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { SourceLanguage } from "@/lib/sandbox/protocol";
import { USER_FILE } from "@/lib/sandbox/user-file";
import type { CachedScript } from "@/lib/sandbox/worker/cached-script";
import { compileFailure, engineFailure } from "@/lib/sandbox/worker/engine-failure";
import { closeRoom, guarded, type IsolateRoom, openRoom } from "@/lib/sandbox/worker/isolate-room";

/** JavaScript that compiled alone as a script, or why the source is refused. */
export type Stripped = { ok: true; code: string } | { ok: false; failure: SandboxFailure };

/** Strips sources in throw-away isolates and remembers the answers by the SHA-256 of the source. */
export class StrippedSources {
  readonly #stripper: CachedScript;
  readonly #onCatastrophicError: () => void;
  readonly #known = new Map<string, Stripped>();
  #characters = 0;

  constructor(stripper: CachedScript, onCatastrophicError: () => void) {
    this.#stripper = stripper;
    this.#onCatastrophicError = onCatastrophicError;
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
      if (this.#characters <= SANDBOX_LIMITS.workerSourceCacheBytes) return;
      this.#known.delete(oldest);
      this.#characters -= weight(entry);
    }
  }

  async #strip(source: string, language: SourceLanguage, timeoutMs: number): Promise<Stripped> {
    const room = await openRoom(this.#stripper, this.#onCatastrophicError);
    try {
      return await guarded(room.isolate, timeoutMs, () => stripIn(room, [source, language], timeoutMs));
    } catch (error) {
      return { ok: false, failure: engineFailure(error, timeoutMs) };
    } finally {
      closeRoom(room);
    }
  }
}

function weight(stripped: Stripped): number {
  return stripped.ok ? stripped.code.length : 256;
}

async function stripIn(room: IsolateRoom, parameters: [string, string], timeout: number): Promise<Stripped> {
  const text: unknown = await room.entry.apply(undefined, parameters, { timeout, result: { copy: true } });
  if (typeof text !== "string") return { ok: false, failure: compileFailure(undefined) };
  if (text.startsWith("S"))
    return { ok: false, failure: await placedBetter(room, parameters[0], refusal(text)) };
  if (!text.startsWith("J")) return { ok: false, failure: refusal(text) };
  const code = text.slice(1);
  try {
    await room.isolate.compileScript(`"use strict";${code}`, { filename: USER_FILE, columnOffset: -13 });
  } catch (error) {
    return { ok: false, failure: compileFailure(error) };
  }
  return { ok: true, code };
}

/**
 * The parser of TypeScript gives up far before the error when that is inside a function's body; V8 stops at the
 * first type. The later of the two places is the better one.
 */
async function placedBetter(
  room: IsolateRoom,
  source: string,
  failure: SandboxFailure,
): Promise<SandboxFailure> {
  try {
    await room.isolate.compileModule(source, { filename: USER_FILE });
    return failure;
  } catch (error) {
    const other = compileFailure(error);
    const later = other.line > failure.line || (other.line === failure.line && other.column > failure.column);
    return later ? other : failure;
  }
}

function refusal(text: string): SandboxFailure {
  const [, line = "0", column = "0", ...words] = text.split("\n");
  return { code: "COMPILE", message: words.join("\n"), line: Number(line), column: Number(column) };
}
