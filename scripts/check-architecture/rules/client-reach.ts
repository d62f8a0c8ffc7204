import { importGraph } from "../imports.ts";
import { isCode, isImpurePart, type Problem, type Project } from "../project.ts";

const SERVER_ONLY_KERNEL = /^lib\/(db|env)\.ts$/;

/** What runs in the browser never reaches the database, the environment or a domain's impure files. */
export function clientReach(project: Project): Problem[] {
  const graph = importGraph(project);
  const serverActions = new Set(withDirective(project, "use server"));
  return withDirective(project, "use client").flatMap((path) => {
    const way = wayToServer(path, graph, serverActions);
    if (way === undefined) return [];
    return [
      {
        path,
        message: `runs in the browser but reaches ${way.join(" → ")}: let a server component or a route fetch it and pass the result as props.`,
      },
    ];
  });
}

function withDirective({ files }: Project, directive: string): string[] {
  const first = new RegExp(`^(\\s|//.*\\n|/\\*[\\s\\S]*?\\*/)*["']${directive}["']`);
  return files.filter(({ path, text }) => isCode(path) && first.test(text)).map(({ path }) => path);
}

type Graph = ReturnType<typeof importGraph>;

function wayToServer(start: string, graph: Graph, serverActions: ReadonlySet<string>): string[] | undefined {
  const seen = new Set([start]);
  const queue: string[][] = [[start]];
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    for (const { to, typeOnly } of graph.get(way.at(-1) ?? "") ?? []) {
      if (typeOnly || seen.has(to) || serverActions.has(to)) continue;
      seen.add(to);
      const next = [...way, to];
      if (SERVER_ONLY_KERNEL.test(to) || isImpurePart(to)) return next.slice(1);
      queue.push(next);
    }
  }
  return undefined;
}
