import type { TestProject } from "vitest/node";
import type { ThrowawayCluster } from "../bootstrap/throwaway-cluster.mjs";
import { startMigratedCluster } from "./migrated-cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the test cluster's maintenance database. */
    databaseServerUrl: string;
    /** The Vitest project, part of the names of its databases. */
    databaseProject: string;
  }
}

/** Both database projects name this set-up in one process: the first starts the cluster, the last stops it. */
const shared: { cluster: Promise<ThrowawayCluster> | undefined; users: number } = {
  cluster: undefined,
  users: 0,
};
const SHARED_KEY = Symbol.for("touchstone.test-cluster");

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const state = sharedState();
  state.users += 1;
  state.cluster ??= startMigratedCluster();
  const cluster = await state.cluster;
  project.provide("databaseServerUrl", cluster.urlOf("postgres"));
  project.provide("databaseProject", project.name);
  return async () => {
    state.users -= 1;
    if (state.users > 0) return;
    state.cluster = undefined;
    await cluster.stop();
  };
}

/** One state even when each project loads its own copy of this module. */
function sharedState(): typeof shared {
  const known: unknown = Reflect.get(globalThis, SHARED_KEY);
  if (isShared(known)) return known;
  Reflect.set(globalThis, SHARED_KEY, shared);
  return shared;
}

function isShared(value: unknown): value is typeof shared {
  return typeof value === "object" && value !== null && "users" in value;
}
