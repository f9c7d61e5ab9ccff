// What every browser test needs: pages made by the program itself, opened in a real browser, that must
// have no fault and fetch nothing.
//
// UTLATANDE names the program, CHROMIUM the browser, SHOTS a folder for pictures of what was seen.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");
const program = process.env.UTLATANDE ?? join(root, "target/debug/utlatande");
const browserPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const shots = process.env.SHOTS;
// Text only, so that the same comes out whether the program reads PDF or not.
export const texts = readdirSync(join(root, "fixtures")).filter((name) => name.endsWith(".txt")).map((name) => join("fixtures", name));
export const source = join(root, "fixtures/ks-2023-149.txt");

// Runs the program, in the root.
export const run = (...args) => execFileSync(program, args, { cwd: root, stdio: "pipe" });

// Runs it on what it reads from standard input.
export const pipe = (input, ...args) => execFileSync(program, args, { cwd: root, stdio: "pipe", input });

// A folder for the tests of one file, which `make` fills, and a way to open a page of it.
export function pages(make) {
  const here = { folder: undefined };
  let browser;
  before(async () => {
    assert.ok(existsSync(program), `${program} is missing: build it with --features cli`);
    assert.ok(existsSync(browserPath), `${browserPath} is missing: apt-get install chromium`);
    here.folder = mkdtempSync(join(tmpdir(), "utlatande-browser-"));
    await make(here.folder);
    // Chromium refuses its sandbox to root, as whom tests run in a container.
    const isRoot = process.getuid?.() === 0;
    browser = await chromium.launch({ executablePath: browserPath, args: isRoot ? ["--no-sandbox"] : [] });
    if (shots) mkdirSync(shots, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    if (here.folder) rmSync(here.folder, { recursive: true });
  });
  // Runs `check` on a page, which must have no fault and fetch nothing.
  here.on = async (name, options, check) => {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
    const page = await context.newPage();
    const faults = [];
    const fetched = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => fetched.push(request.url()));
    const [file, place] = name.split("#");
    await page.goto(pathToFileURL(join(here.folder, file)).href + (place ? `#${place}` : ""));
    try {
      await check(page);
      assert.deepEqual(faults, []);
      assert.ok(fetched.every((url) => url.startsWith(pathToFileURL(here.folder).href)), fetched.join("\n"));
    } finally {
      await context.close();
    }
  };
  return here;
}

export const shot = (page, name, options) => (shots ? page.screenshot({ path: join(shots, `${name}.png`), ...options }) : undefined);
export const keep = (name, bytes) => (shots ? writeFileSync(join(shots, name), bytes) : undefined);
export const background = (page, selector) =>
  page.$eval(selector, (element) => getComputedStyle(element).backgroundColor);
