import { createServer } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const KIB = 1024;
const { BENCH_PROBE_PORT } = process.env;

// Loaded into the measured server (`--import`), of which only the main thread answers requests.
if (isMainThread && BENCH_PROBE_PORT !== undefined && process.argv[1]?.endsWith("server.mjs")) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const answer = () => ({
    p99Ms: delay.percentile(99) / 1e6,
    maxMs: delay.max / 1e6,
    rssMb: process.memoryUsage.rss() / KIB / KIB,
    peakRssMb: process.resourceUsage().maxRSS / KIB,
  });
  const server = createServer((_, response) => {
    response.end(JSON.stringify(answer()));
    delay.reset();
  });
  server.listen(Number(BENCH_PROBE_PORT), "127.0.0.1").unref();
}
