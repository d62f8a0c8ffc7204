import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { LicencesPage } from "@/e2e/pages/licences-page";

const ATR = { slug: "atr-trend-channel", name: "ATR Trend Channel" };

async function topUp(page: Page, amount: string): Promise<void> {
  const data = { amount: { amount, currency: "USD" } };
  expect((await page.request.post("/api/wallet/top-up", { data })).status()).toBe(201);
}

async function buyMonth(page: Page): Promise<void> {
  const data = { kind: "monthly", expectedPrice: { amount: "499", currency: "USD" } };
  expect((await page.request.post(`/api/indicators/${ATR.slug}/purchase`, { data })).status()).toBe(201);
}

test("a month is bought, its renewal ended and resumed, and the money had back by rule, to the last posting", async ({
  newUser,
}) => {
  const { page } = await newUser();
  await topUp(page, "1000");
  await buyMonth(page);
  const licences = new LicencesPage(page);
  await licences.open();
  await expect(licences.renewalOf(ATR.name)).toContainText("4.99 USD or less, never more");
  await licences.renewalOf(ATR.name).getByRole("button", { name: "End the renewal" }).click();
  await licences.dialog.getByRole("button", { name: "End the renewal" }).click();
  await expect(licences.renewalOf(ATR.name)).toContainText("nothing more is charged");
  await licences.renewalOf(ATR.name).getByRole("button", { name: "Resume the renewal" }).click();
  await expect(licences.renewalOf(ATR.name)).toContainText("Renews on");

  await expect(licences.refundOf(ATR.name)).toContainText("less than 24 hours ago");
  await licences.refundOf(ATR.name).getByRole("button", { name: "Get the money back" }).click();
  await expect(licences.dialog).toContainText("4.99 USD goes to your wallet at once");
  await licences.dialog.getByRole("button", { name: "Get the money back" }).click();
  await expect(licences.ended).toContainText("Refunded");
  await expect(licences.ended).toContainText("4.99 USD");
  await expect(page.getByRole("banner")).toContainText("10.00 USD");

  await page.goto("/wallet");
  await page.getByRole("link", { name: /^Refund: ATR Trend Channel/ }).click();
  const postings = page.getByRole("table", { name: "Ledger postings" });
  await expect(postings).toContainText("Seller’s earnings, month still open");
  await expect(postings.getByRole("row")).toHaveCount(3);
  await expect(page.getByRole("main")).toContainText("Changed mind on the first day");
});

test("a review needs a run; it is replied to, reported, and hidden by a curator with its stars", async ({
  newUser,
  login,
}) => {
  const [{ page }, reporter, curator, developer] = [
    await newUser(),
    await newUser(),
    await login("curator"),
    await login("developer"),
  ];
  const words = `Draws what it says, but late. ${Date.now()}`;
  const address = `/indicators/${ATR.slug}/reviews`;
  await page.goto(address);
  await expect(page.getByText("Only people who have or had a licence review it.")).toBeVisible();
  await topUp(page, "1000");
  await buyMonth(page);
  await page.reload();
  await expect(page.getByText("Run it once with success, then you may review it.")).toBeVisible();
  const run = { symbol: "TST-BTC", interval: "1d" };
  expect((await page.request.post(`/api/indicators/${ATR.slug}/execute`, { data: run })).status()).toBe(200);
  await page.reload();
  await page.getByRole("button", { name: "Publish the review" }).click();
  await expect(page.getByText("Choose 1 to 5 stars.")).toBeVisible();
  await page.getByRole("radio", { name: /^2/ }).check();
  await page.getByLabel("What you think").fill(words);
  await page.getByRole("button", { name: "Publish the review" }).click();
  const reviewIn = (reader: Page) => reader.getByRole("listitem").filter({ hasText: words });
  await expect(reviewIn(page)).toContainText("pays by the month");
  await expect(page.getByRole("button", { name: "Change the review" })).toBeVisible();

  await developer.goto(address);
  await reviewIn(developer)
    .getByRole("button", { name: /^Reply/ })
    .click();
  await developer.getByRole("dialog").getByLabel("Your reply").fill("The smoothing is why.");
  await developer
    .getByRole("dialog")
    .getByRole("button", { name: /^Reply/ })
    .click();
  await expect(reviewIn(developer)).toContainText("The smoothing is why.");

  await reporter.page.goto(address);
  await reviewIn(reporter.page)
    .getByRole("button", { name: /^Report/ })
    .click();
  await reporter.page.getByRole("dialog").getByLabel("What is wrong with it").fill("Written by a rival.");
  await reporter.page
    .getByRole("dialog")
    .getByRole("button", { name: /^Report/ })
    .click();
  await expect(reporter.page.getByText("A curator will look at it.")).toBeVisible();

  await curator.goto("/admin/reports");
  await reviewIn(curator).getByRole("button", { name: /^Hide/ }).click();
  await curator.getByRole("dialog").getByLabel("Reason").fill("The rival said so.");
  await curator.getByRole("dialog").getByRole("button", { name: /^Hide/ }).click();
  await expect(reviewIn(curator)).toHaveCount(0);
  await reporter.page.reload();
  await expect(reporter.page.getByText(words)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("A curator hid your review")).toBeVisible();
});
