import { type Agent, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";

export interface PostOptions {
  headers: Record<string, string>;
  agent: Agent;
  /** Ends the exchange, however far it has come. */
  signal: AbortSignal;
  /** An answer longer than this is cut off and refused. */
  bytesMax: number;
}

export interface PostAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Uint8Array;
}

/** One POST, never repeated: a request that was cut off may have run. @throws Error when no whole answer comes. */
export function postBytes(url: URL, body: Uint8Array, options: PostOptions): Promise<PostAnswer> {
  const { headers, agent, signal, bytesMax } = options;
  const open = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = open(url, { method: "POST", headers, agent, signal }, (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on("error", reject);
      response.on("aborted", () => reject(new Error("the answer was cut off")));
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.byteLength;
        if (bytes > bytesMax) request.destroy(new Error("the answer is too long"));
        else chunks.push(chunk);
      });
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}
