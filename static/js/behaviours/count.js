// Says under a field how many characters it holds, and how many it may; what is too long is not
// sent, only looked at or kept.
export function count(field) {
  const most = Number(field.dataset.most);
  if (!most) return;
  const line = document.createElement("p");
  line.className = "field__count";
  field.after(line);
  const length = () => [...field.value.trim()].length;
  const tell = () => {
    line.textContent = `${length()} / ${most}`;
    line.classList.toggle("field__count--over", length() > most);
  };
  field.addEventListener("input", tell);
  field.form?.addEventListener(
    "submit",
    (event) => {
      if (length() <= most || event.submitter?.hasAttribute("formaction")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      line.setAttribute("role", "alert");
      line.textContent = `${length()} / ${most}. ${field.dataset.over ?? ""}`;
      field.focus();
    },
    { capture: true },
  );
  tell();
}
