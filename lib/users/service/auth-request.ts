interface AuthCall {
  request: Request;
  segments: readonly string[];
  bytes: Uint8Array | undefined;
  body: Record<string, string | boolean> | undefined;
}

/** A request in the form of the Pages API, which next-auth understands without Next's request scope. */
export function authRequest(
  { request, segments, bytes, body: parsed }: AuthCall,
  safeCallback: (url: string) => string,
) {
  const query: Record<string, string | readonly string[]> = Object.fromEntries(
    new URL(request.url).searchParams,
  );
  const body = parsed
    ? Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]))
    : Object.fromEntries(new URLSearchParams(new TextDecoder().decode(bytes)));
  if (typeof query.callbackUrl === "string") query.callbackUrl = safeCallback(query.callbackUrl);
  if (typeof body.callbackUrl === "string") body.callbackUrl = safeCallback(body.callbackUrl);
  const cookies = readCookies(request.headers.get("cookie"));
  for (const name of Object.keys(cookies)) {
    const value = cookies[name];
    if (name.endsWith("next-auth.callback-url") && value !== undefined) cookies[name] = safeCallback(value);
  }
  const headers = Object.fromEntries(request.headers);
  return { method: request.method, query: { ...query, nextauth: segments }, body, cookies, headers };
}

function readCookies(header: string | null): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at > 0) cookies[part.slice(0, at).trim()] = decoded(part.slice(at + 1).trim());
  }
  return cookies;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

/** The part of the Pages API's response that next-auth uses, kept until it is a `Response`. */
export class ResponseRecorder {
  #status = 200;
  #body: string | null = null;
  readonly #headers = new Map<string, string | readonly string[]>();

  status(code: number): this {
    this.#status = code;
    return this;
  }

  getHeader(name: string): string | readonly string[] | undefined {
    return this.#headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | readonly string[]): this {
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }

  json(value: unknown): void {
    this.setHeader("content-type", "application/json");
    this.#body = JSON.stringify(value);
  }

  send(value: unknown): void {
    if (typeof value === "string") this.#body = value;
    else if (value !== undefined) this.json(value);
  }

  end(): void {}

  response(): Response {
    const headers = new Headers();
    for (const [name, value] of this.#headers) {
      for (const line of typeof value === "string" ? [value] : value) headers.append(name, line);
    }
    return new Response(this.#body, { status: this.#status, headers });
  }
}
