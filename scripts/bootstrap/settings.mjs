import { PlainFailure } from "./fail.mjs";
import { isFree } from "./free-port.mjs";

const DEFAULT_PORT = 3000;
const HIGHEST_PORT = 65_535;

/**
 * How this start runs, from the environment and the command line.
 *
 * @param {string[]} argv
 * @returns {{ local: boolean, demo: boolean, dev: boolean, host: string, port: number }}
 */
export function startSettings(argv) {
  const unknown = argv.find((word) => word !== "--dev");
  if (unknown !== undefined)
    throw new PlainFailure(
      `Unknown option ${unknown}: npm start takes none, npm run dev starts the development server.`,
    );
  const local = !process.env.DATABASE_URL;
  return {
    local,
    demo: local || process.env.SEED_DEMO === "true",
    dev: argv.includes("--dev"),
    host: local ? "127.0.0.1" : process.env.HOST || "0.0.0.0",
    port: portOf(process.env.PORT),
  };
}

function portOf(text) {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= HIGHEST_PORT) return port;
  throw new PlainFailure(`PORT must be a whole number from 1 to ${HIGHEST_PORT}, not "${text}".`);
}

/**
 * @param {number} port
 * @param {string} host
 */
export async function requireFreePort(port, host) {
  if (await isFree(port, host)) return;
  const other = port < HIGHEST_PORT ? port + 1 : port - 1;
  throw new PlainFailure(
    `Port ${port} is in use or not allowed: stop the program that uses it, or choose another, e.g. PORT=${other} npm start.`,
  );
}
