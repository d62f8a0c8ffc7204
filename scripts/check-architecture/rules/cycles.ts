import { importGraph } from "../imports.ts";
import { isTest, type Problem, type Project } from "../project.ts";

/** No file reaches itself through value imports. */
export function cycles(project: Project): Problem[] {
  const graph = importGraph(project);
  const problems: Problem[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const loop = [...trail.slice(at), path].join(" → ");
      problems.push({
        path,
        message: `is part of a cycle (${loop}): move what they share into a file of its own below both.`,
      });
      return;
    }
    if (done.has(path)) return;
    done.add(path);
    trail.push(path);
    for (const { to, typeOnly } of graph.get(path) ?? []) if (!typeOnly) visit(to);
    trail.pop();
  };
  for (const path of graph.keys()) if (!isTest(path)) visit(path);
  return problems;
}
