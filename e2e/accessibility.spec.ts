import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";
import { LISTED_PAGES, listedRoutes, NOT_FOUND, routesOfTheApp } from "@/e2e/pages-of-the-app";

// The pages know nothing of each other, and they are the longest file.
test.describe.configure({ mode: "parallel" });

test("every page of the app is looked at", () => {
  expect(listedRoutes(), "routes in e2e/pages-of-the-app.ts and below app").toEqual(routesOfTheApp());
});

for (const listed of LISTED_PAGES) {
  const { route, as, at } = listed;
  const title = typeof at === "string" ? at : route;
  test(`${title} can be used by everybody who comes as ${as}`, async ({ login, freshPage }) => {
    const page = as === "guest" ? await freshPage() : await login(as);
    const address = typeof at === "string" ? at : await at(page);
    await page.goto(address);
    expect(new URL(page.url()).pathname, "the page itself was shown").toBe(address.split("?")[0]);
    await expectAccessible(page);
    const nothing = page.getByRole("heading", { name: "There is nothing at this address" });
    await expect(nothing).toHaveCount(route === NOT_FOUND ? 1 : 0);
  });
}
