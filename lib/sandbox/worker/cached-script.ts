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
  async compile(isolate: ivm.Isolate): Promise<ivm.Script> {
    const filename = this.#filename;
    if (this.#cached !== undefined)
      return isolate.compileScript(this.#source, { filename, cachedData: this.#cached });
    const script: ivm.Script & ivm.CachedDataResult = await isolate.compileScript(this.#source, {
      filename,
      produceCachedData: true,
    });
    this.#cached = script.cachedData;
    return script;
  }
}
