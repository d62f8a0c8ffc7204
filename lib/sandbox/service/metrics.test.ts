import { Registry } from "prom-client";
import { expect, it } from "vitest";
import { setSandboxGauges } from "@/lib/sandbox/service/metrics";
import { TEST_STATUS } from "@/lib/sandbox/test-status";

async function figures(registry: Registry): Promise<string[]> {
  return (await registry.metrics()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

it("shows workers, spare, queue and guards, and forgets them when the sandbox no longer answers", async () => {
  const registry = new Registry();
  setSandboxGauges(registry, TEST_STATUS);
  expect(await figures(registry)).toEqual(
    expect.arrayContaining([
      "sandbox_up 1",
      "sandbox_workers 3",
      "sandbox_busy_workers 1",
      "sandbox_spare_workers 1",
      "sandbox_queued_jobs 4",
      'sandbox_guard{guard="permission"} 1',
      'sandbox_guard{guard="noNetwork"} 0',
    ]),
  );
  setSandboxGauges(registry, null);
  expect(await figures(registry)).toEqual(["sandbox_up 0"]);
});
