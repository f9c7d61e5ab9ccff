// The page of one document: what it says first, how its text reads, what it links to.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pages, run, shot, source } from "./harness.mjs";

const { on } = pages((folder) => {
  run("report", source, "-o", join(folder, "one.html"));
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
