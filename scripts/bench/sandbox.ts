import { bundleBench, plainNode } from "@/scripts/bench/sandbox/bundle-bench";

/** A loader that compiles while it runs would be paid for beside what is measured: a bundle in plain Node is not. */
process.exitCode = await plainNode(await bundleBench("main"), process.argv.slice(2));
