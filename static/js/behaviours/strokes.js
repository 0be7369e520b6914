// A key presses what carries it, except while one is typing; a hint says so.
export function strokes(area) {
  for (const hint of area.querySelectorAll("[hidden]")) hint.hidden = false;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    area.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
  });
}
