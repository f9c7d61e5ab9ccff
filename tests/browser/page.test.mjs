// The pages in a real browser: what they show, what they do, and that they fetch nothing.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { background, keep, pages, run, shot, source, texts } from "./harness.mjs";

// A document that tries to be a page of its own, with all that HTML would change.
const hostile = [
  "PM 2008:17 RI (Dnr 123-456/2008)",
  "",
  "Ny plan <script>window.hacked = 1</script> för hamnen",
  "Remiss från \"Ekby & <b>Norrdal</b>\" 'nämnd'",
  "",
  "Borgarrådsberedningen föreslår att kommunstyrelsen beslutar följande.",
  "",
  "1. Remissen <img src=x onerror=\"window.hacked = 2\"> besvaras den 3 maj 2008.\r",
  "2. Beslutet &amp; allt &#106; justeras.\r",
  "",
  "Föredragande borgarrådet Ada Ek anför följande.",
  "",
  "Beredning",
  "",
  "Ärendet har remitterats till stadsledningskontoret och </mark></div><h1>Ekby</h1> nämnd.",
  "",
  "  \u00a0 <!-- slut \u2028 ]]> 🦌 e\u0301 \u200b\f</html>",
].join("\n");

const { on } = pages((folder) => {
  writeFileSync(join(folder, "hostile.txt"), hostile);
  writeFileSync(join(folder, "empty.txt"), "");
  run("report", source, "-o", join(folder, "one.html"));
  run("report", join(folder, "hostile.txt"), "-o", join(folder, "hostile.html"));
  try {
    run("report", ...texts, join(folder, "hostile.txt"), join(folder, "empty.txt"), "-o", join(folder, "index.html"));
    assert.fail("an empty file is a fault");
  } catch (error) {
    assert.equal(error.status, 1, String(error));
  }
});

const textOf = (page) => page.$eval("#text", (element) => element.textContent);

test("the text of the page is the text of the document", async () => {
  await on("one.html", {}, async (page) => {
    assert.equal(await textOf(page), readFileSync(source, "utf8"));
    await shot(page, "one");
  });
});

test("a document's words stay words", async () => {
  await on("hostile.html", {}, async (page) => {
    assert.equal(await textOf(page), hostile);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.locator("img").count(), 0);
    assert.equal(await page.locator("script").count(), 1, "the page's own");
    assert.equal(await page.locator("#text h1, #text script, #text b").count(), 0);
    assert.match(await page.locator("h1").innerText(), /<script>window\.hacked = 1<\/script>/);
    assert.equal(await page.locator(".f.k-date").first().innerText(), "3 maj 2008");
  });
});

test("the case at a glance, and every part of the page", async () => {
  await on("one.html", {}, async (page) => {
    const told = await page.locator("dl.glance").innerText();
    for (const words of ["Väckt genom", "Karin Ernlund (C)", "Föreslås", "besvarad"]) {
      assert.ok(told.includes(words), words);
    }
    assert.equal(await page.locator("table.bodies tbody tr").count(), 6);
    assert.equal(await page.locator(".dissents article").count(), 6);
    assert.equal(await page.locator(".diagnostics li").count(), 1);
    assert.ok(await page.locator(".diagnostics li").isVisible());
    const dots = page.locator("svg.timeline circle, svg.timeline rect");
    assert.equal(await dots.count(), await page.locator("ol.events li").count());
    assert.ok((await dots.count()) > 10);
    // Side by side.
    const [first, second] = await page.locator(".dissents .alike article").evaluateAll((articles) =>
      articles.map((article) => article.getBoundingClientRect()).map(({ top, left }) => ({ top, left })),
    );
    assert.equal(first.top, second.top);
    assert.ok(second.left > first.left + 200);
    const marks = await page.$$eval("#text .f[id]", (marks) => marks.length);
    assert.equal(marks, await page.locator(".register tbody tr").count());
    assert.ok(marks > 150);
  });
});

