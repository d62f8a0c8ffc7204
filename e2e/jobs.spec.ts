import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";

test("an admin runs a job, sees its steps and finds it in the history", async ({ login }) => {
  const page = await login("admin");
  await page.goto("/admin");
  await page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Jobs" }).click();
  const ledger = page.getByRole("table", { name: "Jobs with their schedules" }).locator("tbody tr", {
    hasText: "Reconcile the ledger",
  });
  await expect(ledger).toContainText("daily at 03:30 UTC");
  await ledger.getByRole("button", { name: "Run now" }).click();

  await expect(page).toHaveURL(/\/admin\/jobs\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: "Reconcile the ledger" })).toBeVisible();
  await expect(page.getByText("succeeded"), "the page follows the run").toBeVisible({ timeout: 30_000 });
  const steps = page.getByRole("table", { name: "Steps of this run" }).locator("tbody tr");
  await expect(steps.filter({ hasText: "prove" })).toContainText("done");
  await expectAccessible(page);

  const address = new URL(page.url()).pathname;
  await page.goto("/admin/jobs/runs");
  await page.getByLabel("Job", { exact: true }).selectOption("reconcile-ledger");
  await page.getByLabel("State", { exact: true }).selectOption("succeeded");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/job=reconcile-ledger&state=succeeded/);
  await expect(page.locator(`a[href="${address}"]`)).toBeVisible();
});

test("jobs are for admins alone", async ({ login }) => {
  const page = await login("curator");
  await page.goto("/admin/jobs");
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
});
