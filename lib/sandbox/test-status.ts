import type { SandboxStatus } from "@/lib/sandbox/status";

const ON = { on: true };

/** A sandbox with two places, three workers and one guard that the platform does not offer. */
export const TEST_STATUS: SandboxStatus = {
  workers: 3,
  concurrency: 2,
  busy: 1,
  queued: 4,
  engine: "test engine",
  confinement: {
    emptyEnvironment: ON,
    permission: ON,
    noNetwork: { on: false, why: "a test has none" },
    resourceLimits: ON,
    unprivilegedUser: ON,
    noNewPrivileges: ON,
    memoryWatch: ON,
    lowPriority: ON,
  },
};
