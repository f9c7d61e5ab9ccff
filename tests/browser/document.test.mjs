// The page of one document: what it says first, how its text reads, what it links to.

import assert from "node:assert/strict";
import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { barriers } from "./axe.mjs";
import { background, pages, pipe, run, shot, source } from "./harness.mjs";

const { on } = pages((folder) => {
  run("report", source, "-o", join(folder, "one.html"));
  pipe(readFileSync(source), "report", "-", "-o", join(folder, "piped.html"));
});

test("what happened stands above everything else, each part with its evidence", async () => {
  await on("one.html", {}, async (page) => {
    const verdict = page.locator(".verdict");
    assert.equal(
      await verdict.innerText(),
      "5 av 6 instanser avstyrker, för 1 framgår ingen hållning. C reserverar sig i kommunstyrelsen och i fem nämnder. Kommunstyrelsen föreslår att motionen besvaras.",
    );
    const above = await page.evaluate(() =>
      document.querySelector(".verdict").compareDocumentPosition(document.querySelector(".glance")) & Node.DOCUMENT_POSITION_FOLLOWING);
    assert.ok(above);
    for (const [words, place] of [["i kommunstyrelsen", "article"], ["motionen besvaras", "#text .f.k-decision"]]) {
      await verdict.getByRole("link", { name: words }).click();
      await page.waitForFunction((place) => document.querySelector(":target")?.matches(place), place);
    }
    await shot(page, "verdict");
  });
});

test("paragraphs flow, whatever lines they were printed in", async () => {
  await on("one.html", {}, async (page) => {
    const lines = readFileSync(source, "utf8").split("\n").filter((line) => line.trim()).length;
    const gaps = await page.locator("#text .gap").count();
    assert.ok(gaps * 3 < lines, `${gaps} gaps between ${lines} lines`);
    // As wide as the window lets it be, a paragraph of seven lines is shorter than that.
    const height = await page.evaluate(() => {
      document.getElementById("text").style.maxWidth = "none";
      return [...document.getElementById("instans-socialnamnden-korthet").getClientRects()].length;
    });
    assert.ok(height < 7, `${height} lines`);
    // A page's number stands in the margin, not in the middle of a sentence.
    assert.equal(await page.locator("#text .page").count(), 24);
    const fifth = page.locator("#text .page").nth(4);
    assert.equal(await fifth.evaluate((mark) => getComputedStyle(mark, "::before").content), '"s. 5"');
    const [margin, edge] = await page.evaluate(() => ["#text .page", "#text"].map((selector) => document.querySelector(selector).getBoundingClientRect()));
    assert.ok(margin.left >= edge.right, "beside the text");
  });
});

test("every fact has its page and an address to copy", async () => {
  await on("one.html", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    const copied = async (button) => {
      const handle = await button.elementHandle();
      await handle.click();
      await page.waitForFunction((button) => button.textContent === "Kopierad", handle);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const rows = page.locator(".register tbody tr");
    await page.locator(".register > summary").click();
    assert.ok((await rows.evaluateAll((rows) => rows.map((row) => row.cells[4].textContent))).every((words) => /^s\. \d+$/.test(words)));
    assert.equal(await rows.locator("[data-copy]").count(), await rows.count());
    const decision = page.locator("#rad-beslut-1-1");
    await decision.hover();
    const link = await copied(decision.getByRole("button"));
    assert.ok(link.endsWith("one.html#beslut-1-1"), link);
    // What is told of a mark stays while the pointer goes to the button.
    const date = page.locator("#text .f.k-date").first();
    await date.scrollIntoViewIfNeeded();
    const box = await date.boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const address = await copied(page.locator("#dock").getByRole("button").first());
    assert.match(address, /one\.html#[a-z][a-z0-9-]+$/);
    await page.goto("about:blank");
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector(":target")?.matches("#text .f"));
    await page.locator("article").nth(1).hover();
    assert.ok((await copied(page.locator("article > h3 > .copy").nth(1))).endsWith("#om-avvikande-2"));
  });
});

test("six families of colour are marked, the rest on demand", async () => {
  await on("one.html", {}, async (page) => {
    const colours = () => page.$$eval("#text .f:not(.k-stance)", (marks) =>
      [...new Set(marks.filter((mark) => getComputedStyle(mark).backgroundColor !== "rgba(0, 0, 0, 0)").map((mark) => getComputedStyle(mark).getPropertyValue("--k")))]);
    assert.equal((await colours()).length, 5, "and that of what the bodies say");
    const reference = "#text .f.k-reference";
    assert.equal(await background(page, reference), "rgba(0, 0, 0, 0)");
    await page.getByRole("checkbox", { name: /^Hänvisning/ }).check();
    assert.notEqual(await background(page, reference), "rgba(0, 0, 0, 0)");
    // What a link leads to is marked, whatever is chosen.
    await page.getByRole("checkbox", { name: /^Hänvisning/ }).uncheck();
    await page.evaluate(() => { location.hash = "hanvisning-1"; });
    await page.waitForFunction(() => document.getElementById("k-reference").checked);
  });
});

test("where a body stands is told by its colour, with who says it and the sentence", async () => {
  await on("one.html", {}, async (page) => {
    const row = page.locator("table.bodies tbody tr").nth(1);
    assert.match(await row.innerText(), /avstyrker\s+enligt förvaltningens tjänsteutlåtande: ”?Cure Violence metodiken är inte beprövad/);
    const [tag, mark, against] = await page.evaluate(() => {
      const paint = (colour) => {
        const canvas = document.createElement("canvas").getContext("2d");
        canvas.fillStyle = colour;
        return canvas.fillStyle;
      };
      return [
        paint(getComputedStyle(document.querySelector(".tag.s-opposes")).color),
        paint(getComputedStyle(document.querySelector("#text .f.m-opposes")).getPropertyValue("--k")),
        paint(getComputedStyle(document.documentElement).getPropertyValue("--bad")),
      ];
    });
    assert.equal(tag, against);
    assert.equal(mark, against);
  });
});

test("the file that was read is linked where a link can reach it", async () => {
  await on("one.html", {}, async (page) => {
    const link = page.locator(".kicker a.file");
    assert.equal(await link.innerText(), "ks-2023-149.txt");
    const file = fileURLToPath(new URL(await link.getAttribute("href"), page.url()));
    assert.equal(realpathSync(file), realpathSync(source));
  });
  await on("piped.html", {}, async (page) => {
    assert.equal(await page.locator(".kicker a").count(), 0);
  });
});

test("an accessibility checker finds nothing serious", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await on("one.html", { colorScheme }, async (page) => {
      assert.deepEqual(await barriers(page), [], colorScheme);
    });
  }
});
