import type { z } from "zod";
import { ApiProblem, type CallOptions, callApi } from "@/components/api-client";
import { UsageError } from "@/scripts/indicator/command";

/** A Touchstone installation, spoken to with somebody's API token. */
export class TouchstoneServer {
  readonly #address: string;
  readonly #token: string;

  /** @throws UsageError for an address that is none. */
  constructor(address: string, token: string) {
    if (!/^https?:/.test(address) || !URL.canParse(address))
      throw new UsageError(`"${address}" is not the address of a server: write http(s)://…`);
    if (token === "") throw new UsageError("An API token is needed.");
    this.#address = address;
    this.#token = token;
  }

  /**
   * Calls the API.
   * @throws ApiProblem for a refusal and when there is no answer, UsageError when the answer is not Touchstone's.
   */
  async call<Answer extends z.ZodType>(
    path: string,
    answer: Answer,
    options: CallOptions = {},
  ): Promise<z.infer<Answer>> {
    const headers = { ...options.headers, Authorization: `Bearer ${this.#token}` };
    const body = await callApi<unknown>(new URL(path, this.#address).href, { ...options, headers }).catch(
      notJson,
    );
    const read = answer.safeParse(body);
    if (read.success) return read.data;
    throw new UsageError(`${this.#address} answers, but not as Touchstone does: is the address right?`);
  }

  /** What is at a path, or `null` where there is nothing. */
  async find<Answer extends z.ZodType>(path: string, answer: Answer): Promise<z.infer<Answer> | null> {
    try {
      return await this.call(path, answer);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "NOT_FOUND") return null;
      throw error;
    }
  }
}

function notJson(error: unknown): null {
  if (error instanceof SyntaxError) return null;
  throw error;
}
