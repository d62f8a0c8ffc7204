import { randomBytes } from "node:crypto";
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { frameDataOffset } from "@/lib/sandbox/series-frame-layout";
import { RemoteTransport } from "@/lib/sandbox/service/remote/remote-transport";
import { SandboxServer } from "@/lib/sandbox/service/remote/sandbox-server";
import { sandboxOver } from "@/lib/sandbox/service/sandbox-over";
import type { SandboxStatus } from "@/lib/sandbox/status";
import { errorOf, HONEST_SOURCE, requestOf } from "@/lib/sandbox/test-pool";
import { TEST_STATUS } from "@/lib/sandbox/test-status";
import type { Delivery, Order, Transport } from "@/lib/sandbox/transport";
import { decodePacket, encodePacket } from "@/lib/sandbox/wire/packet";
import { answerSignature, requestSignature, WIRE_HEADERS, WIRE_PATHS } from "@/lib/sandbox/wire/signature";

const SECRET = "a secret of at least 32 characters";

/** Answers each order with the close of its bars as the series `average`. */
class EchoWorkers implements Transport {
  readonly orders: Order[] = [];
  refusal: AppError | undefined;
  /** Held back until this resolves. */
  gate: Promise<void> = Promise.resolve();
  stopped = false;

  async deliver(order: Order): Promise<Delivery> {
    this.orders.push(order);
    await this.gate;
    if (this.refusal) throw this.refusal;
    const { bars } = order.dataset;
    const names = Buffer.from("average");
    const frame = new Uint8Array(frameDataOffset(names.length) + bars * 8);
    new Uint32Array(frame.buffer, 0, 2).set([1, names.length]);
    frame.set(names, 8);
    frame.set(
      Buffer.concat(order.dataset.pack()).subarray(4 * bars * 8, 5 * bars * 8),
      frameDataOffset(names.length),
    );
    const cost = { cpuMicros: 1, peakMemoryKb: 1, wallMs: 1 };
    return { answer: { type: "series", id: 1, frame, ...cost }, engine: TEST_STATUS.engine };
  }

  async status(): Promise<SandboxStatus> {
    return TEST_STATUS;
  }

  async stop(): Promise<void> {
    this.stopped = true;
  }
}

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function serve(workers: Transport = new EchoWorkers(), port = 0) {
  const server = new SandboxServer({ workers, secret: SECRET });
  const opened = await server.listen(port, "127.0.0.1");
  cleanUps.push(() => server.stop());
  return { server, port: opened };
}

function connect(port: number, options: { secret?: string; deadlineMs?: number } = {}) {
  const transport = new RemoteTransport({ url: `http://127.0.0.1:${port}`, secret: SECRET, ...options });
  cleanUps.push(() => transport.stop());
  return sandboxOver(transport);
}

type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

