import { seedDemo } from "@/prisma/seed/demo/seed-demo";
import { runSeed } from "@/prisma/seed/run-seed";

/** `npm run seed:demo`: demo people, indicators, purchases and runs; refused on a real installation. */
await runSeed(seedDemo);
