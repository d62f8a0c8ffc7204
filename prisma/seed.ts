import { runSeed } from "@/prisma/seed/run-seed";
import { seedCatalogue } from "@/prisma/seed/seed-catalogue";

/** `npm run seed`: fills the catalogue; safe in production and to repeat. */
await runSeed(seedCatalogue);
