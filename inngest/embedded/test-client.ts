import { Inngest } from "inngest";

const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

/** A signing, silent client whose server is `fetch`: no request leaves the process. */
export function testClient(id: string, fetch: typeof globalThis.fetch): Inngest {
  return new Inngest({
    id,
    isDev: false,
    checkpointing: false,
    signingKey: "signkey-test-00",
    eventKey: "test",
    baseUrl: "http://embedded.invalid",
    logger: silent,
    internalLogger: silent,
    fetch,
  });
}
