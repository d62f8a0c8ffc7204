import { createServer } from "node:http";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The web server: Next behind a Node server of ours. `node scripts/server.mjs [--dev]`, with `HOST`
 * (127.0.0.1) and `PORT` (3000) from the environment. Runs after the packages are installed.
 */

/** As `PEER_HEADER` of lib/client-address.ts. */
const PEER_HEADER = "x-touchstone-peer";
const FINISH_WITHIN_MS = 10_000;
/** As `inngest/embedded/running.ts`. */
const EXECUTOR = Symbol.for("touchstone.embedded-executor");

const dev = process.argv.includes("--dev");
const hostname = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 3000);
process.env.NODE_ENV = dev ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED ??= "1";

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  fail(`PORT must be a whole number from 0 to 65535, not "${process.env.PORT}".`);
}

/** Set once the stop has begun: new requests on kept connections are told to go elsewhere. */
let stopping = false;
/** @type {Promise<(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>>} */
let handler;

const server = createServer((request, response) => {
  // What a client sent under this name is thrown away: the address is the socket's.
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "unknown";
  dropRawHeader(request);
  if (stopping) response.setHeader("Connection", "close");
  handler
    .then((handle) => handle(request, response))
    .catch((error) => {
      process.stderr.write(`request failed: ${error instanceof Error ? error.stack : error}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
});

server.on("error", (error) => {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === "EADDRINUSE")
    fail(`Port ${port} on ${hostname} is already in use: stop what runs there or set PORT to another one.`);
  if (code === "EACCES") fail(`Port ${port} may not be opened by this account: set PORT to one above 1023.`);
  if (code === "EADDRNOTAVAIL") fail(`This machine has no address ${hostname}: set HOST to one it has.`);
  fail(`The web server could not start: ${error.message}`);
});

// The port first: a busy one is told at once, and Next learns the real one when PORT is 0.
await new Promise((resolve) => server.listen(port, hostname, () => resolve(undefined)));
const address = server.address();
const actualPort = typeof address === "object" && address !== null ? address.port : port;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
handler = startNext();
handler.catch((error) => {
  const message = error instanceof Error ? error.message : String(error);
  fail(`The web server could not start: ${message.split("\n")[0]}`);
});
await handler;
process.stdout.write(
  `Listening on http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${actualPort}\n`,
);

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
if (process.send) process.on("disconnect", stop);

async function startNext() {
  const { default: next } = await import("next");
  const app = next({ dev, hostname, port: actualPort, dir: root, httpServer: server });
  await app.prepare();
  return app.getRequestHandler();
}

/** Stops accepting, finishes what runs, ends: exit code 0. */
function stop() {
  if (stopping) return;
  stopping = true;
  const timer = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
  const jobs = putJobsDown();
  server.close(async () => {
    clearTimeout(timer);
    await jobs;
    process.exit(0);
  });
  server.closeIdleConnections();
}

/** The turns under way are finished, no new one begins; what is cut after the time limit runs again elsewhere. */
async function putJobsDown() {
  const { executor } = Reflect.get(globalThis, EXECUTOR) ?? {};
  const limit = new Promise((resolve) => setTimeout(resolve, FINISH_WITHIN_MS).unref());
  await Promise.race([executor?.stop(), limit]).catch((error) => {
    process.stderr.write(
      `the jobs could not be put down: ${error instanceof Error ? error.message : error}\n`,
    );
  });
}

/** Next's Node adapter reads `headers`, but nothing may find the client's own line in `rawHeaders` either. */
function dropRawHeader(request) {
  for (let at = request.rawHeaders.length - 2; at >= 0; at -= 2) {
    if (request.rawHeaders[at]?.toLowerCase() === PEER_HEADER) request.rawHeaders.splice(at, 2);
  }
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
