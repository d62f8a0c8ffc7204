import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { DeclaredRoute } from "@/lib/http";

export interface RouteServer {
  /** `http://127.0.0.1:<port>` */
  address: string;
  stop(): Promise<void>;
}

/** Serves route handlers over HTTP, for clients that only know addresses. */
export async function startRouteServer(routes: readonly DeclaredRoute[]): Promise<RouteServer> {
  const patterns = routes.map((handler) => {
    const { method, path } = handler.declaration;
    return { method, handler, pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`) };
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const found = patterns.find(({ method, pattern }) => method === request.method && pattern.test(pathname));
    if (found === undefined) response.writeHead(404).end("nothing here");
    else void answer(found.handler, { ...found.pattern.exec(pathname)?.groups }, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${portOf(server)}`, stop: () => closed(server) };
}

async function answer(
  handler: DeclaredRoute,
  params: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/", headers } = request;
  const body = method === "GET" ? null : await buffer(request);
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const asked = new Request(new URL(url, "http://localhost:3000"), { method, headers: given, body });
  const answered = await handler(asked, { params: Promise.resolve(params) });
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text());
}

function portOf(server: Server): number {
  const address = server.address();
  return isAddress(address) ? address.port : 0;
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
