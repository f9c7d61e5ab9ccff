"use strict";
// Everything here adds to a page that can be read, folded, filtered and followed without it.
document.documentElement.classList.add("scripted");
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const dock = document.getElementById("dock");
const text = document.getElementById("text");

// A button that copies the address of a place in this page.
function copier(anchor) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.dataset.copy = anchor;
  button.textContent = "Kopiera länk";
  return button;
}

async function copy(button) {
  const address = new URL("#" + button.dataset.copy, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    button.textContent = "Kopierad";
  } catch {
    // Where the browser does not allow it, the address bar has it.
    history.replaceState(null, "", address);
    button.textContent = "Länken står i adressfältet";
  }
  button.classList.add("done");
  setTimeout(() => {
    button.textContent = "Kopiera länk";
    button.classList.remove("done");
  }, 2500);
}

// Whether what is told stays while the pointer goes elsewhere.
let pinned = false;

// What a marked place is: the fact there and those around it, as the register has them.
function tell(mark) {
  const told = document.createElement("ul");
  const seen = new Set();
  for (const lit of all(".lit")) lit.classList.remove("lit");
  for (let one = mark; one; one = one.parentElement?.closest(".f")) {
    const anchor = one.dataset.f;
    const row = document.getElementById("rad-" + anchor);
    const kind = row.className;
    const box = document.getElementById(kind);
    if (seen.has(anchor) || !box?.checked) continue;
    if (!seen.size) for (const piece of all(`.f[data-f="${anchor}"]`)) piece.classList.add("lit");
    seen.add(anchor);
    const [what, , value, rule, page] = row.cells;
    const item = told.appendChild(document.createElement("li"));
    item.className = kind;
    item.append(what.querySelector(".chip").cloneNode());
    item.appendChild(document.createElement("b")).textContent = what.textContent;
    item.append(value.textContent, " ");
    if (page.textContent) item.append(page.textContent, " ");
    if (rule.textContent) item.append("Regel: ", rule.firstChild.cloneNode(true), " ");
    const back = item.appendChild(document.createElement("a"));
    back.href = "#" + (document.getElementById("om-" + anchor) ? "om-" : "rad-") + anchor;
    back.textContent = "Till översikten";
    item.append(" ", copier(anchor));
  }
  dock.replaceChildren(told);
  dock.hidden = !seen.size;
}

function quiet() {
  pinned = false;
  dock.hidden = true;
  for (const lit of all(".lit")) lit.classList.remove("lit");
}

// Shows the place that a link leads to, also inside what is folded or not marked.
function show(id) {
  const target = document.getElementById(id);
  if (!target) return;
  for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) {
    around.open = true;
  }
  if (target.matches(".section")) target.querySelector("details").open = true;
  const kind = target.matches(".f") && [...target.classList].find((name) => name.startsWith("k-"));
  if (kind) document.getElementById(kind).checked = true;
  target.scrollIntoView({ block: target.matches("h2, .section, #text") ? "start" : "center" });
  const focus = target.querySelector(":scope > .back, :scope > details > summary, :scope > td > a") || target;
  if (!focus.matches("a, summary, [tabindex]")) focus.tabIndex = -1;
  focus.focus({ preventScroll: true });
  pinned = false;
  if (target.matches(".f")) tell(target);
  else quiet();
}

for (const place of all("article[id] > h3")) place.append(copier(place.parentElement.id));
for (const place of all("section:not(.reader) .items > li > a[id], .bodies th > a[id]")) {
  place.parentElement.insertBefore(copier(place.id), place.nextElementSibling?.nextElementSibling ?? null);
}
for (const row of all(".register tr[id]")) row.cells[1].append(copier(row.id.slice("rad-".length)));

text.addEventListener("mouseover", (event) => {
  const mark = event.target.closest(".f");
  if (mark && !pinned) tell(mark);
});
text.addEventListener("focusin", (event) => {
  const mark = event.target.closest(".f");
  if (mark) tell(mark);
});
text.addEventListener("click", (event) => {
  if (event.target.closest("a, summary")) return;
  const heading = event.target.closest(".heading");
  if (heading) heading.nextElementSibling.open = !heading.nextElementSibling.open;
  const mark = event.target.closest(".f");
  quiet();
  if (!mark) return;
  tell(mark);
  pinned = !dock.hidden;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") quiet();
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button);
  const link = event.target.closest('a[href^="#"]');
  if (link) showLater(link.hash);
});
// After the browser has gone there; once, although a click is told as a change of place too, lest the
// second time take the focus back from where the reader has gone since.
let waiting;
function showLater(hash) {
  clearTimeout(waiting);
  waiting = setTimeout(() => hash && show(decodeURIComponent(hash.slice(1))));
}
for (const event of ["popstate", "load"]) addEventListener(event, () => showLater(location.hash));
for (const button of all("[data-filter]")) {
  button.addEventListener("click", () => {
    for (const box of all("fieldset input")) box.checked = button.dataset.filter === "all";
    quiet();
  });
}
for (const button of all("[data-fold]")) {
  button.addEventListener("click", () => {
    for (const section of all("details", text)) section.open = button.dataset.fold === "open";
  });
}
if (matchMedia("(max-width: 760px)").matches) document.querySelector(".filter").open = false;
// Paper cannot be unfolded.
let folded = [];
addEventListener("beforeprint", () => {
  folded = all("#text details:not([open])");
  for (const section of folded) section.open = true;
  quiet();
});
addEventListener("afterprint", () => {
  for (const section of folded) section.open = false;
});
