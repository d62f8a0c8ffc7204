import type { Page } from "@playwright/test";
import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";

const ATR = { slug: "atr-trend-channel", name: "ATR Trend Channel" };

async function buyMonth(page: Page): Promise<void> {
  const topUp = { amount: { amount: "1000", currency: "USD" } };
  expect((await page.request.post("/api/wallet/top-up", { data: topUp })).status()).toBe(201);
  const data = { kind: "monthly", expectedPrice: { amount: "499", currency: "USD" } };
  expect((await page.request.post(`/api/indicators/${ATR.slug}/purchase`, { data })).status()).toBe(201);
}

test("an admin finds a sale by its buyer and gives a part, then the rest of it back, with a reason", async ({
  newUser,
  login,
}) => {
  const { page: buyer, handle } = await newUser();
  await buyMonth(buyer);
  const page = await login("admin");
  await page.goto("/admin");
  await page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Refunds" }).click();
  await page.getByLabel("Buyer, listing or id").fill(handle);
  await page.getByRole("button", { name: "Search" }).click();
  const sales = page.getByRole("table", { name: "Sales, newest first" }).locator("tbody tr");
  await expect(sales).toHaveCount(1);
  await sales.getByRole("link", { name: ATR.name }).click();
  await expect(page).toHaveURL(/\/admin\/refunds\/[\da-f-]{36}$/);
  const main = page.getByRole("main");
  await expect(main).toContainText(
    "You can get your money back, because you bought it less than 24 hours ago",
  );

  const refund = main.getByRole("button", { name: "Refund", exact: true });
  const dialog = page.getByRole("dialog");
  await page.getByLabel("Amount").fill("5.00");
  await refund.click();
  await expect(main).toContainText("Write an amount up to 4.99 USD.");
  await expect(main).toContainText("Write why, in a few words.");
  await expect(dialog).toBeHidden();

  await page.getByLabel("Amount").fill("1.00");
  await page.getByLabel("Reason").fill("It was down for a week.");
  await refund.click();
  await expect(dialog).toContainText("From the developer0.69 USD");
  await expect(dialog).toContainText("From the platform0.31 USD");
  await expect(dialog).toContainText("the licence stays");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Refund" }).click();
  await expect(main.getByText("Refunded in part")).toBeVisible();
  await expect(main).toContainText("It was down for a week.");
  const audit = page.getByRole("table", { name: /Audit events/ });
  await expect(audit.getByRole("link", { name: "licence.refunded" })).toHaveCount(1);

  await expect(page.getByLabel("Amount")).toHaveValue("3.99");
  await page.getByLabel("Reason").fill("It never came back.");
  await refund.click();
  await expect(dialog).toContainText("the licence ends");
  await dialog.getByRole("button", { name: "Refund" }).click();
  await expect(main).toContainText("All of the price was given back.");
  await expect(refund).toHaveCount(0);
  await expect(audit.getByRole("link", { name: "licence.refunded" })).toHaveCount(2);

  await buyer.goto("/wallet");
  await expect(buyer.getByRole("banner")).toContainText("10.00 USD");
  await expect(buyer.getByRole("link", { name: /^Refund: ATR Trend Channel/ })).toHaveCount(2);
});

test("of two admins who look at the same sale the second one is told of the first one's refund", async ({
  newUser,
  login,
}) => {
  const { page: buyer, handle } = await newUser();
  await buyMonth(buyer);
  const [first, second] = [await login("admin"), await login("admin")];
  for (const page of [first, second]) {
    await page.goto(`/admin/refunds?q=${handle}`);
    await page.getByRole("link", { name: ATR.name }).click();
    await page.getByLabel("Amount").fill("1.00");
    await page.getByLabel("Reason").fill("It was down for a week.");
    await page.getByRole("main").getByRole("button", { name: "Refund", exact: true }).click();
  }
  const confirm = (page: Page) => page.getByRole("dialog").getByRole("button", { name: "Refund" }).click();
  await confirm(first);
  await expect(first.getByText("Refunded in part")).toBeVisible();
  await confirm(second);
  await expect(second.getByRole("dialog")).toContainText("Something was given back of it meanwhile.");
});

test("a curator has no refunds", async ({ login }) => {
  const page = await login("curator");
  await page.goto("/admin");
  const menu = page.getByRole("navigation", { name: "Admin" });
  await expect(menu.getByRole("link", { name: "Reports" })).toBeVisible();
  await expect(menu.getByRole("link", { name: "Refunds" })).toHaveCount(0);
  await page.goto("/admin/refunds");
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
});
