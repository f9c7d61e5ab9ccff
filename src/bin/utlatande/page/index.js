"use strict";
// Searches, filters and sorts the table of documents, which can be read and followed without it.
document.documentElement.classList.add("scripted");
const at = (id) => document.getElementById(id);
const table = document.querySelector("table.documents");
const search = at("search");
const form = search.form;
const more = at("more");
const filters = ["year", "kind", "outcome", "body", "party"];
// Rows that a search shows at first: more take long to draw, and nobody reads them as they type.
const FIRST = 30;
// Passages shown of a document.
const PASSAGES = 3;
// Pages of bodies, persons and parties shown.
const PAGES = 8;

// Capitals are small letters, and other accents than those of å, ä and ö none. A letter stays one letter, so
// that what is found in the folded text stands at the same place in the text.
const plain = (letter) => (/[åäö]/.test(letter) ? letter : letter.normalize("NFD")[0]);
function folded(text) {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : [...text].map((one) => {
    const small = one.toLowerCase();
    return small.length === one.length ? small : one;
  }).join("");
  return same.replace(/[à-ÿ]/g, plain);
}

// A document: its row, what it is filtered by, and what is searched in it.
const rows = [...table.tBodies[0].rows];
const documents = JSON.parse(at("data").textContent).map(([year, kind, outcome, body, party, passages], number) => {
  const [title, what] = rows[number].cells;
  const link = title.querySelector("a");
  const file = title.querySelector("small");
  const own = [["", "", link.textContent], ["", "", what.textContent], ["", "", file.textContent]];
  const all = [...own, ...passages].map(([what, anchor, text]) => ({ what, anchor, text, folded: folded(text) }));
  return {
    row: rows[number], link, title: link.textContent, year: [year ?? "okänt år"], kind: [kind], outcome, body, party,
    passages: all, text: all.map((one) => one.folded).join("\n"),
  };
});

const compare = new Intl.Collator("sv", { numeric: true }).compare;
for (const filter of filters) {
  const values = [...new Set(documents.flatMap((one) => one[filter]))].sort(compare);
  if (filter === "year") values.reverse();
  at(filter).append(...values.map((value) => new Option(value, value)));
}

