// Sends a form with Ctrl+Enter (Command+Enter on a Mac) from any of its fields, and says so.
export function keys(form) {
  const hint = form.querySelector(".form__keys");
  if (hint) hint.hidden = false;
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-send]"));
  });
}
