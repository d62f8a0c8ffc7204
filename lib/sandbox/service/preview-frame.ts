import { readFile } from "node:fs/promises";
import path from "node:path";
import { notFound } from "@/lib/errors";
import { type PreviewDocument, previewDocument } from "@/lib/sandbox/preview/preview-document";
import { singleton } from "@/lib/singleton";

/** Where the page finds the frame's document; equal addresses are equal bytes. */
export async function previewFrameAddress(): Promise<string> {
  return `/preview-frame/${(await builtDocument()).build}`;
}

/**
 * The frame's document with its policy, kept by browsers for ever.
 * @throws AppError NOT_FOUND for a document of another build.
 */
export async function previewFrameAnswer(build: string): Promise<Response> {
  const { build: built, html, policy } = await builtDocument();
  if (build !== built) throw notFound("The preview frame");
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
}

function builtDocument(): Promise<PreviewDocument> {
  return singleton("preview-document", readBuilt);
}

async function readBuilt(): Promise<PreviewDocument> {
  const read = (name: string) => readFile(path.resolve("dist/sandbox", name), "utf8");
  const [frame, serve, runner, stripper] = await Promise.all(
    ["preview-frame.js", "preview-worker.js", "guest.js", "stripper.js"].map(read),
  );
  return previewDocument(frame ?? "", { serve: serve ?? "", runner: runner ?? "", stripper: stripper ?? "" });
}
