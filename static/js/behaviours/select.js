// Lets words of the article be taken up: select them, or tap a sentence, then say what they are.
const HIDDEN = ".visually-hidden";

export function select(reading) {
  const bar = document.createElement("div");
  bar.className = "take-up";
  bar.hidden = true;
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", reading.dataset.label || "");
  const panels = [
    ["add-question", "question", "question-at"],
    ["add-evidence", "passage", "evidence-at"],
  ].filter(([panel]) => document.getElementById(panel));
  let taken = null;
  for (const [panel, name, at] of panels) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--small";
    button.textContent = document.querySelector(`#${panel} > summary`).textContent;
    button.addEventListener("click", () => {
      const details = document.getElementById(panel);
      details.open = true;
      const field = details.querySelector(`[name=${name}]`);
      field.value = taken.words;
      document.getElementById(at).value = taken.start;
      const says = details.querySelector("[name=says]");
      if (says && !says.value) says.value = taken.words;
      bar.hidden = true;
      field.focus();
      details.scrollIntoView({ block: "nearest" });
    });
    bar.append(button);
  }
  document.body.append(bar);

  function offer(range) {
    taken = read(range);
    bar.hidden = !taken;
  }

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (bar.contains(document.activeElement)) return;
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (reading.contains(range.commonAncestorContainer)) offer(range);
    else bar.hidden = true;
  });

  reading.addEventListener("click", (event) => {
    if (event.target.closest("a") || !getSelection().isCollapsed) return;
    const block = event.target.closest("[data-start]");
    const range = block && sentenceAt(block, event);
    if (!range) return;
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") bar.hidden = true;
  });
}

// The text nodes of a block that are the article's own words.
function* nodesOf(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(HIDDEN)) yield walker.currentNode;
  }
}

function sentenceAt(block, event) {
  const caret = document.caretPositionFromPoint
    ? document.caretPositionFromPoint(event.clientX, event.clientY)
    : rangeAsPosition(document.caretRangeFromPoint(event.clientX, event.clientY));
  if (!caret || !window.Intl?.Segmenter) return null;
  const nodes = [...nodesOf(block)];
  let before = 0;
  let index = -1;
  for (const node of nodes) {
    if (node === caret.offsetNode) index = before + caret.offset;
    before += node.data.length;
  }
  if (index < 0) return null;
  const text = nodes.map((node) => node.data).join("");
  const language = block.closest("[lang]")?.lang || "en";
  const found = new Intl.Segmenter(language, { granularity: "sentence" }).segment(text).containing(
    Math.min(index, text.length - 1),
  );
  if (!found) return null;
  const end = found.index + found.segment.trimEnd().length;
  return rangeOf(nodes, found.index, end);
}

function rangeAsPosition(range) {
  return range && { offsetNode: range.startContainer, offset: range.startOffset };
}

function rangeOf(nodes, start, end) {
  const range = document.createRange();
  let before = 0;
  let begun = false;
  for (const node of nodes) {
    const after = before + node.data.length;
    if (!begun && start < after) {
      range.setStart(node, start - before);
      begun = true;
    }
    if (begun && end <= after) {
      range.setEnd(node, end - before);
      return range;
    }
    before = after;
  }
  return null;
}

// The words of a range, and where they begin in the article, in code points.
function read(range) {
  const first = range.startContainer.parentElement?.closest("[data-start]");
  if (!first) return null;
  let words = "";
  let before = "";
  let begun = false;
  const root = range.commonAncestorContainer;
  const scope = root.nodeType === Node.TEXT_NODE ? root.parentElement : root;
  for (const node of nodesOf(scope.closest("[data-start]") || scope)) {
    if (!range.intersectsNode(node)) {
      if (!begun && first.contains(node)) before += node.data;
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (!begun && first.contains(node)) before += node.data.slice(0, from);
    begun = true;
    words += node.data.slice(from, to);
  }
  words = words.trim();
  if (words.length < 2) return null;
  return { words, start: Number(first.dataset.start) + [...before].length };
}
