import { z } from "zod";
import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";
import { aHistory, balancesAfter } from "@/scripts/testing/stand-in-exchange/history";
import { type StandInExchange, startStandInExchange } from "@/scripts/testing/stand-in-exchange/server";

const Environment = z.object({ MARKET_DATA_PROXY_URL: z.url() });

let exchange: StandInExchange;
test.beforeAll(async () => {
  const environment = Environment.parse(JSON.parse(process.env.E2E_ENVIRONMENT ?? ""));
  exchange = await startStandInExchange(Number(new URL(environment.MARKET_DATA_PROXY_URL).port));
});
test.afterAll(async () => {
  await exchange.stop();
});

test("an account is connected with a read-only key, read, and its owner told when the key is revoked", async ({
  newUser,
}) => {
  // The library waits between its requests, as the exchange asks everybody to.
  test.slow();
  const { page } = await newUser();
  await page.goto("/desk/accounts");
  await page.getByRole("button", { name: "New account" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Filled from").selectOption("exchange");
  await dialog.getByLabel("Name").fill("Kraken spot");
  await dialog.getByLabel("Exchange", { exact: true }).selectOption("kraken");
  await dialog.getByLabel("Currency").fill("USDT");
  await dialog.getByRole("button", { name: "Open the account" }).click();

  await page.getByRole("button", { name: "Connect Kraken" }).click();
  await expect(dialog.getByText("Query ledger entries")).toBeVisible();
  await expectAccessible(page);
  const mayTrade = exchange.open("kraken", { excess: ["modify-trades"] });
  await dialog.getByLabel("API key").fill(mayTrade.apiKey);
  await dialog.getByLabel("Private key").fill(mayTrade.secret);
  await dialog.getByRole("button", { name: "Connect", exact: true }).click();
  await expect(dialog.getByText("This key may do more than read: modify-trades.")).toBeVisible();

  const account = exchange.open("kraken", aHistory("kraken", 3));
  await dialog.getByLabel("API key").fill(account.apiKey);
  await dialog.getByLabel("Private key").fill(account.secret);
  await dialog.getByRole("button", { name: "Connect", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`…${account.apiKey.slice(-4)}`)).toBeVisible();

  await page.getByRole("button", { name: "Read now" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("agree", { exact: true })).toBeVisible();
  }).toPass();
  await expect(page.getByRole("table", { name: "Events of the account" }).getByRole("row")).toHaveCount(5);
  await expectAccessible(page);

  account.isRevoked = true;
  await page.getByRole("button", { name: "Read now" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("This account needs attention")).toBeVisible();
  }).toPass();
  await expect(page.getByText("Kraken refuses the key")).toBeVisible();
  await page.goto("/notifications");
  await expect(page.getByRole("link", { name: "“Kraken spot” needs attention" })).toBeVisible();

  await page.goBack();
  const again = exchange.open("kraken", {
    ...aHistory("kraken", 3),
    trades: account.trades,
    number: account.number,
    balances: balancesAfter("kraken", 3),
  });
  await page.getByRole("button", { name: "Replace key" }).click();
  await dialog.getByLabel("API key").fill(again.apiKey);
  await dialog.getByLabel("Private key").fill(again.secret);
  await dialog.getByRole("button", { name: "Replace the key" }).click();
  await expect(page.getByText(`…${again.apiKey.slice(-4)}`)).toBeVisible();
  await expect(page.getByText("This account needs attention")).toBeHidden();
  await page.getByRole("button", { name: "Remove key" }).click();
  await dialog.getByRole("button", { name: "Remove key" }).click();
  await expect(page.getByText("No key yet")).toBeVisible();
});
