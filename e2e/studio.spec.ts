import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";
import { StudioPage } from "@/e2e/pages/studio-page";
import { uniqueName } from "@/e2e/unique-name";

test("from a template to a run: an error at its line, completion, inputs, the server's bytes", async ({
  newUser,
}) => {
  const { page } = await newUser();
  const studio = new StudioPage(page);
  await studio.create("Blank", uniqueName("Studio "));
  await expect(studio.verdict).toContainText("exact");
  await expect(studio.lastValue("line")).toHaveText(/\d/);
  const usual = (await studio.lastValue("line").textContent()) ?? "";

  await studio.cursorBehind("bars.close");
  await page.keyboard.type(".nothing.at.all");
  await expect(studio.verdict).toContainText(/Line 10, column \d+: .*(undefined|reading)/);
  await expect(studio.main.locator(".cm-lint-marker-error")).toHaveCount(1);
  await expect(studio.lastValue("line"), "the last good run stays").toHaveText(usual);
  for (let i = 0; i < ".nothing.at.all".length; i += 1) await page.keyboard.press("Backspace");
  await expect(studio.verdict).toContainText("exact");

  await studio.tab("Inputs").click();
  await studio.main.getByLabel("Length").fill("5");
  await studio.tab("Chart").click();
  await expect(studio.lastValue("line")).not.toHaveText(usual);

  await studio.editor.click();
  await page.keyboard.press("Control+Enter");
  await expect(studio.main.getByText("The server gives the same bytes as this browser")).toBeVisible();
  await expect(studio.saved).toHaveText("Saved");
});

