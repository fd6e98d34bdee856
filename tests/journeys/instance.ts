/** A whole instance for a journey: seeded province, built pages, a clock that the story moves, and a browser. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { expect } from "vitest";
import { services } from "#domains";
import { publishEditions } from "#equality";
import { dayOf, type Clock } from "#kernel/clock";
import { openPlatform } from "#platform";
import { seedProvince } from "#province";
import { buildApp, startBackground } from "#server";

export interface Story {
  readonly address: string;
  /** Moves the business clock to an instant such as "2025-03-06T09:30:00+08:00". */
  at(iso: string): void;
  /** A fresh browser session of one person. */
  visit(size?: { width: number; height: number }): Promise<Page>;
  end(): Promise<void>;
}

const root = join(import.meta.dirname, "../..");
const browsers = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const launch = (): Promise<Browser> => {
  const executablePath = browsers.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new Error("No Chromium: install the Debian package chromium, or name one in CHROMIUM");
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
  });
};

export const tell = async (from: string): Promise<Story> => {
  let now = new Date(from);
  const clock: Clock = { now: () => new Date(now), today: () => dayOf(now) };
  const home = mkdtempSync(join(tmpdir(), "xm-"));
  const platform = await openPlatform({ home, clock });
  await publishEditions(platform.database, { services, clock });
  await seedProvince(platform, { people: 2_000, seed: 1 });
  const app = await buildApp({ platform, version: "journey", pages: join(root, "dist/pages") });
  const faults: unknown[] = [];
  const background = await startBackground(platform, (error) => faults.push(error));
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await launch();
  return {
    address,
    at: (iso) => {
      now = new Date(iso);
    },
    visit: async (viewport = { width: 1366, height: 768 }) => {
      const context = await browser.newContext({
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
        reducedMotion: "reduce",
        viewport,
      });
      context.setDefaultTimeout(20_000);
      return context.newPage();
    },
    end: async () => {
      await browser.close();
      await app.close();
      await background.stop();
      await platform.close();
      rmSync(home, { recursive: true, force: true });
      expect(faults).toEqual([]);
    },
  };
};

export const signIn = async (page: Page, address: string, login: string): Promise<void> => {
  await page.goto(`${address}/sign-in`);
  await page.locator("#login").fill(login);
  await page.locator("#password").fill("xiangmin-2026");
  await page.getByRole("button", { name: /^登\s*录$/ }).click();
  await page.getByRole("heading", { name: "今日待办" }).waitFor();
};

/**
 * Picks from a select and waits until its list has closed. On a slow machine the list of the select before may still be fading
 * out, so only the list that this box names is looked into.
 */
export const pick = async (page: Page, box: Locator, label: string): Promise<void> => {
  await box.click();
  if (await box.isEditable()) await box.fill(label);
  const list = page.locator(".ant-select-dropdown", {
    has: page.locator(`[id="${(await box.getAttribute("aria-controls")) ?? ""}"]`),
  });
  await list.getByTitle(label, { exact: true }).click();
  // It may open once more; leaving the field closes it.
  await list.waitFor({ state: "hidden", timeout: 3_000 }).catch(() => page.keyboard.press("Tab"));
};

/** No violation of WCAG 2.2 A and AA on the page as it stands; a picture is kept when XIANGMIN_SHOTS names a directory. */
export const looksRight = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState("networkidle");
  const shots = process.env["XIANGMIN_SHOTS"];
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), animations: "disabled", fullPage: true });
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
  expect(found, name).toEqual([]);
  const sideways = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  // What sticks out by itself, not inside something that scrolls or is hidden.
  const outside = await page.evaluate<string[]>(`[...document.querySelectorAll("main *")]
    .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !each.closest(".xm-scroll, .xm-hidden"))
    .map((each) => each.tagName + "." + each.className).slice(-5)`);
  expect(sideways, `${name} scrolls sideways: ${outside.join(" | ")}`).toBeLessThanOrEqual(0);
};
