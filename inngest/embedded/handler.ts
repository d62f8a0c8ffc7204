import { type Inngest, InngestCommHandler, type InngestFunction } from "inngest";
import type { Answer, CallBody } from "@/inngest/embedded/wire";

const ADDRESS = "http://embedded.invalid/api/inngest";
/** The request version the memos are written for; the SDK's newest. */
const REQUEST_VERSION = "2";

/** The SDK's own handler, called in process: the wire protocol without a network. */
export interface SdkHandler {
  /** Asks the SDK to register; it posts its list of functions to the client's `fetch`. */
  register: () => Promise<void>;
  call: (functionId: string, stepId: string | null, body: CallBody) => Promise<Answer>;
}

export function sdkHandler(client: Inngest.Any, functions: readonly InngestFunction.Any[]): SdkHandler {
  const handler = new InngestCommHandler({
    frameworkName: "embedded",
    client,
    functions,
    // This handler is a value of this process: no request from outside reaches it.
    skipSignatureValidation: true,
    handler: (request: Request) => ({
      body: () => request.text(),
      headers: (name: string) => request.headers.get(name),
      method: () => request.method,
      url: () => new URL(request.url),
      transformResponse: ({
        body,
        status,
        headers,
      }: {
        body: string;
        status: number;
        headers: HeadersInit;
      }) => new Response(body, { status, headers }),
    }),
  });
  const handle = handler.createHandler<(request: Request) => Promise<Response>>();
  return {
    register: async () => {
      const response = await handle(new Request(ADDRESS, { method: "PUT" }));
      if (!response.ok)
        throw new Error(`the Inngest SDK did not register its functions: ${await response.text()}`);
    },
    call: async (functionId, stepId, body) => {
      const url = `${ADDRESS}?fnId=${encodeURIComponent(functionId)}&stepId=${encodeURIComponent(stepId ?? "step")}`;
      const headers = { "content-type": "application/json", "x-inngest-req-version": REQUEST_VERSION };
      return await answerOf(
        await handle(new Request(url, { method: "POST", headers, body: JSON.stringify(body) })),
      );
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    noRetry: response.headers.get("x-inngest-no-retry") === "true",
    retryAfter: response.headers.get("retry-after"),
    fromSdk: response.headers.has("x-inngest-sdk"),
    body: text === "" ? null : JSON.parse(text),
  };
}