test("hover and focus tell kind, value and rule", async () => {
  await on("one.html", {}, async (page) => {
    assert.ok(await page.locator("#dock").isHidden());
    const date = page.locator("#text .f.k-date").first();
    await date.scrollIntoViewIfNeeded();
    const box = await date.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const value = await page.locator("#dock li").first().innerText();
    assert.match(value, /^Datum\s*\S*\d{4}/);
    await page.keyboard.press("Escape");
    assert.ok(await page.locator("#dock").isHidden());
    // A fact in a fact tells both. What scrolls under the pointer would be told too.
    await page.mouse.move(0, 0);
    const inner = page.locator("#text .f .f.k-person").first();
    await inner.locator("> .back").focus();
    assert.ok((await page.locator("#dock li").count()) >= 2);
    // A rule is told where the report names one.
    await page.evaluate(() => {
      const row = document.getElementById("rad-" + document.querySelector("#text .f.k-title").dataset.f);
      row.cells[3].innerHTML = "<code>header.title</code>";
    });
    await page.locator("#text .f.k-title .back").first().focus();
    assert.match(await page.locator("#dock").innerText(), /Regel: header\.title/);
    await shot(page, "told");
  });
});

test("filters take marks away and bring them back", async () => {
  await on("one.html", {}, async (page) => {
    const clear = "rgba(0, 0, 0, 0)";
    const date = "#text .f.k-date:not(.wide)";
    assert.notEqual(await background(page, date), clear);
    await page.getByRole("checkbox", { name: /^Datum/ }).uncheck();
    assert.equal(await background(page, date), clear);
    assert.ok(await page.locator(`${date} > .back`).first().isHidden());
    assert.notEqual(await background(page, "#text .f.k-person"), clear);
    await page.getByRole("button", { name: "Inga" }).click();
    assert.equal(await background(page, "#text .f.k-person"), clear);
    await page.getByRole("button", { name: "Alla", exact: true }).click();
    assert.notEqual(await background(page, date), clear);
  });
});

test("sections fold, and a link into what is folded unfolds it", async () => {
  await on("one.html", {}, async (page) => {
    const section = page.locator("#text > .section > details").nth(2);
    const body = section.locator("> div");
    assert.ok(await body.isVisible());
    await section.locator("> summary").click();
    assert.ok(await body.isHidden());
    await page.locator(".contents > summary").click();
    await page.getByRole("button", { name: "Fäll ihop alla" }).click();
    assert.equal(await page.locator("#text details[open]").count(), 0);
    await page.locator("table.bodies tbody th > a").nth(2).click();
    const target = page.locator("#text .f:target");
    await target.waitFor();
    assert.ok(await target.isVisible());
    assert.equal((await target.innerText()).replace(/\s+/g, " "), "Bromma stadsdelsnämnd");
  });
});

test("links lead from every fact above to its place and back", async () => {
  await on("one.html", {}, async (page) => {
    const broken = await page.$$eval('a[href^="#"]', (links) =>
      links.map((link) => link.getAttribute("href")).filter((href) => !document.getElementById(href.slice(1))),
    );
    assert.deepEqual(broken, []);
    // What is named above leads to a mark, and the mark's arrow back to what names it.
    const oneWay = await page.$$eval("main a[id^=om-]", (links) =>
      links.filter((link) => {
        const place = document.querySelector(link.hash);
        const mark = place.matches(".section") ? place.querySelector(":scope > .heading .f.k-heading") : place;
        return mark.querySelector(":scope > .back").hash !== "#" + link.id;
      }).map((link) => link.outerHTML),
    );
    assert.deepEqual(oneWay, []);
    assert.ok((await page.locator("main a[id^=om-]").count()) > 60);
    const name = page.locator("table.bodies tbody th a").first();
    await name.click();
    const mark = page.locator("#text .f:target");
    assert.equal((await mark.innerText()).trim(), "stadsledningskontoret");
    await mark.locator("> .back").click();
    await page.waitForFunction(() => document.activeElement?.closest("table.bodies"));
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Stadsledningskontoret");
  });
});

