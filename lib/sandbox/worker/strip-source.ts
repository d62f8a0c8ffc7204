import type { SandboxFailure } from "@/lib/sandbox/failure";
import { USER_FILE } from "@/lib/sandbox/user-file";
import type { CachedScript } from "@/lib/sandbox/worker/cached-script";
import { compileFailure, engineFailure } from "@/lib/sandbox/worker/engine-failure";
import { closeRoom, guarded, type IsolateRoom, openRoom } from "@/lib/sandbox/worker/isolate-room";
import type { Stripped, StripSource } from "@/lib/sandbox/worker/stripped-sources";

/** Strips each source in an isolate that is thrown away: the parser is as hostile a place as the source. */
export function strippingIn(stripper: CachedScript, onCatastrophicError: () => void): StripSource {
  return async (source, language, timeoutMs) => {
    const room = openRoom(stripper, onCatastrophicError);
    try {
      return await guarded(room.isolate, timeoutMs, () => stripIn(room, [source, language], timeoutMs));
    } catch (error) {
      return { ok: false, failure: engineFailure(error, timeoutMs) };
    } finally {
      closeRoom(room);
    }
  };
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
