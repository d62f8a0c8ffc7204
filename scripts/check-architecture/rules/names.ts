import { blankOut } from "../blank-out.ts";
import { isCode, type Problem, type Project } from "../project.ts";

const BANNED = new Set(["util", "utils", "helper", "helpers", "common", "misc", "manager", "temp", "tmp"]);

/** Names say what is inside: no drawers for everything, no barrels. */
export function names({ files }: Project): Problem[] {
  return files
    .filter(({ path }) => isCode(path) && !path.startsWith("lib/generated/"))
    .flatMap(({ path, text }) => {
      const problems: Problem[] = [];
      // The last word names the thing: `string-utils` is a drawer, `common-passwords` is not.
      const word = path
        .split("/")
        .map((part) => part.replace(/\..*$/, "").split("-").at(-1) ?? "")
        .find((last) => BANNED.has(last));
      if (word !== undefined)
        problems.push({
          path,
          message: `is named “${word}”: name it after its one main export, in the domain that owns it.`,
        });
      if (/(^|\/)index\.tsx?$/.test(path) && path !== "inngest/index.ts")
        problems.push({
          path,
          message:
            "is an index file: import from the files themselves and name this one after its main export.",
        });
      else if (
        onlyReexports(text) &&
        path !== "inngest/index.ts" &&
        !/^app\/.*\/(route|page|layout)\.tsx?$/.test(path)
      )
        problems.push({ path, message: "only re-exports: remove it and import from the files themselves." });
      return problems;
    });
}

function onlyReexports(text: string): boolean {
  const code = blankOut(text, { strings: false }).trim();
  const rest = code
    .replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s*["'][^"']+["'];?/g, "")
    .trim();
  return code !== "" && rest === "";
}
