import { importGraph } from "../imports.ts";
import { domainOf, isTest, type Problem, type Project } from "../project.ts";

/** The line of each domain (DESIGN.md §2): a domain imports the kernel and the lines below its own. */
export const LINES: Readonly<Record<string, number>> = {
  insights: 7,
  verification: 6,
  reviews: 6,
  copying: 5,
  providers: 4,
  indicators: 4,
  trading: 3,
  payouts: 3,
  users: 2,
  billing: 2,
  "market-data": 2,
  sandbox: 2,
  ledger: 1,
  audit: 1,
  notifications: 1,
  jobs: 1,
  ta: 1,
  performance: 1,
  ranking: 1,
};

const ABOVE_LIB = /^(app|components|inngest|e2e|scripts|prisma)\//;

/** Calls go down: kernel ← line 1 ← … ← line 7 ← app, inngest. */
export function directions(project: Project): Problem[] {
  const problems: Problem[] = [];
  for (const [path, edges] of importGraph(project)) {
    const domain = domainOf(path);
    if (domain === undefined || isTest(path)) continue;
    if (domain !== "kernel" && LINES[domain] === undefined) {
      problems.push({
        path,
        message: `lib/${domain} is not a domain of DESIGN.md §2: put the file into one that is.`,
      });
      continue;
    }
    for (const { to } of edges) {
      const message = refusal(domain, domainOf(to), to);
      if (message !== undefined) problems.push({ path, message });
    }
  }
  return problems;
}

function refusal(domain: string, target: string | undefined, to: string): string | undefined {
  if (target === undefined)
    return ABOVE_LIB.test(to) ? `imports ${to}: lib is below it; move what both need into lib.` : undefined;
  if (target === domain || target === "kernel" || LINES[target] === undefined) return undefined;
  if (domain === "kernel")
    return `is a kernel file and imports the domain ${target} (${to}): move it into lib/${target} or a domain above.`;
  const [own = 0, other = 0] = [LINES[domain], LINES[target]];
  if (other < own) return undefined;
  return `imports ${to}: ${domain} (line ${own}) may not call ${target} (line ${other}); call down from a higher domain, or send an event (inngest/functions).`;
}
