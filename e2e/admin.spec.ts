import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";
import { ReviewPage } from "@/e2e/pages/review-page";

const PENDING = "Pullback Finder";

test.describe("a version that waits", () => {
  test("runs for a curator, needs notes to be rejected, is listed once approved, and is decided once", async ({
    login,
    freshPage,
  }) => {
    const guest = await freshPage();
    await guest.goto("/indicators?q=pullback");
    await expect(guest.getByRole("main").getByRole("link", { name: PENDING })).toHaveCount(0);

    const review = new ReviewPage(await login("curator"));
    await review.openWaiting(PENDING);
    await expect(review.page.getByText(/bars in .* of processor time/)).toBeVisible({ timeout: 30_000 });
    await expect(review.page.getByRole("table", { name: "What each output holds" })).toContainText(
      "Depth in ATR",
    );
    await expect(review.page.getByLabel(`Source of ${PENDING} 1.0.0`)).toContainText(
      "export default indicator",
    );

    await expectAccessible(review.page);

    const other = new ReviewPage(await login("admin"));
    await other.openWaiting(PENDING);

    await review.ask("Reject");
    await expect(review.page.getByText("Write what the developer must change.")).toBeVisible();
    await expect(review.dialog).toBeHidden();
    await review.notes.fill("Measured, readable, no look-ahead.");
    await review.ask("Approve");
    await expect(review.dialog).toContainText("Measured, readable, no look-ahead.");
    await review.confirm("Approve");
    await expect(review.page).toHaveURL(/\/admin\/review$/);
    await expect(review.page.getByRole("link", { name: PENDING, exact: true })).toHaveCount(0);

    await other.notes.fill("Too slow.");
    await other.ask("Reject");
    await other.confirm("Reject");
    await expect(other.page.getByText("Another curator has decided on this version")).toBeVisible();

    await guest.goto("/indicators?q=pullback");
    await expect(guest.getByRole("main").getByRole("link", { name: PENDING }).first()).toBeVisible();
  });
});

test("a new version that looks ahead is compared with the one in force, rejected with notes, and never runs", async ({
  login,
  freshPage,
}) => {
  const review = new ReviewPage(await login("curator"));
  await review.openWaiting("Volatility Regime");
  await expect(review.page.getByRole("main")).toContainText("percentile[i + 2]");
  await expectAccessible(review.page);
  await review.notes.fill("Reads two later bars: percentile[i + 1] and percentile[i + 2].");
  await review.ask("Reject");
  await review.confirm("Reject");
  await expect(review.page).toHaveURL(/\/admin\/review$/);
  await expect(review.page.getByRole("link", { name: "Volatility Regime", exact: true })).toHaveCount(0);

  const guest = await freshPage();
  await guest.goto("/indicators/volatility-regime/versions");
  await expect(guest.getByRole("main")).toContainText("1.0.0");
  await expect(guest.getByRole("main")).not.toContainText("1.1.0");
});

test("a developer sees the split of each sale on the desk", async ({ login }) => {
  const page = await login("developer");
  await page.goto("/desk");
  const sales = page.getByRole("table", { name: /sales/i }).locator("tbody tr");
  const sale = sales.filter({ hasText: "Momentum Composite" }).filter({ hasText: "@una" });
  await expect(sale).toContainText("19.00");
  await expect(sale).toContainText("13.30");
  await expect(sale).toContainText("70 %");
  await sale.getByRole("link", { name: "Momentum Composite" }).click();
  await expect(page).toHaveURL(/\/desk\/sales\/[\da-f-]{36}$/);
  await expect(page.getByRole("main")).toContainText("⌊1900 × 7000 ÷ 10000⌋ = 1330");
  await expect(page.getByRole("main")).toContainText("5.70");
});

test("an admin sees what was sold and how it was split, by window", async ({ login }) => {
  const page = await login("admin");
  await page.goto("/admin");
  await page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Revenue" }).click();
  await expect(page).toHaveURL(/\/admin\/revenue$/);
  const sale = page
    .getByRole("table", { name: /sales/i })
    .locator("tbody tr")
    .filter({ hasText: "Una Brandt" })
    .filter({ hasText: "Momentum Composite" });
  await expect(sale).toContainText("Devon Marsh");
  await expect(sale).toContainText("13.30");
  await expect(sale).toContainText("5.70");
  await page.getByRole("navigation", { name: "Window" }).getByRole("link", { name: "7 days" }).click();
  await expect(page).toHaveURL(/days=7$/);
  await expect(page.getByText("last 7 days").first()).toBeVisible();
});

test("an admin searches the audit log by address and verifies the chain", async ({ login }) => {
  const page = await login("admin");
  await page.goto("/admin/audit");
  await page.getByRole("button", { name: "Verify the chain" }).click();
  await expect(page.getByText(/^Sealed [\d,]+, intact$/)).toBeVisible({ timeout: 30_000 });

  await page.getByLabel("Action").fill("indicator.purchased");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/action=indicator\.purchased/);
  const events = page.getByRole("table", { name: /audit events/i }).locator("tbody tr");
  await expect(events.first()).toContainText("indicator.purchased");
  await expect(events.filter({ hasText: "wallet.topped-up" })).toHaveCount(0);
  await page.getByLabel("Action").fill("nothing.like-this");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("No event matches")).toBeVisible();
  await page.getByRole("link", { name: "Clear the search" }).click();
  await expect(events.first()).toBeVisible();
});

test("the admin pages are nowhere for everybody else, and money is for admins only", async ({ login }) => {
  const nothing = { name: "There is nothing at this address" };
  const user = await login("user");
  for (const path of ["/admin", "/admin/review", "/admin/revenue", "/admin/audit"]) {
    await user.goto(path);
    await expect(user.getByRole("heading", nothing), path).toBeVisible();
  }
  const curator = await login("curator");
  await curator.goto("/admin");
  await expect(curator.getByRole("heading", { name: "Overview" })).toBeVisible();
  await expect(curator.getByRole("link", { name: "Revenue" })).toHaveCount(0);
  for (const path of ["/admin/revenue", "/admin/audit"]) {
    await curator.goto(path);
    await expect(curator.getByRole("heading", nothing), path).toBeVisible();
  }
  expect((await curator.request.get("/api/admin/audit")).status()).toBe(403);
});
