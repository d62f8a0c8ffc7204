import type ivm from "isolated-vm";

/** One of our own scripts with the machine code V8 made for it. Never used for a user's source. */
export class CachedScript {
  readonly #source: string;
  readonly #filename: string;
  #cached: ivm.ExternalCopy<ArrayBuffer> | undefined;

  constructor(source: string, filename: string) {
    this.#source = source;
    this.#filename = filename;
  }

  /** Compiles into `isolate`, from the cache after the first time. */
  compile(isolate: ivm.Isolate): ivm.Script {
    const filename = this.#filename;
    if (this.#cached !== undefined)
      return isolate.compileScriptSync(this.#source, { filename, cachedData: this.#cached });
    const script: ivm.Script & ivm.CachedDataResult = isolate.compileScriptSync(this.#source, {
      filename,
      produceCachedData: true,
    });
    this.#cached = script.cachedData;
    return script;
  }
}