test("the editor completes and explains ta, and lets the keyboard out", async ({ newUser }) => {
  const { page } = await newUser();
  const studio = new StudioPage(page);
  await studio.create("Blank", uniqueName("Studio "));
  await studio.cursorBehind("line: ta.sma(bars.close");
  await page.keyboard.type(", ta.bollingerB");
  const option = page.getByRole("option", { name: /^bollingerBandwidth\s*\(/ });
  await expect(option).toBeVisible();
  await expect(page.locator(".cm-completionInfo")).toContainText("from bar");
  await option.click();
  await page.keyboard.type("(");
  await expect(studio.tooltip.filter({ hasText: "A series of the bars’ length" })).toBeVisible();
  await page.keyboard.type("bars.close, ");
  await expect(studio.tooltip.filter({ hasText: /Length: \d+ to \d+/ })).toBeVisible();

  const explanation = await studio.explanation("sma", "Simple moving average");
  await expect(explanation).toContainText("ta.sma(values, length = 20)");
  await expect(studio.tooltip.getByRole("link", { name: /Reference/ })).toHaveAttribute(
    "href",
    /^\/docs\/reference\//,
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(studio.editor, "Escape, then Tab leaves the editor").not.toBeFocused();
});

test("the text is checked, published through the gates and waits for a curator", async ({ newUser }) => {
  test.slow();
  const { page } = await newUser();
  const studio = new StudioPage(page);
  const name = uniqueName("Studio ");
  await studio.create("Deviation bands", name);
  await expect(studio.verdict).toContainText("exact");

  const report = await studio.check();
  await expect(report.getByText("no look-ahead").first()).toBeVisible();
  await expect(report.getByRole("listitem").filter({ hasText: "Compiles" })).toContainText("passed");

  await studio.tab("Publish").click();
  await studio.main.getByRole("button", { name: "Publish 1.0.0" }).click();
  await expect(studio.main.getByText("Write what has changed.")).toBeVisible();
  await studio.main.getByLabel("About this version").fill("First bands.");
  await studio.main.getByRole("button", { name: "Publish 1.0.0" }).click();
  await expect(studio.main.getByText("1.0.0 waits for review")).toBeVisible({ timeout: 60_000 });

  await studio.tab("Versions").click();
  await expect(studio.main.getByRole("tabpanel")).toContainText("waits for review");
  await page.goto("/studio");
  await expect(page.getByRole("row", { name })).toContainText("waits for review");
});

test("the check shows who looks ahead, with the evidence", async ({ newUser }) => {
  test.slow();
  const { page } = await newUser();
  const studio = new StudioPage(page);
  await studio.create("Blank", uniqueName("Studio "));
  await studio.cursorBehind("inputs.length)");
  await page.keyboard.type(".map((_, i) => bars.close[i + 1] ?? NaN)");
  const report = await studio.check();
  await expect(report.getByText("looks ahead").first()).toBeVisible();
  await expect(report).toContainText(/Evidence: on .* at bar/);
  await studio.editor.click();
  await page.keyboard.type(" ");
  await expect(studio.main.getByText("The report is of an earlier text.")).toBeVisible();
  await expectAccessible(page);
});

test("what breaks without volume is stopped at its gate and stays a draft", async ({ newUser }) => {
  test.slow();
  const { page } = await newUser();
  const studio = new StudioPage(page);
  await studio.create("Blank", uniqueName("Studio "));
  await studio.cursorBehind("inputs.length)");
  await page.keyboard.type(".map((value, i) => value / bars.volume[i])");
  await studio.tab("Publish").click();
  await studio.main.getByLabel("About this version").fill("A price by volume.");
  await studio.main.getByRole("button", { name: "Publish 1.0.0" }).click();
  await expect(studio.main.getByText("1.0.0 was stopped at a gate")).toBeVisible({ timeout: 90_000 });
  const report = studio.main.getByRole("region", { name: "Gate report" });
  await expect(report.getByRole("listitem").filter({ hasText: "Odd bars and inputs" }).first()).toContainText(
    "failed",
  );
  await studio.tab("Versions").click();
  await expect(studio.main.getByRole("tabpanel")).toContainText("draft");
});

test("two windows never lose a text: the second is asked which one counts", async ({ newUser }) => {
  const { page } = await newUser();
  const first = new StudioPage(page);
  await first.create("Blank", uniqueName("Studio "));
  const second = new StudioPage(await page.context().newPage());
  await second.page.goto(page.url());
  await second.editor.click();
  await second.page.keyboard.press("Control+Home");
  await second.page.keyboard.type("// of the second window\n");
  await second.page.keyboard.press("Control+s");
  await expect(second.saved).toHaveText("Saved");

  await first.editor.click();
  await first.page.keyboard.press("Control+Home");
  await first.page.keyboard.type("// of the first window\n");
  await first.page.keyboard.press("Control+s");
  await expect(first.main.getByText("Another window saved this indicator in between")).toBeVisible();
  await first.main.getByRole("button", { name: "Take the saved text" }).click();
  await expect(first.editor).toContainText("// of the second window");
  await first.editor.click();
  await first.page.keyboard.press("Control+z");
  await expect(first.editor, "Undo brings the other text back").toContainText("// of the first window");
  await first.page.keyboard.press("Control+s");
  await expect(first.saved).toHaveText("Saved");
});

test("a text that never reached the server is offered again", async ({ newUser }) => {
  const { page } = await newUser();
  const studio = new StudioPage(page);
  await studio.create("Blank", uniqueName("Studio "));
  const busy = { status: 429, contentType: "application/problem+json", body: '{"code":"RATE_LIMITED"}' };
  await page.route("**/draft", (route) =>
    route.request().method() === "PUT" ? route.fulfill(busy) : route.fallback(),
  );
  await studio.editor.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("// written on a train\n");
  await expect(studio.saved).toHaveText("Not saved: kept in this browser");
  await page.unroute("**/draft");
  await page.reload();
  await studio.main.getByRole("button", { name: "Take the text of this browser" }).click();
  await expect(studio.editor).toContainText("// written on a train");
  await expect(studio.saved).toHaveText("Saved");
});

test("somebody else's text is not there", async ({ newUser }) => {
  const { page } = await newUser();
  expect((await page.goto("/studio/momentum-composite"))?.status()).toBe(404);
});

test("pages without the editor load nothing of it", async ({ newUser }) => {
  const { page } = await newUser();
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.text());
  });
  for (const address of ["/", "/indicators", "/studio"]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
  }
  const loaded = await Promise.all(scripts);
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((text) => text.includes("cm-tooltip-autocomplete"))).toEqual([]);
});
