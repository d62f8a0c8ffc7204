import { spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "./bootstrap/free-port.mjs";
import { inRoot, LOGS } from "./bootstrap/paths.mjs";
import { buildWeb, generate, prepareDatabase } from "./bootstrap/prepare.mjs";
import { startWebServer, untilHealthy } from "./bootstrap/web-server.mjs";
import { findChromium } from "./testing/chromium.ts";
import { runSql, startMigratedCluster, TEMPLATE } from "./testing/migrated-cluster.ts";
import { testEnvironment } from "./testing/test-environment.ts";

/** A copy of the demo data for the test that kills servers. */
const CRASH_DATABASE = "touchstone_crash";
const LOG = join(LOGS, "e2e-web.log");

/** `--full` (`npm run test:e2e:full`): every page in both widths and both themes. */
const FULL = process.argv.includes("--full");

/** `npm run test:e2e [arguments of playwright test]`: the built app with demo data on a database and a port of its own. */
async function main(): Promise<number> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stopAll().then(() => process.exit(130)));
  }
  try {
    const browser = await findChromium();
    await generate();
    const cluster = await startMigratedCluster();
    stops.push(cluster.stop);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const environment = {
      ...testEnvironment(cluster.urlOf(TEMPLATE)),
      APP_URL: address,
      NEXTAUTH_URL: address,
      PORT: String(port),
      // Nothing listens there but the stand-in of a test.
      MARKET_DATA_PROXY_URL: `http://127.0.0.1:${await freePort()}/`,
      LOG_LEVEL: "info",
      NEXT_TELEMETRY_DISABLED: "1",
    };
    await prepareDatabase({ environment, demo: true, local: false });
    await runSql(cluster.urlOf("postgres"), [`CREATE DATABASE ${CRASH_DATABASE} TEMPLATE ${TEMPLATE}`]);
    await buildWeb(environment);
    const web = startWebServer({ command: "start", host: "127.0.0.1", port, environment, logFile: LOG });
    stops.push(web.stop);
    const problem = await untilHealthy({ port, exited: web.exited, logFile: LOG });
    if (problem !== undefined) throw new Error(`The app does not become healthy: ${problem}`);
    return await playwright({
      E2E_BASE_URL: address,
      E2E_FULL: FULL ? "1" : "0",
      E2E_ENVIRONMENT: JSON.stringify(environment),
      E2E_CRASH_DATABASE_URL: cluster.urlOf(CRASH_DATABASE),
      PLAYWRIGHT_CHROMIUM_PATH: browser.executablePath,
      ...browser.env,
    });
  } finally {
    await stopAll();
  }
}

/** Runs the browser tests to their end. */
function playwright(env: Record<string, string>): Promise<number> {
  const cli = inRoot("node_modules", "@playwright", "test", "cli.js");
  const args = [
    cli,
    "test",
    "--pass-with-no-tests",
    ...process.argv.slice(2).filter((word) => word !== "--full"),
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
process.exit();
