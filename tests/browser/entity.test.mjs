// The pages of bodies, persons and parties in a real browser, and what leads to them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { barriers } from "./axe.mjs";
import { broken, hostile } from "./words.mjs";
import { pages, run, shot, texts } from "./harness.mjs";

const here = pages((folder) => {
  writeFileSync(join(folder, "hostile.txt"), hostile);
  run("report", ...texts, join(folder, "hostile.txt"), "-o", join(folder, "index.html"));
});
const { on } = here;

// The page of a kind whose address begins so.
const page_of = (prefix) => `index/${readdirSync(join(here.folder, "index")).find((name) => name.startsWith(prefix))}`;
const kinds = () => [page_of("instans-bromma-stadsdelsnamnd-"), page_of("person-karin-ernlund-"), page_of("parti-c-")];
const rows = (page, heading) => page.getByRole("region", { name: heading }).locator("tbody tr");

test("a body's page is its record, each case with the words of its stance and their place", async () => {
  await on(page_of("instans-bromma-stadsdelsnamnd-"), {}, async (page) => {
    assert.equal(await page.locator("h1").innerText(), "Bromma stadsdelsnämnd");
    const lead = await page.locator(".lead").innerText();
    assert.match(lead, /^Fick \d+ remiss(er)?, \d{4}.*: \d+ besvarades/);
    const cases = rows(page, "Alla ärenden");
    assert.equal(await cases.count(), Number(lead.match(/\d+/)[0]));
    // The years add up.
    const years = await page.$$eval("table.counts tbody tr", (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
    const [all, ...each] = years;
    for (const at of all.keys()) {
      if (at) assert.equal(Number(all[at]), each.reduce((sum, year) => sum + Number(year[at]), 0));
    }
    assert.equal(Number(all[1]), await cases.count());
    await shot(page, "body");
    const row = cases.filter({ hasText: "Cure Violence" });
    assert.match(await row.innerText(), /2023-09-06[\s\S]*avstyrker[\s\S]*enligt förvaltningens tjänsteutlåtande: /);
    const words = row.locator("q a");
    const quoted = await words.innerText();
    await words.click();
    const place = page.locator("#text .f:target");
    await place.waitFor();
    assert.ok(quoted.startsWith((await place.innerText()).replace(/\s+/g, " ").trim()), quoted);
  });
});

test("a person's page tells each role in each document", async () => {
  await on(page_of("person-karin-ernlund-"), {}, async (page) => {
    assert.match(await page.locator(".lead").innerText(), /^C\s+Nämns i 1 dokument, 2023\. Har väckt 1 ärende\.$/);
    const [row] = await rows(page, "Dokument för dokument").all();
    assert.match(await row.innerText(), /väckte motion 2021:35|väckte motion/);
    await row.getByRole("link", { name: /väckte/ }).click();
    await page.locator("#text .f:target").waitFor();
  });
});

test("a party's page counts reservations and statements each for themselves", async () => {
  await on(page_of("parti-c-"), {}, async (page) => {
    assert.match(await page.locator(".kicker").innerText(), /Parti, Centerpartiet$/);
    const lead = await page.locator(".lead").innerText();
    const cases = await rows(page, "Reservationer och uttalanden").allInnerTexts();
    const count = (word) => cases.filter((row) => row.toLowerCase().includes(word)).length;
    const told = (word) => Number(lead.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
    assert.ok(told("reservation") > 3);
    assert.equal(told("reservation"), count("reservation"));
    assert.equal(told("särskil"), count("särskilt uttalande"));
    assert.equal(told("ersättar"), count("ersättaryttrande"));
    const by_body = await page.getByRole("region", { name: "Instans för instans" }).locator("td[data-label=reservationer]").allInnerTexts();
    assert.equal(by_body.reduce((sum, number) => sum + Number(number), 0), told("reservation"));
    await shot(page, "party");
    await page.getByRole("region", { name: "Instans för instans" }).getByRole("link").first().click();
    await page.waitForSelector(".kicker:has-text('instans')");
  });
});

test("bars, lists and rows of the index lead to these pages, and they back", async () => {
  await on("index.html", {}, async (page) => {
    for (const chart of [0, 1, 2]) {
      const link = page.locator(".charts > div").nth(chart).locator("th a").first();
      const name = await link.innerText();
      await page.locator(".charts > div").nth(chart).locator(".bar").first().click();
      await page.waitForFunction((name) => document.querySelector("h1").textContent === name, name);
      await page.getByRole("link", { name: "Alla dokument" }).click();
      await page.waitForSelector("table.documents");
    }
    const more = page.locator("summary", { hasText: /… och \d+ till/ }).first();
    const hidden = Number((await more.innerText()).match(/\d+/)[0]);
    const rest = more.locator("xpath=..").locator("tbody tr");
    assert.ok(await rest.first().isHidden());
    await more.click();
    assert.equal(await rest.filter({ visible: true }).count(), hidden);
    for (const [list, name] of [["Remissinstanser och nämnder", "Bromma stadsdelsnämnd"], ["Personer", "Karin Ernlund"], ["Partier", "C (Centerpartiet)"]]) {
      await page.locator("summary", { hasText: list }).click();
      await page.locator(".names").getByRole("link", { name, exact: true }).click();
      await page.waitForFunction((name) => document.querySelector("h1").textContent === name, name.split(" (")[0]);
      await page.goBack();
      await page.waitForSelector("table.documents");
    }
    // A search names the pages that it finds.
    for (const [words, name] of [["brom", "Bromma stadsdelsnämnd"], ["ernlund", "Karin Ernlund"], ["centerpartiet", "C (Centerpartiet)"]]) {
      await page.getByLabel("Sök").fill(words);
      await page.locator("#pages").getByRole("link", { name, exact: true }).click();
      await page.waitForFunction((name) => document.querySelector("h1").textContent === name, name.split(" (")[0]);
      await page.goBack();
      await page.waitForSelector("tr.found");
    }
    await page.getByLabel("Sök").fill("xyzzy");
    assert.ok(await page.locator("#pages").isHidden());
    await page.getByLabel("Sök").fill("");
    await page.locator("table.documents td").getByRole("link", { name: "Karin Ernlund (C)" }).click();
    await page.waitForFunction(() => document.querySelector("h1").textContent === "Karin Ernlund");
  });
});

test("names that are nearly alike stay apart and are named on both pages", async () => {
  const docs = ["Ekby hamnförening", "Ekby hamnföreningen"].map((name, number) => {
    const file = join(here.folder, `near-${number}.txt`);
    writeFileSync(file, hostile.replace(/stadsledningskontoret och .*/, `stadsledningskontoret, ${name} och Socialnämnden.`));
    return file;
  });
  run("report", ...docs, "-o", join(here.folder, "near.html"));
  const names = readdirSync(join(here.folder, "near")).filter((name) => name.startsWith("instans-ekby-hamnforening"));
  assert.equal(names.length, 2);
  for (const [at, name] of names.entries()) {
    await on(`near/${name}`, {}, async (page) => {
      const near = page.getByRole("region", { name: "Liknande namn" }).getByRole("link");
      assert.equal(await near.count(), 1);
      assert.equal(await near.getAttribute("href"), names[1 - at]);
    });
  }
});

test("words of a document stay words on the pages that name them", async () => {
  const all = readdirSync(join(here.folder, "index")).filter((name) => /^(instans|person|parti)-/.test(name));
  assert.ok(all.length > 100);
  await on("index.html", {}, async (page) => {
    for (const name of all.filter((name) => /script|ekby|namnd|ada-ek|parti/.test(name))) {
      await page.goto(new URL(`index/${name}`, page.url().replace(/index\/.*|index\.html.*/, "")).href);
      assert.equal(await page.evaluate(() => window.hacked), undefined);
      assert.equal(await page.locator("script, img, a[href^='javascript']").count(), 0, name);
    }
  });
  await on(page_of("person-ada-ek-"), {}, async (page) => {
    assert.match(await page.locator("tbody th").innerText(), /^Ny plan <script>window\.hacked = 1<\/script><!-- för Ekbé hamn/);
  });
});

test("a telephone and paper break no word, and keep outcome and date", async () => {
  for (const name of kinds()) {
    await on(name, { viewport: { width: 375, height: 700 } }, async (page) => {
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 375, name);
      assert.deepEqual(await broken(page), [], name);
      const row = page.locator("table.rows tbody tr", { hasText: "Cure Violence" }).first();
      assert.match(await row.innerText(), /2023-09-06[\s\S]*besvara/, name);
      await shot(page, `narrow-${name.split("/")[1]}`);
      const file = join(here.folder, "entity.pdf");
      writeFileSync(file, await page.pdf({ format: "A4" }));
      const printed = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
      assert.match(printed, /Föreslaget/);
      assert.match(printed, /Violence/);
    });
  }
});

test("nothing serious bars anybody, in light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    for (const name of kinds()) {
      await on(name, { colorScheme }, async (page) => assert.deepEqual(await barriers(page), [], name));
    }
  }
});
