// Starts the behaviours that a page asks for with data-behaviour; every page works without them.
import { count } from "./behaviours/count.js";
import { unsaved } from "./behaviours/unsaved.js";

const behaviours = { count, unsaved };

function start(root) {
  for (const element of root.querySelectorAll("[data-behaviour]")) {
    for (const name of element.dataset.behaviour.split(" ")) behaviours[name]?.(element);
  }
}

start(document);
