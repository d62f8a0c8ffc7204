import { execFileSync } from "node:child_process";
import { sandboxServiceEnv } from "@/lib/env";
import { metricRegistry } from "@/lib/metrics";
import { sameSecret } from "@/lib/same-secret";
import { startWorkers } from "@/lib/sandbox/service";
import { setSandboxGauges } from "@/lib/sandbox/service/metrics";
import { SandboxServer } from "@/lib/sandbox/service/remote/sandbox-server";

/** `npm run sandbox:serve`: the sandbox as a service of its own, for web servers with SANDBOX_URL. */
async function serve(): Promise<void> {
  const { SANDBOX_SECRET: secret, METRICS_TOKEN, HOST, PORT } = sandboxServiceEnv();
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
  const workers = startWorkers();
  const server = new SandboxServer({
    workers,
    secret,
    metrics: async ({ headers }) => {
      if (METRICS_TOKEN === undefined || !sameSecret(headers.authorization ?? "", `Bearer ${METRICS_TOKEN}`))
        return null;
      setSandboxGauges(metricRegistry(), await workers.status());
      return await metricRegistry().metrics();
    },
  });
  const port = await server.listen(PORT, HOST);
  console.log(`Sandbox service on http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${port}`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => server.stop());
}

try {
  await serve();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
