import { readFileSync } from "node:fs";
import { expect, test } from "@/e2e/fixtures";

test("a record is opened, fed, proven in the browser without a connection, and exported", async ({
  newUser,
}) => {
  const { page } = await newUser();
  await page.goto("/desk/accounts");
  await page.getByRole("button", { name: "New account" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Main account");
  await dialog.getByLabel("Broker or exchange").fill("binance");
  await dialog.getByRole("button", { name: "Open the account" }).click();
  await expect(page.getByRole("heading", { name: "Main account" })).toBeVisible();
  const id = page.url().split("/").at(-1) ?? "";

  const fill = { kind: "fill", symbol: "BTCUSDT", side: "buy", qty: "0.50", price: "64120.00" };
  const executedAt = "2026-01-02T09:31:00Z";
  const events = [
    { kind: "deposit", externalId: "d-1", amount: "50000.00", currency: "USD", executedAt },
    { ...fill, externalId: "a-1", executedAt },
    { ...fill, externalId: "a-2", side: "sell", price: "64500.00", executedAt },
  ];
  const fed = await page.request.post(`/api/marketplace/accounts/${id}/fills`, { data: { events } });
  expect(fed.status()).toBe(200);
  await page.reload();
  await expect(page.getByRole("row")).toHaveCount(4);
  await page.getByRole("button", { name: "Take back event 3" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("Takes back event 3")).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export records" }).click(),
  ]);
  const lines = readFileSync(await download.path(), "utf8");
  expect(lines.trim().split("\n")).toHaveLength(5);

  await page.getByRole("link", { name: "Verify event 2" }).click();
  await page.getByRole("button", { name: "Load the proof of this event" }).click();
  await expect(page.getByText("The proof holds")).toBeVisible();

  await page.context().setOffline(true);
  const proof = page.getByLabel("Proof", { exact: true });
  const text = await proof.inputValue();
  await proof.fill(text.replace("64120.00", "74120.00"));
  await page.getByRole("button", { name: "Verify the proof" }).click();
  await expect(page.getByText("What fails: chain.")).toBeVisible();

  const records = (content: string) => ({
    name: "records.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from(content),
  });
  const file = page.getByLabel("Verify an exported record");
  await file.setInputFiles(records(lines));
  await expect(page.getByText("The chain holds: 4 events")).toBeVisible();
  await file.setInputFiles(records(lines.replace("64500.00", "64600.00")));
  await expect(page.getByText("The chain breaks in line 4")).toBeVisible();
});
