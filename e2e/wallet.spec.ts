import { expect, test } from "@/e2e/fixtures";
import { WalletPage } from "@/e2e/pages/wallet-page";

test("a top-up is test money, says so, and is in the history with the balance after it", async ({
  newUser,
}) => {
  const { page } = await newUser();
  const wallet = new WalletPage(page);
  await wallet.open();
  await expect(wallet.main.getByText("Nothing has moved yet")).toBeVisible();
  await expect(wallet.main.getByText("test money", { exact: true }).first()).toBeVisible();

  await wallet.topUp("125.50");
  await expect(page.getByText("125.50 USD test money added")).toBeVisible();
  await expect(wallet.entries).toHaveCount(1);
  await expect(wallet.entries.first()).toContainText("Top-up, test money");
  await expect(wallet.entries.first()).toContainText("+125.50");
  await expect(page.getByRole("banner").getByText("125.50 USD")).toBeVisible();

  await page.getByRole("button", { name: "100 USD", exact: true }).click();
  await expect(wallet.amount).toHaveValue("100.00");
  await page.getByRole("button", { name: "Add test money" }).click();
  await expect(wallet.entries).toHaveCount(2);
  await expect(wallet.entries.first()).toContainText("225.50");
});

test("an amount that cannot be topped up is refused at its field, without a request", async ({ newUser }) => {
  const { page } = await newUser();
  const wallet = new WalletPage(page);
  await wallet.open();
  await wallet.topUp("ten");
  await expect(page.getByText("Write an amount such as 250 or 99.95.")).toBeVisible();
  await wallet.topUp("10,000.01");
  await expect(page.getByText("Write an amount from 1.00 to 10,000.00 USD.")).toBeVisible();
  await expect(wallet.amount).toHaveAttribute("aria-invalid", "true");
  await expect(wallet.main.getByText("Nothing has moved yet")).toBeVisible();
});

test("a purchase leads to its split and to the ledger postings behind it", async ({ login }) => {
  const page = await login("user");
  const wallet = new WalletPage(page);
  await wallet.open();
  const purchase = wallet.entries.filter({ hasText: "−19.00" });
  await purchase.getByRole("button", { name: /was split$/ }).click();
  const split = page.locator("[popover]:popover-open");
  await expect(split).toContainText("70 %");
  await expect(split).toContainText("13.30 USD");
  await expect(split).toContainText("30 %");
  await expect(split).toContainText("5.70 USD");
  await page.keyboard.press("Escape");

  await purchase.getByRole("link").click();
  await expect(page.getByRole("heading", { name: "How the price was split" })).toBeVisible();
  const postings = page.getByRole("table", { name: "Ledger postings" }).locator("tbody tr");
  await expect(postings).toHaveCount(2);
  await expect(postings.filter({ hasText: "Seller’s earnings" })).toContainText("13.30 USD");
  await expect(postings.filter({ hasText: "Platform’s share" })).toContainText("5.70 USD");
});

test("the history goes on by address, and Back returns to where it was", async ({ newUser }) => {
  const { page } = await newUser();
  for (let cents = 101; cents <= 121; cents += 1) {
    const data = { amount: { amount: String(cents), currency: "USD" } };
    expect((await page.request.post("/api/wallet/top-up", { data })).status()).toBe(201);
  }
  const wallet = new WalletPage(page);
  await wallet.open();
  await expect(wallet.entries).toHaveCount(20);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(wallet.entries).toHaveCount(1);
  await expect(wallet.entries.first()).toContainText("+1.01");
  await page.goBack();
  await expect(wallet.entries).toHaveCount(20);
});

test("an address with a cursor of another list leads to the first page", async ({ login }) => {
  const page = await login("user");
  await page.goto("/wallet?cursor=nonsense");
  await expect(page).toHaveURL(/\/wallet$/);
  await expect(new WalletPage(page).entries.first()).toBeVisible();
});

test("somebody else's entry is not there", async ({ login, newUser }) => {
  const owner = await login("user");
  await new WalletPage(owner).open();
  await new WalletPage(owner).entries.first().getByRole("link").click();
  await expect(owner).toHaveURL(/\/wallet\/\d+$/);
  const { page } = await newUser();
  await page.goto(new URL(owner.url()).pathname);
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
});
