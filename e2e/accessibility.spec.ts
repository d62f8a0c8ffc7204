import { expectAccessible, LOOKS } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";
import { LISTED_PAGES, listedRoutes, NOT_FOUND, routesOfTheApp } from "@/e2e/pages-of-the-app";

// The pages know nothing of each other, and they are the longest file.
test.describe.configure({ mode: "parallel" });

test("every page of the app is looked at", () => {
  expect(listedRoutes(), "routes in e2e/pages-of-the-app.ts and below app").toEqual(routesOfTheApp());
});

/** Every page in one of the looks, in turns; `npm run test:e2e:full` takes all of each. */
function looksAt(place: number) {
  return process.env.E2E_FULL === "1" ? LOOKS : LOOKS.slice(place % LOOKS.length, (place % LOOKS.length) + 1);
}

for (const [place, { route, as, at }] of LISTED_PAGES.entries()) {
  const title = typeof at === "string" ? at : route;
  test(`${title} can be used by everybody who comes as ${as}`, async ({ login, freshPage }) => {
    const page = as === "guest" ? await freshPage() : await login(as);
    const address = typeof at === "string" ? at : await at(page);
    await page.goto(address);
    expect(new URL(page.url()).pathname, "the page itself was shown").toBe(address.split("?")[0]);
    await expectAccessible(page, looksAt(place));
    const nothing = page.getByRole("heading", { name: "There is nothing at this address" });
    await expect(nothing).toHaveCount(route === NOT_FOUND ? 1 : 0);
  });
}
