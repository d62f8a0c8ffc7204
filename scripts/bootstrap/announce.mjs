import { existsSync, readFileSync } from "node:fs";
import { DATA, inRoot } from "./paths.mjs";

/**
 * Tells the person at the terminal where to go and whom to sign in as.
 *
 * @param {{ local: boolean, demo: boolean, address: string, problem: string | undefined, seconds: number }} state
 */
export function announce({ local, demo, address, problem, seconds }) {
  const lines = ["", `Touchstone is ready at ${address} (${seconds.toFixed(1)} s)`];
  if (local) lines.push(`Local mode: data and logs in ${DATA}, reachable from this machine only.`);
  if (demo) lines.push(...demoLogins());
  if (problem !== undefined) lines.push(`Not everything reports healthy yet: ${problem.slice(0, 300)}`);
  process.stdout.write(`${lines.join("\n")}\nStop with Ctrl-C.\n`);
}

function demoLogins() {
  const file = inRoot("prisma", "demo-logins.json");
  if (!existsSync(file)) return [];
  const logins = JSON.parse(readFileSync(file, "utf8"));
  return [
    "Sign in as:",
    ...logins.map(({ role, email, password }) => `  ${role.padEnd(10)} ${email}  ${password}`),
  ];
}
