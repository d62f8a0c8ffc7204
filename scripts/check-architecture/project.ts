/** A text file of the checkout; `path` is relative to the root, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

/** What the rules look at. */
export interface Project {
  files: readonly SourceFile[];
  /** Whether the checkout has this file or folder, text or not. */
  exists(path: string): boolean;
}

/** A broken rule; the message says where the code should go. A warning does not fail the check. */
export interface Problem {
  path: string;
  message: string;
  warning?: boolean;
}

export type Rule = (project: Project) => Problem[];

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith("e2e/") || path.startsWith("scripts/testing/");
}

/** TypeScript and JavaScript of the product and its tools. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|mts|mjs|js)$/.test(path) && !/\.d\.m?ts$/.test(path);
}

/** `lib/trading/…` → `trading`; `lib/money.ts` → `kernel`; everything else → nothing. */
export function domainOf(path: string): string | undefined {
  const match = /^lib\/(?:([^/]+)\/)?[^/]+/.exec(path);
  if (match === null || path.startsWith("lib/generated/")) return undefined;
  return match[1] ?? "kernel";
}

/** The part of a domain a file belongs to: `data`, `mutations`, `service`, or any pure name. */
export function partOf(path: string): string | undefined {
  return /^lib\/[^/]+\/([^/.]+)/.exec(path)?.[1];
}

const IMPURE_PARTS = new Set(["data", "mutations", "service"]);

/** Whether a file of a domain may reach the world outside its arguments. */
export function isImpurePart(path: string): boolean {
  return IMPURE_PARTS.has(partOf(path) ?? "");
}
