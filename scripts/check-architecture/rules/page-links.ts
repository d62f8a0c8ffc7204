import { isTest, type Problem, type Project } from "../project.ts";

/** `href="/x"`, `href={`/x`}`, `href: "/x"` and `href="#x"`. */
const HREF = /\bhref(?:=\{?|:\s*)(["'`])(\/[^"'`]*|#[^"'`]+)\1/g;

/** Its pages carry their ids themselves; elsewhere a component may. */
const GUIDE = "app/docs";

/** Links inside the product lead to pages, routes or files that exist, and into the guide to ids that are on its page. */
export function pageLinks(project: Project): Problem[] {
  const routes = routesOf(project);
  return project.files
    .filter(({ path }) => /^(app|components)\/.*\.tsx?$/.test(path) && !isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(HREF)]
        .map(([, , href = ""]) => problemOf(project, routes, path, href))
        .filter((message) => message !== undefined)
        .map((message) => ({ path, message })),
    );
}

function problemOf(
  project: Project,
  routes: readonly Route[],
  from: string,
  href: string,
): string | undefined {
  const [address = "", anchor] = href.split("#");
  const target = targetOf(address);
  const route = routes.find(({ pattern }) => pattern.test(target));
  if (target !== "" && route === undefined) {
    const isFile = project.exists(`app${target}`) || project.exists(`public${target}`);
    return isFile ? undefined : `links to ${href}, where there is no page: correct the link or add the page.`;
  }
  const folder = target === "" && anchor !== undefined ? folderOf(from) : route?.folder;
  if (anchor === undefined || anchor.includes("${") || !folder?.startsWith(GUIDE)) return undefined;
  const page = project.files.filter(({ path }) => folderOf(path) === folder && path.endsWith(".tsx"));
  if (page.some(({ text }) => hasId(text, anchor))) return undefined;
  return `links to ${href}, but that page has no id ${anchor}: correct the link or add the id.`;
}

/** The path of an address; what a template puts in becomes one segment, or nothing behind the begin of one. */
function targetOf(address: string): string {
  return address
    .replace(/\/\$\{[^}]*\}/g, "/0")
    .replace(/\$\{[^}]*\}?/g, "")
    .replace(/\?.*$/, "")
    .replace(/(?<=.)\/$/, "");
}

interface Route {
  folder: string;
  pattern: RegExp;
}

/** Fixed addresses first: they win over patterns. */
function routesOf({ files }: Project): Route[] {
  return files
    .filter(({ path }) => /^app\/(.*\/)?(page\.tsx|route\.ts)$/.test(path))
    .map(({ path }) => {
      const folder = folderOf(path);
      const address = folder
        .slice("app".length)
        .replace(/\/\([^/]+\)/g, "")
        .replace(/\./g, "\\.")
        .replace(/\[(\\\.){3}[^\]]*\]/g, ".+")
        .replace(/\[[^\]]*\]/g, "[^/]+");
      return { folder, pattern: new RegExp(`^${address === "" ? "/" : address}$`) };
    })
    .sort((a, b) => Number(a.folder.includes("[")) - Number(b.folder.includes("[")));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** An id that is computed is taken on trust. */
function hasId(text: string, id: string): boolean {
  return text.includes(`id="${id}"`) || /\bid=\{/.test(text);
}
