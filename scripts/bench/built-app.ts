import { join } from "node:path";
import { freePort } from "@/scripts/bootstrap/free-port.mjs";
import { LOGS } from "@/scripts/bootstrap/paths.mjs";
import { buildWeb, generate, prepareDatabase } from "@/scripts/bootstrap/prepare.mjs";
import { startWebServer, untilHealthy } from "@/scripts/bootstrap/web-server.mjs";
import { adminToken } from "@/scripts/testing/admin-token";
import { startMigratedCluster, TEMPLATE } from "@/scripts/testing/migrated-cluster";
import { testEnvironment } from "@/scripts/testing/test-environment";

export interface Installation {
  address: string;
  /** An admin's API token. */
  token: string;
  databaseUrl: string;
  stop: () => Promise<void>;
}

/** The built app with demo data, on a database and a port of its own; `extra` is added to its environment. */
export async function startBuiltApp(name: string, extra: Record<string, string> = {}): Promise<Installation> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let next = stops.pop(); next !== undefined; next = stops.pop()) await next();
  };
  try {
    await generate();
    const cluster = await startMigratedCluster();
    stops.push(cluster.stop);
    const databaseUrl = cluster.urlOf(TEMPLATE);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const environment = {
      ...testEnvironment(databaseUrl),
      APP_URL: address,
      NEXTAUTH_URL: address,
      PORT: String(port),
    };
    await prepareDatabase({ environment, demo: true, local: false });
    await buildWeb(environment);
    const logFile = join(LOGS, `bench-${name}-web.log`);
    const served = { ...environment, ...extra };
    const web = startWebServer({ command: "start", host: "127.0.0.1", port, environment: served, logFile });
    stops.push(web.stop);
    const problem = await untilHealthy({ port, exited: web.exited, logFile });
    if (problem !== undefined) throw new Error(`The app does not become healthy: ${problem}`);
    return { address, databaseUrl, token: await adminToken(databaseUrl), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
