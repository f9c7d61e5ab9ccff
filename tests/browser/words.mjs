// A document that tries to be more than text, and whether a page breaks words.

// What HTML, scripts and addresses would change, in all that other pages than its own tell.
export const hostile = [
  "PM 2008:17 RI (Dnr 123-456/2008)",
  "",
  "Ny plan <script>window.hacked = 1</script><!-- för Ekbé hamn",
  "Motion (2008:3) av Ada Ek (<b>C</b>) och Bo Alm (V)",
  "",
  "Borgarrådsberedningen föreslår att kommunstyrelsen beslutar följande.",
  "",
  "1. Motionen <img src=x onerror=\"window.hacked = 2\"> bifalls \u2028 javascript:alert(1).",
  "2. Beslutet &amp; \"Ekby\" justeras. </script><script>window.hacked = 3</script>",
  "",
  "Föredragande borgarrådet Ada Ek anför följande.",
  "",
  "Beredning",
  "",
  "Ärendet har remitterats till stadsledningskontoret och </script><h1>Ekby</h1> \"nämnd\" javascript:nämnden.",
].join("\n");

// The words of a page that stand on more than one line, though no hyphen says so.
export const broken = (page) =>
  page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.checkVisibility() || node.parentElement.closest("script, option, .file, th > small")) continue;
      for (const { 0: word, index } of node.data.matchAll(/\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1) found.push(word);
      }
    }
    return found;
  });
