import { expect, test } from "@/e2e/fixtures";
import { IndicatorsPage } from "@/e2e/pages/indicators-page";

test.describe("the best match comes first", () => {
  for (const [typed, name] of [
    ["rsi", "Relative strength index"],
    ["boll band", "Bollinger Bands"],
    ["stochstic", "Stochastic"],
  ]) {
    test(`“${typed}” finds ${name}`, async ({ page }) => {
      const list = new IndicatorsPage(page);
      await list.open();
      await list.search.fill(typed ?? "");
      await list.search.press("Enter");
      await expect(list.cards.first()).toContainText(new RegExp(name ?? "", "i"));
      await expect(list.filter("Order").locator("option:checked")).toHaveText("Best match");
    });
  }
});

test("the order and the filters live in the address, and the next page goes on", async ({ page }) => {
  const list = new IndicatorsPage(page);
  await list.open();
  await list.filter("Order").selectOption("Newest");
  await expect(page).toHaveURL(/sort=newest/);
  const first = await list.cards.first().textContent();
  await list.main.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(list.cards.first()).not.toHaveText(first ?? "");
  await list.filter("Rating").selectOption("4 stars and more");
  await expect(page).toHaveURL(/rating=4/);
  await expect(page, "another filter begins at the first page").not.toHaveURL(/cursor=/);
});

test("without JavaScript the list is found, narrowed, ordered and paged", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const list = new IndicatorsPage(page);
  await list.open();
  await list.search.fill("bollinger");
  await list.filter("Price").selectOption("Free");
  await list.main.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/q=bollinger/);
  await expect(list.cards.first()).toContainText("Bollinger");
  await list.open("?view=table&sort=price");
  await list.main.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(list.main.getByRole("table", { name: "Indicators" })).toBeVisible();
  await context.close();
});

test("one's own listings are ordered by revenue, nobody else's are", async ({ login }) => {
  const page = await login("developer");
  const { handle } = await (await page.request.get("/api/me")).json();
  const list = new IndicatorsPage(page);
  await list.open(`?developer=${handle}`);
  await list.filter("Order").selectOption("Your revenue");
  await expect(page).toHaveURL(/sort=revenue/);
  await expect(list.cards.first()).toBeVisible();
  await list.open("?developer=touchstone&sort=revenue");
  await expect(list.filter("Order").locator("option", { hasText: "Your revenue" })).toHaveCount(0);
  await expect(list.cards.first()).toBeVisible();
});
