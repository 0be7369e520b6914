// The key "/" leads to a field, wherever one is on the page, except while one is typing.
export function slash(field) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (!field.checkVisibility()) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
