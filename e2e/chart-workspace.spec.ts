import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";
import { ChartPage } from "@/e2e/pages/chart-page";

const FIXED = ["Time", "Open", "High", "Low", "Close"];

test("a visitor puts indicators on the chart, changes them, and the address keeps all of it", async ({
  page,
}) => {
  const chart = new ChartPage(page);
  await chart.open("?add=rsi");
  await expect(chart.indicator("Relative strength index")).toContainText("preview");
  await chart.showValues();
  await expect(chart.columns).toHaveText([...FIXED, "rsi"]);

  await chart.add("simple moving", "Simple moving average");
  await expect(chart.columns).toHaveText([...FIXED, "rsi", "sma"]);
  await chart.tool("Move Simple moving average up").click();
  await expect(chart.columns).toHaveText([...FIXED, "sma", "rsi"]);

  const lastValue = chart.main
    .getByRole("table", { name: /newest/ })
    .locator("tbody tr")
    .first()
    .locator("td")
    .last();
  const before = await lastValue.textContent();
  await chart.tool("Settings of Relative strength index").click();
  await chart.main.getByLabel("Length", { exact: true }).fill("5");
  await expect(lastValue).not.toHaveText(before ?? "");
  const after = (await lastValue.textContent()) ?? "";
  await chart.tool("Hide Simple moving average").click();
  await expect(chart.columns).toHaveText([...FIXED, "rsi"]);

  await chart.instrument.selectOption({ index: 1 });
  await expect(page).toHaveURL(/\/chart\?s=/);
  await page.reload();
  await expect(chart.instrument).not.toHaveValue("TST-BTC");
  await chart.instrument.selectOption({ index: 0 });
  await chart.showValues();
  await expect(lastValue, "five bars are still its length").toHaveText(after);
  await expect(chart.indicator("Simple moving average")).toContainText("Hidden");
  await chart.tool("Remove Simple moving average").click();
  await expect(chart.indicators).toHaveCount(1);
});

test("somebody signed in saves charts, finds the last one open, and renames and deletes it", async ({
  newUser,
}) => {
  const { page } = await newUser();
  const chart = new ChartPage(page);
  await chart.open("?add=macd");
  await expect(chart.indicators).not.toContainText("preview");
  await chart.saveAs("Swing");
  await expect(page).toHaveURL(/\/chart\?layout=[0-9a-f-]{36}$/);
  await chart.add("rsi", "Relative strength index");
  await expect(chart.main.getByText("Changed", { exact: true })).toBeVisible();
  await chart.tool("Save").click();
  await expect(chart.main.getByText("Saved", { exact: true })).toBeVisible();

  await chart.open();
  await expect(chart.indicators).toHaveCount(2);
  await chart.tool("Swing").click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Long swing");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await chart.tool("Long swing").click();
  await page.getByRole("menuitem", { name: "New chart" }).click();
  await expect(chart.main.getByText("Not saved")).toBeVisible();
  await chart.tool("Layouts").click();
  await page.getByRole("menuitem", { name: "Long swing" }).click();
  await expect(chart.indicators).toHaveCount(2);
  await chart.tool("Long swing").click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(chart.main.getByText("Not saved")).toBeVisible();
  await chart.tool("Layouts").click();
  await expect(page.getByText("No saved layouts yet")).toBeVisible();
});

test("of two tabs that save one chart the second is told", async ({ newUser }) => {
  const { page } = await newUser();
  const chart = new ChartPage(page);
  await chart.open("?add=rsi");
  await chart.saveAs("Shared");
  const other = new ChartPage(await page.context().newPage());
  await other.open();
  await other.add("macd", "Moving average convergence/divergence");
  await other.tool("Save").click();
  await expect(other.main.getByText("Saved", { exact: true })).toBeVisible();
  await chart.tool("Hide Relative strength index").click();
  await chart.tool("Save").click();
  await expect(chart.main.getByText(/saved elsewhere meanwhile/)).toBeVisible();
});

test("the page of an indicator opens it on a chart, by keyboard too, and breaks no rule of accessibility", async ({
  page,
}) => {
  await page.goto("/indicators/macd");
  await page.getByRole("link", { name: "Open in chart" }).click();
  const chart = new ChartPage(page);
  await expect(chart.indicators).toHaveCount(1);
  await chart.tool("Add indicator").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("rsi");
  await expect(page.getByRole("button", { name: "Add Relative strength index" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(chart.tool("Add indicator"), "the focus comes back").toBeFocused();
  await chart.tool(`Settings of ${(await chart.indicators.getByRole("link").textContent()) ?? ""}`).click();
  await chart.showValues();
  await expectAccessible(page);
});
