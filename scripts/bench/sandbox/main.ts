import { execFileSync } from "node:child_process";
import { ATTACK_CORPUS } from "@/lib/sandbox/attack-corpus";
import { benchAttacks } from "@/scripts/bench/sandbox/attacks";
import { benchCopies } from "@/scripts/bench/sandbox/copies";
import { benchEventLoop } from "@/scripts/bench/sandbox/event-loop";
import { benchGuestSpeed, benchTierUp } from "@/scripts/bench/sandbox/guest-speed";
import { InProcess } from "@/scripts/bench/sandbox/in-process";
import { benchGrowth, benchReplacement } from "@/scripts/bench/sandbox/processes";
import { isMet, printTargets, type Target } from "@/scripts/bench/sandbox/target";
import { benchThroughput } from "@/scripts/bench/sandbox/throughput";

/** `--quick`: fewer rounds, every eighth attack, a quarter of the isolates. */
const quick = process.argv.includes("--quick");
const rounds = quick ? 5 : 15;
const attacks = ATTACK_CORPUS.filter((_, index) => !quick || index % 8 === 0);

execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
const targets: Target[] = [];
const section = async (title: string, measured: Promise<Target | Target[]>) => {
  const own = [await measured].flat();
  printTargets(title, own);
  targets.push(...own);
};

await section("Guest code against the same code in the host", benchGuestSpeed(rounds));
await section("Optimised code is not lost", benchTierUp(quick ? 2 : 4));
const inProcess = await InProcess.start();
await section("Runs against the engine without a sandbox around it", benchThroughput(inProcess, rounds));
await section("What crosses the isolate's wall", benchCopies(inProcess, rounds));
await inProcess.stop();
await section("The host stays responsive", benchEventLoop(quick ? 2 : 3));
await section("A worker dies", benchReplacement(rounds));
await section(
  "Workers do not grow",
  benchGrowth(quick ? { early: 250, late: 1_000 } : { early: 1_000, late: 4_000 }),
);
await section("1 run in 20 is an attack", benchAttacks(attacks));

const missed = targets.filter((target) => !isMet(target));
printTargets("Every target", targets);
console.log(
  missed.length === 0 ? "\nAll targets are met." : `\n${missed.length} of ${targets.length} are not met.`,
);
if (missed.length > 0) process.exitCode = 1;
