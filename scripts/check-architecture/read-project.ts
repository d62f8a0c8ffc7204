import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Project, SourceFile } from "./project.ts";

const SKIPPED = new Set([
  "node_modules",
  ".git",
  ".next",
  ".data",
  "dist",
  "generated",
  "test-results",
  "playwright-report",
]);
const READ = /\.(ts|tsx|mts|mjs|js|md|prisma)$/;

/** The checkout under `root` as the rules see it. */
export function readProject(root: string): Project {
  const files: SourceFile[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) walk(path);
      else if (entry.isFile() && READ.test(entry.name))
        files.push({ path, text: readFileSync(join(root, path), "utf8") });
    }
  };
  walk("");
  return { files, exists: (path) => existsSync(join(root, path)) };
}
