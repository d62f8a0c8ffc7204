import { createHash } from "node:crypto";
import type { PreviewBundles } from "@/lib/sandbox/preview/frame-main";

/** The one document of the preview frame. `build` names its bytes. */
export interface PreviewDocument {
  build: string;
  html: string;
  /** Its Content-Security-Policy. */
  policy: string;
}

/**
 * Puts the built bundles into the frame's document. Its policy leaves it an opaque origin, no network, no frames, no
 * forms, no storage: what it may do is evaluate code in workers made of its own text.
 *
 * @param frame an expression whose value is `openFrame` of `frame-main.ts`
 */
export function previewDocument(frame: string, bundles: PreviewBundles): PreviewDocument {
  const script = `(${frame})(JSON.parse(document.getElementById("bundles").textContent));`;
  const html = [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8"><title>Preview</title></head><body>',
    `<script type="application/json" id="bundles">${inertJson(bundles)}</script>`,
    `<script>${script}</script>`,
    "</body></html>",
  ].join("\n");
  return { build: sha256("hex", html).slice(0, 32), html, policy: policyFor(script) };
}

/** JSON that cannot end the element it stands in. */
function inertJson(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function policyFor(script: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${sha256("base64", script)}' 'unsafe-eval' blob:`,
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-scripts",
  ].join("; ");
}

function sha256(encoding: "hex" | "base64", text: string): string {
  return createHash("sha256").update(text, "utf8").digest(encoding);
}
