import type { Rule } from "../project.ts";
import { clientReach } from "./client-reach.ts";
import { cycles } from "./cycles.ts";
import { databaseAccess } from "./database-access.ts";
import { directions } from "./directions.ts";
import { docLinks } from "./doc-links.ts";
import { environment } from "./environment.ts";
import { isolatedVm } from "./isolated-vm.ts";
import { modelOwnership } from "./model-ownership.ts";
import { names } from "./names.ts";
import { pageLinks } from "./page-links.ts";
import { purity } from "./purity.ts";
import { routes } from "./routes.ts";
import { sizes } from "./sizes.ts";

/** Every rule of the house, by the name the check prints. */
export const RULES: Readonly<Record<string, Rule>> = {
  directions,
  cycles,
  databaseAccess,
  modelOwnership,
  environment,
  isolatedVm,
  purity,
  routes,
  clientReach,
  names,
  sizes,
  docLinks,
  pageLinks,
};
