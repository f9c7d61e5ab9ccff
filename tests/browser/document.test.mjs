// The page of one document: what it says first, how its text reads, what it links to.

import assert from "node:assert/strict";
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { barriers } from "./axe.mjs";
import { background, pages, pipe, run, shot, source, texts } from "./harness.mjs";

// Markup in every place that the page shows.
const hostile = [
  "Utlåtande 2008:17 RI (Dnr 123-456/2008)",
  "",
  "Ny plan <script>window.hacked = 1</script> för \"hamnen\"",
  "Motion av Ada Ek (V)",
  "",
  "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.",
  "",
  "1. Motionen <a href=\"javascript:window.hacked = 2\">avslås</a>.",
  "",
  "Föredragande borgarrådet Bo Alm anför följande.",
  "",
  "Beredning",
  "",
  "Ärendet har remitterats till stadsledningskontoret och <script>window.hacked = 3</script> nämnd.",
  "",
  "Reservationer m.m.",
  "",
  "Reservation av Ada Ek (V) enligt följande.",
  "",
  "Vi vill \"><img src=x onerror=alert(1)> bygga en bro, se javascript:window.hacked = 4 och '); alert(2) //.",
  "",
].join("\n");

const { on } = pages((folder) => {
  writeFileSync(join(folder, "hostile.txt"), hostile);
  run("report", join(folder, "hostile.txt"), "-o", join(folder, "hostile.html"));
  run("report", "fixtures/utlatande-2024.txt", "-o", join(folder, "many.html"));
  run("report", ...texts, join(folder, "hostile.txt"), "-o", join(folder, "index.html"));
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

test("dissents that are nearly the same stand together, with what differs marked", async () => {
  await on("one.html", {}, async (page) => {
    const group = page.locator(".alike");
    assert.equal(await group.count(), 1);
    assert.match(await group.innerText(), /^Nästan samma text i tre nämnder/);
    assert.equal(await group.locator("article").count(), 3);
    const last = group.locator("article").last();
    assert.match(await last.innerText(), /Skiljer sig från nr 2 i 5 ord\./);
    assert.deepEqual(await last.locator("ins").first().innerText(), "dödsskjutningar");
    assert.deepEqual(await last.locator("del").first().innerText(), "dödskjutningar");
    // Without what only the first says, they are the words of this one.
    const words = await last.locator(".cut").evaluate((text) => {
      const own = text.cloneNode(true);
      for (const other of own.querySelectorAll("del, small")) other.remove();
      return own.textContent.replace(/\s+/g, " ").trim();
    });
    const told = await page.locator("#avvikande-5-motivering").first().evaluate(() =>
      [...document.querySelectorAll('[data-f="avvikande-5-motivering"]')].map((piece) => piece.textContent).join(" ").replace(/\s+/g, ""));
    assert.equal(words.replace(/\s+/g, ""), told);
    await shot(page, "alike");
  });
});

test("what is cut ends at a line and opens, also without scripts, and is whole on paper", async () => {
  for (const javaScriptEnabled of [true, false]) {
    await on("one.html", { javaScriptEnabled }, async (page) => {
      const card = page.locator("article").first();
      const cut = card.locator(".cut");
      const size = () => cut.evaluate((text) => [text.clientHeight, text.scrollHeight, parseFloat(getComputedStyle(text).lineHeight)]);
      const [height, whole, line] = await size();
      assert.ok(height < whole, "it is cut");
      assert.ok(Math.abs(height / line - Math.round(height / line)) < 0.1, `${height} is some lines of ${line}`);
      await card.locator(".fold > label").click();
      assert.equal((await size())[0], whole);
      await card.locator(".fold > label").click();
      await card.getByRole("checkbox").focus();
      await page.keyboard.press("Space");
      assert.equal((await size())[0], whole);
      await page.keyboard.press("Space");
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.$$eval(".cut", (all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length), 0);
    });
  }
});

test("the time line names its marks, a lane for each kind of actor", async () => {
  await on("one.html", {}, async (page) => {
    const lanes = page.locator("svg.timeline .lane > text");
    assert.deepEqual(await lanes.allTextContents(), ["Kontor och förvaltningar", "Remissinstanser", "Stadens ledning"]);
    const marks = page.locator("svg.timeline :is(circle, rect)");
    const names = page.locator("svg.timeline text.what");
    assert.equal(await names.count(), await marks.count());
    const crossed = await names.evaluateAll((names) => {
      const boxes = names.map((name) => name.getBoundingClientRect());
      const cross = (a, b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3;
      return boxes.filter((one, at) => boxes.some((other, to) => to > at && cross(one, other))).length;
    });
    assert.equal(crossed, 0);
  });
});

test("in an index, names lead to their pages", async () => {
  await on("index/ks-2023-149.html", {}, async (page) => {
    for (const name of ["Socialnämnden", "Karin Ernlund (C)", "C"]) {
      await page.getByRole("link", { name: `Alla ärenden: ${name}`, exact: true }).first().click();
      await page.waitForSelector("h1");
      assert.equal(await page.locator("h1").innerText(), name.replace(" (C)", ""));
      await page.goBack();
    }
  });
  await on("one.html", {}, async (page) => {
    assert.equal(await page.locator(".entity").count(), 0);
  });
});

test("on a telephone no word is broken, and outcome and date stay", async () => {
  for (const file of ["one.html", "many.html"]) {
    await on(file, { viewport: { width: 375, height: 800 } }, async (page) => {
      const broken = await page.evaluate(() => {
        const broken = [];
        const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.parentElement.checkVisibility() || node.parentElement.closest("svg")) continue;
          for (const { 0: word, index } of node.data.matchAll(/[\p{L}\d]+/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
            if (lines.size > 1) broken.push(word);
          }
        }
        return broken;
      });
      assert.deepEqual(broken, []);
      assert.ok(await page.getByText("Föreslaget utfall").isVisible());
      assert.ok(await page.locator("table.bodies td.date, table.bodies .date").first().isVisible());
      await shot(page, `narrow-${file}`, { fullPage: true });
    });
  }
});

test("a document full of markup stays text everywhere", async () => {
  for (const [file, words] of [["hostile.html", hostile], ["index/hostile.html", hostile]]) {
    await on(file, {}, async (page) => {
      assert.equal(await page.$eval("#text", (element) => element.textContent), words);
      assert.equal(await page.evaluate(() => window.hacked), undefined);
      assert.equal(await page.locator("img, iframe, #text script, #text style").count(), 0);
      assert.equal(await page.locator("script").count(), 1, "the page's own");
      const links = await page.$$eval("[href]", (links) => links.map((link) => link.getAttribute("href")));
      assert.deepEqual(links.filter((href) => !/^(#[a-z0-9-]+|[A-Za-z0-9%._~-]+\.html|(\.\.\/)*[A-Za-z0-9%._~/-]+)$/.test(href)), []);
      const handlers = await page.evaluate(() =>
        [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith("on"))).length);
      assert.equal(handlers, 0);
      // In what is said first, in the table, in the dissent: as it was written.
      assert.match(await page.locator("main").innerText(), /<script>window\.hacked = 3<\/script> nämnd/);
      assert.match(await page.locator("article").first().innerText(), /"><img src=x onerror=alert\(1\)>/);
    });
  }
});

test("an accessibility checker finds nothing serious", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await on("one.html", { colorScheme }, async (page) => {
      assert.deepEqual(await barriers(page), [], colorScheme);
    });
  }
});
