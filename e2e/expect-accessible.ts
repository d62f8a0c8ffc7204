import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

/** How a page is looked at. */
export interface Look {
  colorScheme: "light" | "dark";
  viewport: typeof PHONE;
}

/** Both widths in both themes; the first two hold each width and each theme once. */
export const LOOKS: readonly [Look, Look, Look, Look] = [
  { colorScheme: "light", viewport: DESKTOP },
  { colorScheme: "dark", viewport: PHONE },
  { colorScheme: "dark", viewport: DESKTOP },
  { colorScheme: "light", viewport: PHONE },
];

/** The page that is open breaks no rule of WCAG 2.2 AA that axe knows, and fits a phone. */
export async function expectAccessible(
  page: Page,
  looks: readonly Look[] = LOOKS.slice(0, 2),
): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
    await page.setViewportSize(viewport);
    expect(await lastingBreaks(page), `${colorScheme}, ${viewport.width} px wide`).toEqual([]);
  }
  await page.setViewportSize(PHONE);
  // The browser lays out again after the size has changed; the width is asked for until it has.
  await expect
    .poll(() => overflow(page), { message: "sideways scrolling at 360 px", timeout: 2_000 })
    .toBeLessThanOrEqual(0);
}

/** A new theme is painted over some frames: what breaks a rule still does when it is asked again. */
async function lastingBreaks(page: Page): Promise<string[]> {
  const seen = await brokenRules(page);
  return seen.length === 0 ? seen : await brokenRules(page);
}

/**
 * Rules with the first elements that break them, short enough to be read in a report. What a page of one frame says
 * is complete where it is run; only the results of several frames need the extra page in which axe joins them.
 */
async function brokenRules(page: Page): Promise<string[]> {
  const isOneFrame = page.frames().length === 1;
  const axe = new AxeBuilder({ page }).withTags(WCAG_22_AA).setLegacyMode(isOneFrame);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** Pixels by which the page is wider than the window. */
async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
}
