// Starts the behaviours that a page asks for with data-behaviour; every page works without them.
import { beside } from "./behaviours/beside.js";
import { count } from "./behaviours/count.js";
import { draft } from "./behaviours/draft.js";
import { keys } from "./behaviours/keys.js";
import { live } from "./behaviours/live.js";
import { map } from "./behaviours/map.js";
import { pick } from "./behaviours/pick.js";
import { place } from "./behaviours/place.js";
import { read } from "./behaviours/read.js";
import { said } from "./behaviours/said.js";
import { select } from "./behaviours/select.js";
import { sentences } from "./behaviours/sentences.js";
import { sides } from "./behaviours/sides.js";
import { slash } from "./behaviours/slash.js";
import { slide } from "./behaviours/slide.js";
import { strokes } from "./behaviours/strokes.js";
import { unsaved } from "./behaviours/unsaved.js";

const behaviours = { beside, count, draft, keys, live, map, pick, place, read, said, select, sentences, sides, slash, slide, strokes, unsaved };

function start(root) {
  for (const element of root.querySelectorAll("[data-behaviour]")) {
    for (const name of element.dataset.behaviour.split(" ")) behaviours[name]?.(element);
  }
}

start(document);

// Where a part of the page was replaced, the keyboard goes on in its place.
document.addEventListener("htmx:after:swap", (event) => {
  const place = event.detail?.ctx?.target;
  const now = place?.id && document.getElementById(place.id);
  if (now && document.activeElement === document.body) now.focus({ preventScroll: true });
});

// Cards that were not replaced learn what can be merged with when they are opened.
document.addEventListener(
  "toggle",
  (event) => {
    const options = document.getElementById(event.target.dataset?.options ?? "");
    const choice = event.target.querySelector?.("select");
    if (options && choice && event.target.open) choice.innerHTML = options.innerHTML;
  },
  true,
);
