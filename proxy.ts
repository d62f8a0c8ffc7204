import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";

/** Replaced at build time (`compiler.defineServer` in next.config.ts). */
declare const TOUCHSTONE_DEV_SERVER: string | boolean | undefined;

/**
 * Gives every page its request id and its security headers, with a nonce of its own.
 *
 * The API is left out on purpose: a proxy makes Next buffer bodies and cut them at 10 MB. Its headers are in
 * `next.config.ts`, its request id comes from `route()`. The preview frame brings a policy of its own.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(18).toString("base64");
  const requestId = randomUUID();
  const https = isHttps(request);
  const policy = contentSecurityPolicy({ nonce, https, dev: isDevServer() });
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
  if (https) response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  return response;
}

const PAGE_HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
} as const;

/**
 * The policy of one page. `style` attributes in server-rendered HTML are refused as well: dynamic sizes go
 * through SVG attributes or the CSS object model.
 */
export function contentSecurityPolicy(page: { nonce: string; https: boolean; dev: boolean }): string {
  const { nonce, https, dev } = page;
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // The overlay of `next dev` injects style elements; a nonce beside it would switch 'unsafe-inline' off.
    `style-src-elem 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    // The studio's preview frame; every other address of ours refuses to be framed.
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (https) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}

function isHttps(request: NextRequest): boolean {
  return (request.headers.get("x-forwarded-proto") ?? request.nextUrl.protocol).startsWith("https");
}

function isDevServer(): boolean {
  return typeof TOUCHSTONE_DEV_SERVER !== "undefined" && String(TOUCHSTONE_DEV_SERVER) === "true";
}

export const config = {
  matcher: [
    "/((?!api/|preview-frame/|healthz$|_next/static/|_next/image|icon\\.svg|favicon\\.ico|robots\\.txt).*)",
  ],
};