test("the keyboard reaches and follows everything", async () => {
  await on("one.html", {}, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Till hela texten");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "text");
    // The browser goes there first, the page's script a turn later.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    // The first fold, then the first fact, which tells what it is.
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("#text details").first().getAttribute("open"), null);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.locator("#dock").isVisible());
    const label = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    assert.match(label, /^Diarienummer/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.closest("dl.glance"));
    const unnamed = await page.$$eval("a, button, input", (controls) =>
      controls.filter((control) => !(control.getAttribute("aria-label") || control.textContent.trim() || control.labels?.length))
        .map((control) => control.outerHTML),
    );
    assert.deepEqual(unnamed, []);
  });
});

test("light and dark have readable contrast", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await on("one.html#text", { colorScheme }, async (page) => {
      // Contrast as WCAG counts it, on what is drawn: the browser mixes the colours.
      const least = await page.evaluate(() => {
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const paint = (...colours) => {
          for (const colour of colours) {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
          }
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
            const one = part / 255;
            return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const paper = getComputedStyle(document.body).backgroundColor;
        const elements = document.querySelectorAll("p, dt, dd, th, td, .tag, small, #text .f, a");
        return [...elements].reduce((least, element) => {
          if (element.matches(".back, .skip")) return least;
          const style = getComputedStyle(element);
          const around = [];
          for (let one = element; one; one = one.parentElement) around.unshift(getComputedStyle(one).backgroundColor);
          const behind = paint(paper, ...around);
          const ink = paint(style.color);
          const contrast = (Math.max(behind, ink) + 0.05) / (Math.min(behind, ink) + 0.05);
          return contrast < least.contrast ? { contrast, of: element.outerHTML.slice(0, 200) } : least;
        }, { contrast: 21 });
      });
      assert.ok(least.contrast >= 4.5, `${colorScheme}: ${JSON.stringify(least)}`);
      const paper = (await background(page, "body")).match(/\d+/g).map(Number);
      assert.equal(paper[0] < 128, colorScheme === "dark");
      await shot(page, colorScheme);
    });
  }
});

test("a telephone's width needs no scrolling sideways", async () => {
  for (const name of ["one.html", "hostile.html", "index.html"]) {
    await on(name, { viewport: { width: 375, height: 700 } }, async (page) => {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= window, `${name}: ${content}`);
      await shot(page, `narrow-${name}`);
    });
  }
});

test("on paper all is unfolded and nothing of the screen is left", async () => {
  await on("one.html", {}, async (page) => {
    await page.locator("#text > .section > details > summary").nth(2).click();
    assert.equal(await page.locator("#text details:not([open])").count(), 1);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("#text details:not([open])").count(), 0);
    for (const selector of ["aside", "header nav", "#dock"]) {
      assert.ok(await page.locator(selector).isHidden(), selector);
    }
    const cut = await page.$$eval(".words", (all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
    assert.equal(cut, 0, "no dissent is cut");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await page.locator("#text details:not([open])").count(), 1);
    const pdf = await page.pdf({ format: "A4" });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    keep("print.pdf", pdf);
  });
});

test("without scripts the page is read, folded, filtered and followed too", async () => {
  await on("one.html", { javaScriptEnabled: false }, async (page) => {
    const date = page.locator("#text .f.k-date:not(.wide)").first();
    const colour = () => date.evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.notEqual(await colour(), "rgba(0, 0, 0, 0)");
    await page.getByRole("checkbox", { name: /^Datum/ }).uncheck();
    assert.equal(await colour(), "rgba(0, 0, 0, 0)");
    await page.locator("table.bodies tbody th a").first().click();
    assert.ok(await page.locator("#text .f:target").isVisible());
    assert.ok(await page.getByRole("button", { name: "Inga" }).isHidden());
  });
});
