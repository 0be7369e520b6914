// Asks before a page is left with something typed and not sent.
export function unsaved(form) {
  let typed = false;
  const guard = (event) => { if (typed) event.preventDefault(); };
  form.addEventListener("input", () => { typed = true; });
  form.addEventListener("submit", () => { typed = false; });
  window.addEventListener("beforeunload", guard);
}
