import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, type NewUser, test } from "@/e2e/fixtures";
import { NotificationBell } from "@/e2e/pages/notification-bell";
import { uniqueName } from "@/e2e/unique-name";

const CHECK = "Averaging down, grid";
const HOUR_MS = 3_600_000;
const ADDS = 25;

/** Somebody who has bought ever more of what fell, and has applied with that record. */
async function aGridTrader({ page }: NewUser, displayName: string): Promise<string> {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`/api/marketplace/${path}`, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return await answer.json();
  };
  const account = { kind: "imported", name: "Grid", currency: "USD", venue: "synthetic" };
  const { id } = await post("accounts", account);
  const from = Date.now() - 5 * 24 * HOUR_MS;
  const at = (hour: number) => new Date(from + hour * HOUR_MS).toISOString();
  const fill = { kind: "fill", symbol: "TST-ALT" };
  const buys = Array.from({ length: ADDS + 1 }, (_, n) => ({
    ...fill,
    ...{ externalId: `b-${n}`, side: "buy", qty: "10", price: String(100 - n), executedAt: at(n + 1) },
  }));
  const sold = { externalId: "s-1", side: "sell", qty: String(10 * buys.length), price: "101" };
  await post(`accounts/${id}/fills`, {
    events: [
      { kind: "deposit", externalId: "d-1", amount: "50000.00", currency: "USD", executedAt: at(0) },
      ...buys,
      { ...fill, ...sold, executedAt: at(ADDS + 2) },
    ],
  });
  const profile = await post("apply", {
    ...{ displayName, bio: "", strategy: "Buys what falls.", riskLevel: "low", tradingAccountId: id },
    ...{ subscriptionFee: { amount: "0", currency: "USD" }, performanceFeeBps: 0 },
  });
  return profile.id;
}

test("a check flags a record, its owner appeals, a curator dismisses the flag and the owner is told", async ({
  newUser,
  login,
}) => {
  const owner = await newUser();
  const name = uniqueName("Falling knife");
  const providerId = await aGridTrader(owner, name);

  const curator = await login("curator");
  await curator.goto(`/admin/review/providers/${providerId}`);
  await curator.getByRole("button", { name: "Verify now" }).click();
  await expect(curator.getByRole("link", { name: `Decide about ${CHECK}` })).toBeVisible();

  await owner.page.goto("/desk/provider");
  const flags = owner.page.locator("#flags");
  await expect(flags.getByRole("heading", { name: CHECK })).toBeVisible();
  await expect(flags).toContainText("adds under water");
  await expectAccessible(owner.page);
  await flags.getByRole("button", { name: `Appeal against ${CHECK}` }).click();
  const appeal = owner.page.getByRole("dialog");
  await appeal.getByLabel("Why the finding is wrong or harmless").fill("The other half is a hedge.");
  await appeal.getByRole("button", { name: "Appeal" }).click();
  await expect(flags.getByText("The other half is a hedge.")).toBeVisible();
  await expect(flags.getByText("Appealed")).toBeVisible();

  await curator.goto("/admin/flags?check=averaging-down");
  await expect(curator.getByRole("table")).toContainText("Never a losing trade");
  await curator.getByRole("row", { name }).getByRole("link", { name: CHECK }).click();
  await expect(curator.getByRole("heading", { name: CHECK, level: 1 })).toBeVisible();
  await expect(curator.getByText("The other half is a hedge.")).toBeVisible();
  await expectAccessible(curator);
  await curator.getByRole("button", { name: /^Dismiss/ }).click();
  const decision = curator.getByRole("dialog");
  await decision.getByLabel("Notes").fill("The hedge is in the export.");
  await decision.getByRole("button", { name: "Dismiss" }).click();
  await expect(curator.getByText("It was dismissed.", { exact: false })).toBeVisible();

  await owner.page.goto("/desk/provider");
  await expect(flags.getByText("The hedge is in the export.")).toBeVisible();
  const bell = new NotificationBell(owner.page);
  await bell.open();
  await expect(bell.panel).toContainText(`A flag of ${name} was dismissed`);
});

test("trap 12: the list of flagged traders is answered, not taken for a trader of that name", async ({
  login,
  freshPage,
}) => {
  const path = "/api/marketplace/traders/flagged";
  const guest = await freshPage();
  expect((await guest.request.get(path)).status()).toBe(401);
  const curator = await login("curator");
  const answer = await curator.request.get(path);
  expect(answer.status()).toBe(200);
  const { items } = await answer.json();
  expect(items.length).toBeGreaterThan(0);
});
