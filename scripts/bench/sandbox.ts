import { execFileSync } from "node:child_process";
import { ATTACK_CORPUS } from "@/lib/sandbox/attack-corpus";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { createSandboxPool } from "@/lib/sandbox/service";
import { benchAttacks } from "@/scripts/bench/sandbox-attacks";
import { benchGuestAgainstHost } from "@/scripts/bench/sandbox-guest-host";
import { benchHonestLoad, benchMixedLoad } from "@/scripts/bench/sandbox-load";

/** `--quick` takes every fifth attack; the whole corpus is the default. */
const quick = process.argv.includes("--quick");

execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
const attacks = ATTACK_CORPUS.filter((_, index) => !quick || index % 5 === 0);
const failures: string[] = [];

const pool = createSandboxPool();
await benchGuestAgainstHost(pool, failures);
await benchHonestLoad(pool, failures);
await pool.stop();

const attackPool = createSandboxPool({ concurrency: 2 });
await benchAttacks(attackPool, attacks, failures);
await benchMixedLoad(attackPool, attacks, failures);
await attackPool.stop();

console.log(
  `\nlimits: wall ${SANDBOX_LIMITS.wallMs} ms + kill ${SANDBOX_LIMITS.killGraceMs} ms; target for an attack's answer +350 ms`,
);
if (failures.length > 0) {
  console.log(`FAILED\n${failures.join("\n")}`);
  process.exitCode = 1;
} else console.log("every run ended as it should");
