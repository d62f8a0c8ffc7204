import { ECMASCRIPT_GLOBALS } from "@/lib/sandbox/preview/ecmascript-globals";
import { USER_FILE } from "@/lib/sandbox/user-file";

/** What the frame posts to a fresh worker, once. */
export interface GuestTask {
  /** JavaScript as the stripper made it. */
  code: string;
  packed: ArrayBuffer;
  orderJson: string;
}

type Run = (factory: (exports: object) => void, packed: ArrayBuffer, orderJson: string) => unknown;

/**
 * The life of one worker: takes away everything a browser adds to the language, then opens the runner (the same
 * bundle as on the server), answers `ready`, and runs one task.
 */
export function serve(open: () => Run): void {
  const post = globalThis.postMessage.bind(globalThis);
  const listen = globalThis.addEventListener.bind(globalThis);
  // biome-ignore lint/security/noGlobalEval: it runs guest code, which is what the frame is there for; the prelude locks it.
  const evaluate = globalThis.eval;
  const NativeFunction = globalThis.Function;
  let task: GuestTask | undefined;
  listen("message", ({ data }: MessageEvent<GuestTask>) => {
    if (task !== undefined) return;
    task = data;
    post(answer(task));
  });

  function answer({ code, packed, orderJson }: GuestTask): unknown {
    let factory: (exports: object) => void;
    try {
      // Alone first: a body that closes the wrapper's brace does not get into the wrapper.
      new NativeFunction(`"use strict";${code}`);
      factory = evaluate(wrapped(code));
    } catch (error) {
      return `F\nCOMPILE\n0\n0\n${error instanceof SyntaxError ? error.message : "The source cannot be compiled."}`;
    }
    return run(factory, packed, orderJson);
  }
  leaveTheLanguage();
  const run = open();
  post("ready");
}

/** As on the server, but for the wrapper's own line, which `eval` cannot count as line 0: `guest-run.ts` takes it off. */
function wrapped(code: string): string {
  return `(function (__out) { "use strict";\n${code}\n})\n//# sourceURL=${USER_FILE}`;
}

/** Deletes what is not of the language from the global object and its prototypes. */
function leaveTheLanguage(): void {
  const kept = new Set<PropertyKey>(ECMASCRIPT_GLOBALS);
  let scope: object | null = globalThis;
  while (scope !== null && scope !== Object.prototype) {
    for (const key of Reflect.ownKeys(scope)) if (!kept.has(key)) Reflect.deleteProperty(scope, key);
    scope = Object.getPrototypeOf(scope);
  }
}
