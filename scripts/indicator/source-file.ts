import { readFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "@/scripts/indicator/command";

export interface SourceFile {
  /** As the person wrote it. */
  name: string;
  path: string;
  text: string;
}

/**
 * Reads a file by the name the person gave.
 * @throws UsageError when there is none that can be read.
 */
export function readSource(folder: string, name: string): SourceFile {
  const file = path.resolve(folder, name);
  try {
    return { name, path: file, text: readFileSync(file, "utf8") };
  } catch (error) {
    const why =
      error instanceof Error && "code" in error && error.code === "ENOENT"
        ? "does not exist"
        : "cannot be read";
    throw new UsageError(`${name} ${why}.`);
  }
}
