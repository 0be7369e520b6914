// The keys "k" and "j" lead to what is before and after in the list, except while one is typing.
export function beside(nav) {
  const leads = { k: "prev", j: "next" };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !leads[event.key]) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    nav.querySelector(`[rel="${leads[event.key]}"]`)?.click();
  });
}
