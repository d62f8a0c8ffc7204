import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { announce } from "./bootstrap/announce.mjs";
import { runEntry } from "./bootstrap/fail.mjs";
import { install, isInstalled } from "./bootstrap/install.mjs";
import { Interrupted, watchForStop } from "./bootstrap/interrupt.mjs";
import { loadDotEnv, localEnvironment, startLocalDatabase } from "./bootstrap/local-database.mjs";
import { acquireLock } from "./bootstrap/lock.mjs";
import { isReexecuted, reexecUnderNode24 } from "./bootstrap/node-version.mjs";
import { wrappersByNpm } from "./bootstrap/parents.mjs";
import { LOGS } from "./bootstrap/paths.mjs";
import { buildWeb, checkEnvironment, generate, prepareDatabase } from "./bootstrap/prepare.mjs";
import { step } from "./bootstrap/progress.mjs";
import { stopActiveCommands } from "./bootstrap/run-quietly.mjs";
import { requireFreePort, startSettings } from "./bootstrap/settings.mjs";
import { startWebServer, untilHealthy } from "./bootstrap/web-server.mjs";

const SETTLES_WITHIN_MS = 20_000;

/**
 * `npm start`: from a clean clone to a running Touchstone. `--dev` runs the development server.
 * Ends when asked to (exit code 0) or when the web server or the database dies (exit code 1).
 */
await runEntry(async () => {
  const elsewhere = await reexecUnderNode24();
  if (elsewhere !== false) return elsewhere;
  loadDotEnv();
  const settings = startSettings(process.argv.slice(2));
  const stopping = watchForStop(isReexecuted() ? 1 : wrappersByNpm());
  const lock = await acquireLock(settings.dev ? "npm run dev" : "npm start");
  /** @type {(() => Promise<void>)[]} last started, first stopped */
  const cleanUps = [];
  const work = run({ settings, lock, cleanUps, stopping });
  try {
    return await stopping.unlessAsked(work);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stdout.write("\nStopping …\n");
    return 0;
  } finally {
    await stopActiveCommands();
    await runAll(cleanUps);
    await Promise.race([work.catch(() => {}), delay(SETTLES_WITHIN_MS, undefined, { ref: false })]);
    await runAll(cleanUps);
    lock.release();
  }
});

async function runAll(cleanUps) {
  for (let next = cleanUps.pop(); next !== undefined; next = cleanUps.pop()) await next();
}

async function run({ settings, lock, cleanUps, stopping }) {
  const start = Date.now();
  const { local, demo, dev, host, port } = settings;
  await requireFreePort(port, host);
  if (!isInstalled()) await step("Installing the packages (a minute or two)", install);
  const shared = webEnvironment(settings);
  await checkEnvironment(local ? { ...shared, ...localEnvironment(1) } : shared);
  stopping.check();
  const database = local ? await startDatabase(lock, cleanUps) : undefined;
  const environment = database === undefined ? shared : { ...shared, ...localEnvironment(database.port) };
  stopping.check();
  await generate();
  await prepareDatabase({ environment, demo, local });
  if (!dev) await buildWeb(environment);
  stopping.check();
  const logFile = local && !dev ? join(LOGS, "web.log") : undefined;
  const web = startWebServer({ command: dev ? "dev" : "start", host, port, environment, logFile });
  cleanUps.push(web.stop);
  lock.note({ child: ["web", web.pid], address: environment.APP_URL });
  const problem = await untilHealthy({ port, exited: web.exited, logFile });
  announce({ local, demo, address: environment.APP_URL, problem, seconds: (Date.now() - start) / 1000 });
  const endings = [
    web.exited.then(() => "web server"),
    ...(database ? [database.exited.then(() => "database")] : []),
  ];
  const died = await Promise.race(endings);
  stopping.check();
  process.stderr.write(`The ${died} ended unexpectedly: see ${LOGS}.\n`);
  return 1;
}

async function startDatabase(lock, cleanUps) {
  const database = await startLocalDatabase(lock);
  cleanUps.push(database.stop);
  return database;
}

function webEnvironment({ local, port }) {
  const address = process.env.APP_URL || `http://localhost:${port}`;
  return {
    APP_URL: address,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || address,
    PORT: String(port),
    TOUCHSTONE_MODE: local ? "local" : "deployed",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