// Where the words stand in the folded text, in order, those that overlap as one.
function places(text, words) {
  const found = [];
  for (const word of words) {
    for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + word.length)) {
      found.push([place, place + word.length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const joined = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

// The text from `start` to `end` with the words marked.
function marked({ text, folded }, words, start = 0, end = text.length) {
  const pieces = document.createDocumentFragment();
  let done = start;
  for (const [from, to] of places(folded.slice(start, end), words)) {
    pieces.append(text.slice(done, start + from));
    pieces.appendChild(document.createElement("mark")).textContent = text.slice(start + from, start + to);
    done = start + to;
  }
  pieces.append(text.slice(done, end));
  return pieces;
}

// A passage with what matched, and a link to its place.
function snippet(one, words, href) {
  const item = document.createElement("li");
  item.appendChild(document.createElement("b")).textContent = one.what;
  item.append(" ");
  const link = item.appendChild(document.createElement("a"));
  link.href = one.anchor ? `${href}#${one.anchor}` : href;
  const firsts = words.map((word) => one.folded.indexOf(word)).filter((place) => place >= 0);
  const first = firsts.length ? Math.min(...firsts) : 0;
  // From a word's beginning to a word's end.
  const start = first < 80 ? 0 : one.text.lastIndexOf(" ", first - 50) + 1;
  const space = one.text.indexOf(" ", start + 220);
  const end = space < 0 ? one.text.length : space;
  if (start > 0) link.append("… ");
  link.append(marked(one, words, start, end));
  if (end < one.text.length) link.append(" …");
  return item;
}

// What of a document matches: the passages with most of the words first.
function matches(one, state, words) {
  const told = one.passages.slice(3).map((passage) => {
    const count = words.filter((word) => passage.folded.includes(word)).length;
    const of = ["body", "party"].filter((filter) => state[filter]).some((filter) => names(passage, filter, state[filter]));
    return { passage, rank: count + of };
  });
  return told.filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank).map(({ passage }) => passage);
}

// Whether a passage is about the body or the party that is filtered by.
function names({ text }, filter, value) {
  if (filter === "party") return text.includes(`(${value})`) || text.includes(`(${value},`);
  return text === value || text.startsWith(value + " ") || text.startsWith(value + ":");
}

// The row below that of a document: what matched in it.
function found(one, state, words) {
  const all = matches(one, state, words);
  const row = document.createElement("tr");
  if (!all.length) return [];
  const list = document.createElement("ul");
  const items = all.map((passage) => () => snippet(passage, words, one.link.getAttribute("href")));
  list.append(...items.slice(0, PASSAGES).map((item) => item()));
  const left = all.length - PASSAGES;
  if (left > 0) {
    const rest = list.appendChild(document.createElement("li"));
    const button = rest.appendChild(document.createElement("button"));
    button.type = "button";
    button.textContent = `… och ${left} ${left === 1 ? "ställe" : "ställen"} till`;
    button.addEventListener("click", () => {
      const others = items.slice(PASSAGES).map((item) => item());
      rest.replaceWith(...others);
      others[0].querySelector("a").focus();
    });
  }
  row.className = "found";
  const cell = row.insertCell();
  cell.colSpan = headings.length;
  cell.append(list);
  return [row];
}

// The pages of bodies, persons and parties whose names have all the words; those that begin with the first before
// the others.
const own = [...document.querySelectorAll(".names a")].map((link) => ({ link, folded: folded(link.textContent) }));
function showPages(words) {
  const named = words.length ? own.filter(({ folded }) => words.every((word) => folded.includes(word))) : [];
  const [first, others] = [true, false].map((begins) => named.filter(({ folded }) => folded.startsWith(words[0]) === begins));
  const links = [...first, ...others].slice(0, PAGES).map(({ link }) => {
    const copy = document.createElement("a");
    copy.href = link.getAttribute("href");
    copy.textContent = link.textContent;
    return copy;
  });
  const left = named.length - links.length;
  const told = links.flatMap((link, number) => [number ? ", " : "Egna sidor: ", link]);
  at("pages").replaceChildren(...told, left ? ` … och ${left} till` : "");
  at("pages").hidden = !links.length;
}

// The order that a click on the heading of a column asks for; a minus turns it round.
const headings = [...table.tHead.rows[0].cells];
const columns = headings.map((heading) => heading.textContent.toLowerCase());
function sorted(hits, sort) {
  const column = columns.indexOf(sort.replace(/^-/, ""));
  for (const [number, heading] of headings.entries()) {
    if (number === column) heading.ariaSort = sort.startsWith("-") ? "descending" : "ascending";
    else heading.removeAttribute("aria-sort");
  }
  if (column < 0) return hits;
  const keys = new Map(hits.map((one) => [one, column ? one.row.cells[column].textContent.trim() : one.title]));
  const turn = sort.startsWith("-") ? -1 : 1;
  // What has no value stands last either way.
  return [...hits].sort((a, b) => {
    const [one, other] = [keys.get(a), keys.get(b)];
    return !one || !other ? !one - !other : turn * compare(one, other);
  });
}

// What is shown stands in the address, so that it can be sent: `#q=bro&year=2003&sort=-svar`.
function inAddress() {
  const given = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  return Object.fromEntries(["q", ...filters, "sort"].map((name) => [name, given.get(name) ?? ""]));
}

function address(state) {
  const given = Object.entries(state).filter(([, value]) => value);
  return given.length ? `#${new URLSearchParams(given)}` : location.href.split("#")[0];
}

// Draws the first rows at once and the others when there is time, so that no key waits for a long table.
let left = [];
let waiting;
function put(drawn) {
  clearTimeout(waiting);
  left = drawn.slice(FIRST);
  table.tBodies[0].replaceChildren(...drawn.slice(0, FIRST));
  waiting = setTimeout(putMore);
}
function putMore(most = 2 * FIRST) {
  clearTimeout(waiting);
  table.tBodies[0].append(...left.splice(0, most));
  if (left.length) waiting = setTimeout(putMore);
}

let shown = [];
let all = false;
function draw(state) {
  const words = folded(state.q.normalize()).split(/\s+/).filter(Boolean);
  const set = filters.filter((filter) => state[filter]);
  const isWhole = !words.length && !set.length;
  let hits = documents.filter((one) =>
    set.every((filter) => one[filter].includes(state[filter])) && words.every((word) => one.text.includes(word)));
  // Documents in which one passage has all the words come first, unless a column says otherwise.
  if (words.length > 1 && !state.sort) {
    const together = new Set(hits.filter((one) =>
      one.passages.some((passage) => words.every((word) => passage.folded.includes(word)))));
    hits = [...together, ...hits.filter((one) => !together.has(one))];
  }
  hits = sorted(hits, state.sort);
  for (const one of shown) one.link.textContent = one.title;
  shown = isWhole ? [] : hits.slice(0, all ? undefined : FIRST);
  for (const one of shown) one.link.replaceChildren(marked(one.passages[0], words));
  const drawn = isWhole ? hits.map((one) => one.row) : shown.flatMap((one) => [one.row, ...found(one, state, words)]);
  put(drawn);
  showPages(words);
  at("count").textContent = isWhole ? "" : `${hits.length} av ${documents.length} dokument`;
  more.hidden = isWhole || shown.length === hits.length;
  more.textContent = `Visa alla ${hits.length}`;
}

const state = inAddress();
function fill() {
  Object.assign(state, inAddress());
  all = false;
  search.value = state.q;
  for (const filter of filters) {
    // An address may ask for what no document has.
    const isKnown = [...at(filter).options].some((option) => option.value === state[filter]);
    if (!isKnown) at(filter).add(new Option(state[filter], state[filter]));
    at(filter).value = state[filter];
  }
  draw(state);
}

// One entry in the history for what is typed at a time, and one for each choice.
let typing = false;
function change(name, value) {
  if (state[name] === value) return;
  const replaces = name === "q" && typing;
  typing = name === "q";
  state[name] = value;
  all = false;
  history[replaces ? "replaceState" : "pushState"](null, "", address(state));
  draw(state);
}

search.addEventListener("input", () => change("q", search.value));
search.addEventListener("change", () => { typing = false; });
for (const filter of filters) at(filter).addEventListener("change", () => change(filter, at(filter).value));
for (const [number, heading] of headings.entries()) {
  // Of numbers the highest are wanted.
  const first = heading.matches(".num") ? "-" : "";
  heading.firstElementChild.addEventListener("click", () => {
    const name = columns[number];
    change("sort", state.sort === first + name ? (first ? name : "-" + name) : first + name);
  });
}
// On a small screen the filters fold, unless one is set.
const folds = matchMedia("(max-width: 760px)");
const fold = () => { document.querySelector(".filters").open = !folds.matches || filters.some((filter) => state[filter]); };
folds.addEventListener("change", fold);
fold();
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const name of ["q", ...filters]) state[name] = "";
  typing = false;
  history.pushState(null, "", address(state));
  fill();
});
more.addEventListener("click", () => {
  all = true;
  draw(state);
});
addEventListener("popstate", () => {
  typing = false;
  // A link within the page, such as one to the charts, leaves what is searched.
  if (location.hash.includes("=") || !location.hash) fill();
});
// Links within the page go to their place, and leave what is searched in the address.
const go = (id) => at(id).scrollIntoView();
for (const link of document.querySelectorAll("nav a")) {
  link.addEventListener("click", (event) => {
    if (!location.hash.includes("=")) return;
    event.preventDefault();
    go(link.hash.slice(1));
  });
}
for (const link of document.querySelectorAll('.charts a[href^="#"]')) {
  link.addEventListener("click", () => setTimeout(go, 0, "dokument"));
}
// Paper has no button for the rest.
addEventListener("beforeprint", () => {
  if (!more.hidden) {
    all = true;
    draw(state);
  }
  putMore(Infinity);
});
if (address(state).includes("#")) fill();
