import { expect, test } from "@/e2e/fixtures";
import { IndicatorPage } from "@/e2e/pages/indicator-page";
import { IndicatorsPage } from "@/e2e/pages/indicators-page";

test("filters narrow the list, live in the address, and Back undoes them", async ({ page }) => {
  const list = new IndicatorsPage(page);
  await list.open();
  await expect(list.card("Momentum Composite")).toContainText("19.00 USD");
  await expect(list.card("Momentum Composite")).toContainText("test money");
  await expect(list.card("Relative strength index")).toContainText("Free");

  await list.filter("Category").focus();
  await list.filter("Category").selectOption("Momentum");
  await expect(page).toHaveURL(/category=momentum/);
  await expect(list.filter("Category"), "the focus stays where it was").toBeFocused();
  await expect(list.card("Simple moving average")).toHaveCount(0);
  await list.filter("Price").selectOption("Paid");
  await expect(page).toHaveURL(/price=paid/);
  await expect(list.card("Relative strength index")).toHaveCount(0);
  await expect(list.card("Momentum Composite")).toBeVisible();

  await page.goBack();
  await expect(list.filter("Price")).toHaveValue("");
  await expect(list.card("Relative strength index")).toBeVisible();

  await list.search.fill("qwxyz");
  await list.search.press("Enter");
  await expect(list.main.getByText("Nothing matches")).toBeVisible();
  await list.main.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/indicators$/);
  await expect(list.search).toHaveValue("");
  await expect(list.card("Momentum Composite")).toBeVisible();
});

test("an address with filters opens the same list, as cards and as a table", async ({ page }) => {
  const list = new IndicatorsPage(page);
  await list.open("?q=momentum&price=paid");
  await expect(list.search).toHaveValue("momentum");
  await expect(list.cards).toHaveCount(1);
  await list.main.getByRole("link", { name: "Show as table" }).click();
  await expect(page).toHaveURL(/view=table/);
  const rows = list.main.getByRole("table", { name: "Indicators" }).locator("tbody tr");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("no look-ahead");
});

test("a cursor nobody gave out leads to the first page", async ({ page }) => {
  await page.goto("/indicators?price=free&cursor=nonsense");
  await expect(page).toHaveURL(/\/indicators\?price=free$/);
  await expect(new IndicatorsPage(page).card("Relative strength index")).toBeVisible();
});

test("a visitor sees the chart of the real code, may change its settings, and is told how to run it", async ({
  page,
}) => {
  const list = new IndicatorsPage(page);
  await list.open("?q=relative");
  await list.card("Relative strength index").getByRole("link").click();
  const indicator = new IndicatorPage(page, "rsi");
  await expect(indicator.chart).toBeVisible();
  await expect(indicator.chart.locator("canvas").first()).toBeVisible();
  await expect(indicator.lastValue("RSI")).toHaveText(/^\d+\.\d+$/);
  const usual = (await indicator.lastValue("RSI").textContent()) ?? "";
  await indicator.setting("Length").fill("50");
  await expect(indicator.lastValue("RSI")).not.toHaveText(usual);
  const signIn = indicator.licence.getByRole("link", { name: "Sign in to run it" });
  await expect(signIn).toHaveAttribute("href", "/sign-in?next=%2Findicators%2Frsi");
});

test("another market and other settings change the chart", async ({ login }) => {
  const indicator = new IndicatorPage(await login("user"), "rsi");
  await indicator.open();
  const value = indicator.lastValue("RSI");
  await expect(value).toHaveText(/\d/);
  const usual = (await value.textContent()) ?? "";

  await indicator.setting("Length").fill("50");
  await expect(value).not.toHaveText(usual);
  const longer = (await value.textContent()) ?? "";

  await indicator.setting("Length").fill("1");
  await expect(indicator.main.getByText("Write 2 or more.")).toBeVisible();
  await expect(value, "the last good run stays").toHaveText(longer);

  await indicator.main.getByRole("button", { name: "Author’s settings" }).click();
  await expect(value).toHaveText(usual);

  await indicator.main.getByLabel("Instrument").selectOption({ index: 1 });
  await expect(indicator.page).toHaveURL(/symbol=/);
  await expect(value).not.toHaveText(usual);
  await indicator.main.getByText("Hourly").click();
  await expect(indicator.chart).toHaveAccessibleName(/hourly bars/);
  await indicator.page.reload();
  await expect(indicator.chart).toHaveAccessibleName(/hourly bars/);
});

test("versions name their hashes, and open source can be read", async ({ page }) => {
  const indicator = new IndicatorPage(page, "rsi");
  await indicator.open("/versions");
  await expect(indicator.main.getByText("in force")).toBeVisible();
  await expect(indicator.main.getByText(/^[0-9a-f]{64}$/)).toHaveCount(2);
  await indicator.main.getByRole("link", { name: "Source" }).click();
  await expect(indicator.main.getByLabel(/^Source of Relative strength index/)).toContainText("indicator(");

  const closed = new IndicatorPage(page, "momentum-composite");
  await closed.open();
  await expect(closed.main.getByRole("link", { name: "Source" })).toHaveCount(0);
});

test("an unknown indicator is not there", async ({ page }) => {
  const answer = await page.goto("/indicators/no-such-indicator");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
});

test("its developer sees that it is their own and cannot buy it", async ({ login }) => {
  const indicator = new IndicatorPage(await login("developer"), "momentum-composite");
  await indicator.open();
  await expect(indicator.licence.getByRole("heading", { name: "Your indicator" })).toBeVisible();
  await expect(indicator.licence.getByRole("button")).toHaveCount(0);
  await expect(indicator.setting("RSI length")).toBeEnabled();
});