/** A server that says whatever a test wants it to say. */
async function impostor(handle: Handler): Promise<number> {
  const server = createServer(async (request, response) => {
    handle(request, response, Buffer.concat(await request.toArray()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanUps.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

interface Reply {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

function post(port: number, path: string, body: Uint8Array, headers: Record<string, string>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { port, host: "127.0.0.1", path, method: "POST", headers },
      async (response) => {
        const whole = Buffer.concat(await response.toArray());
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

function sealed(path: string, body: Uint8Array, more: { timeMs?: number; nonce?: string } = {}) {
  const seal = { path, timeMs: Date.now(), nonce: randomBytes(16).toString("hex"), ...more };
  return {
    [WIRE_HEADERS.time]: String(seal.timeMs),
    [WIRE_HEADERS.nonce]: seal.nonce,
    [WIRE_HEADERS.signature]: requestSignature(SECRET, seal, body),
  };
}

/** Passes requests on to `port`; `alter` may change what goes there and what comes back. */
async function proxy(
  port: number,
  alter: { request?: (body: Buffer) => Buffer; reply?: (reply: Reply) => Reply },
): Promise<number> {
  return await impostor(async ({ url = "", headers }, response, body) => {
    const changed = alter.request?.(body) ?? body;
    const given = Object.fromEntries(
      Object.values(WIRE_HEADERS).map((name) => [name, String(headers[name])]),
    );
    const reply = await post(port, url, changed, given);
    const answer = alter.reply?.(reply) ?? reply;
    const signature = answer.headers[WIRE_HEADERS.signature];
    if (signature !== undefined) response.setHeader(WIRE_HEADERS.signature, signature);
    response.writeHead(answer.status);
    response.end(answer.body);
  });
}

async function expectUnavailable(running: Promise<unknown>, detail: RegExp): Promise<void> {
  const error = await errorOf(running);
  expect([error?.code, error?.status, error?.message]).toEqual([
    "UNAVAILABLE",
    503,
    "The sandbox cannot be reached.",
  ]);
  expect(error?.detail).toMatch(detail);
  expect(error?.retryAfterSeconds).toBeGreaterThan(0);
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

describe("bars", () => {
  it("travel once, then by key, and again when the service has forgotten them", async () => {
    const workers = new EchoWorkers();
    const { port, server } = await serve(workers);
    const lengths: number[] = [];
    const seen = await proxy(port, {
      request: (body) => {
        lengths.push(decodePacket(body)?.payload.byteLength ?? -1);
        return body;
      },
    });
    const sandbox = connect(seen);
    const request = requestOf(HONEST_SOURCE);
    for (let run = 0; run < 3; run += 1)
      expect((await sandbox.run(request)).outputs.average).toEqual(request.bars.close);
    expect(lengths).toEqual([4_800, 0, 0]);
    await server.stop();
    await serve(workers, port);
    expect((await sandbox.run(request)).outputs.average).toEqual(request.bars.close);
    expect(lengths.slice(3), "key, then bars").toEqual([0, 4_800]);
  });
});

describe("the service refuses", () => {
  it.each(["another secret of at least 32 characters", ""])("the secret %j", async (secret) => {
    const { port } = await serve();
    await expectUnavailable(
      connect(port, { secret }).run(requestOf(HONEST_SOURCE)),
      /401.*signature is wrong/,
    );
  });

  it.each([-61_000, 61_000])("a clock %i ms away", async (away) => {
    const { port } = await serve();
    const headers = sealed(WIRE_PATHS.status, new Uint8Array(0), { timeMs: Date.now() + away });
    const reply = await post(port, WIRE_PATHS.status, new Uint8Array(0), headers);
    expect([reply.status, String(reply.body)]).toEqual([401, expect.stringContaining("60 seconds away")]);
  });

  it("a request it has seen before", async () => {
    const { port } = await serve();
    const headers = sealed(WIRE_PATHS.status, new Uint8Array(0));
    expect((await post(port, WIRE_PATHS.status, new Uint8Array(0), headers)).status).toBe(200);
    const again = await post(port, WIRE_PATHS.status, new Uint8Array(0), headers);
    expect([again.status, String(again.body)]).toEqual([401, "The request was sent before."]);
  });

  it("a body that was changed on the way", async () => {
    const workers = new EchoWorkers();
    const { port } = await serve(workers);
    const between = await proxy(port, { request: (body) => flipped(body, body.byteLength - 1) });
    await expectUnavailable(connect(between).run(requestOf(HONEST_SOURCE)), /401.*signature is wrong/);
    expect(workers.orders).toEqual([]);
  });

  it("a signature for another path", async () => {
    const { port } = await serve();
    const body = new Uint8Array(0);
    expect((await post(port, WIRE_PATHS.jobs, body, sealed(WIRE_PATHS.status, body))).status).toBe(401);
  });

  it.each([
    ["no headers", {}],
    ["a time in words", { [WIRE_HEADERS.time]: "now" }],
    ["a short nonce", { [WIRE_HEADERS.nonce]: "ab" }],
    ["no signature", { [WIRE_HEADERS.signature]: "" }],
  ])("%s", async (_, change) => {
    const { port } = await serve();
    const whole =
      Object.keys(change).length === 0 ? {} : { ...sealed(WIRE_PATHS.status, new Uint8Array(0)), ...change };
    expect((await post(port, WIRE_PATHS.status, new Uint8Array(0), whole)).status).toBe(401);
  });

  it("a body beyond the limit", async () => {
    const { port } = await serve();
    const body = new Uint8Array(6 * 1024 ** 2);
    const reply = await post(port, WIRE_PATHS.jobs, body, sealed(WIRE_PATHS.jobs, body)).catch(() => null);
    expect(reply?.status ?? 413, "answered, or cut off while it was still sent").toBe(413);
  });

  const header = {
    userId: "u",
    mode: "run",
    source: "",
    language: "ts",
    barsKey: "k",
    bars: 1,
    inputs: {},
    expected: null,
  };
  it.each([
    ["bytes without a header", new Uint8Array(3)],
    ["a header longer than the body", Uint8Array.of(255, 255, 255, 255, 123)],
    ["a header that is not JSON", Uint8Array.of(1, 0, 0, 0, 123)],
    ["an unknown field", encodePacket({ ...header, wallMs: 1e9 }, [new Uint8Array(48)])],
    ["a count that is not the payload's", encodePacket({ ...header, bars: 2 }, [new Uint8Array(48)])],
    ["too many bars", encodePacket({ ...header, bars: 100_001 })],
    ["too long a source", encodePacket({ ...header, source: "x".repeat(65_537) }, [new Uint8Array(48)])],
    ["inputs that are objects", encodePacket({ ...header, inputs: { a: {} } }, [new Uint8Array(48)])],
    [
      "outputs with forbidden names",
      encodePacket({ ...header, expected: ["__proto__"] }, [new Uint8Array(48)]),
    ],
  ])("%s", async (_, body) => {
    const workers = new EchoWorkers();
    const { port } = await serve(workers);
    expect((await post(port, WIRE_PATHS.jobs, body, sealed(WIRE_PATHS.jobs, body))).status).toBe(400);
    expect(workers.orders).toEqual([]);
  });
});

describe("overload", () => {
  it("is 503 with Retry-After on the wire and UNAVAILABLE with the same seconds behind it", async () => {
    const workers = new EchoWorkers();
    workers.refusal = new AppError("UNAVAILABLE", "The sandbox is busy.", { retryAfterSeconds: 7 });
    const { port } = await serve(workers);
    let onTheWire: Reply | undefined;
    const between = await proxy(port, { reply: (reply) => (onTheWire = reply) });
    const error = await errorOf(connect(between).run(requestOf(HONEST_SOURCE)));
    expect([error?.code, error?.message, error?.retryAfterSeconds]).toEqual([
      "UNAVAILABLE",
      "The sandbox is busy.",
      7,
    ]);
    expect([onTheWire?.status, onTheWire?.headers["retry-after"]]).toEqual([503, "7"]);
  });
});

describe("the client refuses", () => {
  it.each([
    [
      "an answer that was changed",
      (reply: Reply) => ({ ...reply, body: flipped(reply.body, reply.body.byteLength - 1) }),
    ],
    ["another status than the signed one", (reply: Reply) => ({ ...reply, status: 409 })],
    ["an answer without a signature", (reply: Reply) => ({ ...reply, headers: {} })],
  ])("%s", async (_, reply) => {
    const { port } = await serve();
    await expectUnavailable(
      connect(await proxy(port, { reply })).run(requestOf(HONEST_SOURCE)),
      /not signed for this request/,
    );
  });

  it("the answer to an earlier request", async () => {
    const { port } = await serve();
    let first: Reply | undefined;
    const sandbox = connect(await proxy(port, { reply: (reply) => (first ??= reply) }));
    await sandbox.run(requestOf(HONEST_SOURCE));
    await expectUnavailable(sandbox.run(requestOf(HONEST_SOURCE)), /not signed for this request/);
  });

  it("an echo of its own signature", async () => {
    const port = await impostor(({ headers }, response, body) => {
      response.writeHead(200, { [WIRE_HEADERS.signature]: String(headers[WIRE_HEADERS.signature]) });
      response.end(body);
    });
    await expectUnavailable(connect(port).run(requestOf(HONEST_SOURCE)), /not signed for this request/);
  });

  it.each([
    ["bytes that are no packet", new Uint8Array(9)],
    ["an unknown kind", encodePacket({ kind: "eval", code: "1" })],
    [
      "a failure of an unknown code",
      encodePacket({
        kind: "delivery",
        engine: "e",
        answer: { type: "failed", id: 1, code: "INTERNAL", message: "", line: 0, column: 0 },
      }),
    ],
    ["an answer to another question", encodePacket({ kind: "status", status: TEST_STATUS })],
    ["for ever unknown bars", encodePacket({ kind: "unknownBars" })],
  ])("%s, even when it is signed", async (_, bytes) => {
    const port = await impostor(({ headers }, response) => {
      const signature = answerSignature(
        SECRET,
        { nonce: String(headers[WIRE_HEADERS.nonce]), status: 200 },
        bytes,
      );
      response.writeHead(200, { [WIRE_HEADERS.signature]: signature });
      response.end(bytes);
    });
    await expectUnavailable(connect(port).run(requestOf(HONEST_SOURCE)), /cannot be read|to a job/);
  });

  it("a frame that is not what a run may answer", async () => {
    const answer = { type: "series", id: 1, cpuMicros: 1, peakMemoryKb: 1, wallMs: 1 };
    const bytes = encodePacket({ kind: "delivery", engine: "e", answer }, [new Uint8Array(24)]);
    const port = await impostor(({ headers }, response) => {
      const signature = answerSignature(
        SECRET,
        { nonce: String(headers[WIRE_HEADERS.nonce]), status: 200 },
        bytes,
      );
      response.writeHead(200, { [WIRE_HEADERS.signature]: signature });
      response.end(bytes);
    });
    expect((await errorOf(connect(port).run(requestOf(HONEST_SOURCE))))?.code).toBe("SANDBOX_CRASHED");
  });

  it("to wait for a service that trickles its answer", async () => {
    const port = await impostor((_, response) => {
      response.writeHead(200);
      const drops = setInterval(() => response.write("x"), 5);
      response.on("close", () => clearInterval(drops));
    });
    await expectUnavailable(
      connect(port, { deadlineMs: 100 }).run(requestOf(HONEST_SOURCE)),
      /abort|timeout/i,
    );
  });

  it("an answer without end", async () => {
    const port = await impostor((_, response) => {
      response.writeHead(200);
      const flood = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1024 ** 2)));
      };
      response.on("drain", flood);
      flood();
    });
    await expectUnavailable(connect(port).run(requestOf(HONEST_SOURCE)), /too long/);
  });
});

describe("a service of another version", () => {
  it("reports the guards it knows; the others count as off", async () => {
    const { lowPriority: _, ...known } = TEST_STATUS.confinement;
    const confinement = { ...known, brandNew: { on: true } };
    const bytes = encodePacket({ kind: "status", status: { ...TEST_STATUS, confinement, uptimeMs: 1 } });
    const port = await impostor(({ headers }, response) => {
      const nonce = String(headers[WIRE_HEADERS.nonce]);
      const signature = answerSignature(SECRET, { nonce, status: 200 }, bytes);
      response.writeHead(200, { [WIRE_HEADERS.signature]: signature }).end(bytes);
    });
    const lowPriority = { on: false, why: "the sandbox service does not report it" };
    expect(await connect(port).status()).toEqual({ ...TEST_STATUS, confinement: { ...known, lowPriority } });
  });
});

describe("a service that is not there", () => {
  it("is UNAVAILABLE at once, for its status too", async () => {
    const { port, server } = await serve();
    await server.stop();
    const sandbox = connect(port);
    await expectUnavailable(sandbox.run(requestOf(HONEST_SOURCE)), /ECONNREFUSED/);
    await expectUnavailable(sandbox.status(), /ECONNREFUSED/);
  });

  it("that dies in the middle of a run is UNAVAILABLE, the order is not sent again, and runs work once it is back", async () => {
    let requests = 0;
    const dying = await impostor((request) => {
      requests += 1;
      request.socket.destroy();
    });
    await expectUnavailable(connect(dying).run(requestOf(HONEST_SOURCE)), /socket hang up|ECONNRESET/);
    expect(requests).toBe(1);
    const { port, server } = await serve();
    const sandbox = connect(port);
    await sandbox.run(requestOf(HONEST_SOURCE));
    await server.stop();
    await serve(new EchoWorkers(), port);
    await vi.waitFor(async () =>
      expect((await sandbox.run(requestOf(HONEST_SOURCE))).engine).toBe("test engine"),
    );
  });
});

describe("stopping", () => {
  it("finishes the runs it has, takes no others, then ends the workers", async () => {
    const workers = new EchoWorkers();
    const open = Promise.withResolvers<void>();
    workers.gate = open.promise;
    const { port, server } = await serve(workers);
    const running = connect(port).run(requestOf(HONEST_SOURCE));
    await vi.waitFor(() => expect(workers.orders).toHaveLength(1));
    const stopped = server.stop();
    await expectUnavailable(connect(port).run(requestOf(HONEST_SOURCE)), /ECONNREFUSED/);
    expect(workers.stopped).toBe(false);
    open.resolve();
    expect((await running).engine).toBe("test engine");
    await stopped;
    expect(workers.stopped).toBe(true);
  });
});

describe("without a signature", () => {
  it("anybody may ask for the health, which tells no secret", async () => {
    const { port } = await serve();
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: "ok", ...TEST_STATUS }]);
  });

  it.each(["/metrics", "/v1/jobs", "/v1/status", "/"])("GET %s gives nothing", async (path) => {
    const { port } = await serve();
    expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBeGreaterThanOrEqual(401);
  });
});
