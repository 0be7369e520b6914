// Shows of a form only what applies to the side that is chosen in it.
export function sides(form) {
  const parts = form.querySelectorAll("[data-when]");
  const tell = () => {
    const side = form.querySelector("[name=stance]:checked")?.value;
    for (const part of parts) {
      part.hidden = part.dataset.when !== side;
      if (part instanceof HTMLOptionElement) {
        part.disabled = part.hidden;
        if (part.hidden && part.selected) part.closest("select").value = "";
      }
    }
  };
  form.addEventListener("change", tell);
  tell();
}
