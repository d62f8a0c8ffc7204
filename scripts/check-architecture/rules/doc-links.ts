import { posix } from "node:path";
import type { Problem, Project } from "../project.ts";

const LINK = /\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g;
const ELSEWHERE = /^([a-z][a-z0-9+.-]*:|#|\/\/)/i;

/** Links in Markdown point at files that exist. */
export function docLinks({ files, exists }: Project): Problem[] {
  return files
    .filter(({ path }) => path.endsWith(".md"))
    .flatMap(({ path, text }) => {
      const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
      return [...prose.matchAll(LINK)]
        .map(([, target = ""]) => target)
        .filter((target) => !ELSEWHERE.test(target))
        .filter((target) => !exists(targetPath(path, target)))
        .map((target) => ({
          path,
          message: `links to ${target}, which does not exist: correct the link or add the file.`,
        }));
    });
}

function targetPath(from: string, target: string): string {
  const file = decodeURI(target.replace(/[#?].*$/, ""));
  return file.startsWith("/")
    ? file.slice(1)
    : posix.normalize(posix.join(posix.dirname(from), file)).replace(/\/$/, "");
}
