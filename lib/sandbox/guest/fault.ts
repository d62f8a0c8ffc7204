/** The codes the trusted runner can answer with; `VALIDATION` is a wrong input value of the caller. */
export type FaultCode = "RUNTIME" | "BAD_RESULT" | "OUTPUT_LIMIT" | "MEMORY" | "COMPILE" | "VALIDATION";

/** A refusal by the runner. The private field is a brand guest code cannot forge; it is no Error on purpose. */
export class Fault {
  readonly #code: FaultCode;
  readonly #message: string;

  constructor(code: FaultCode, message: string) {
    this.#code = code;
    this.#message = message;
  }

  /** The code and words of a fault, `undefined` for anything else that can be thrown. */
  static read(value: unknown): { code: FaultCode; message: string } | undefined {
    if (typeof value !== "object" || value === null || !(#code in value)) return undefined;
    return { code: value.#code, message: value.#message };
  }
}
