// Makes each line of a list a button that puts its words into a field of the form.
export function pick(list) {
  const field = document.getElementById(list.dataset.into);
  if (!field) return;
  for (const line of list.children) {
    const words = line.textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "likely__button";
    button.textContent = words;
    button.addEventListener("click", () => {
      field.value = words;
      field.focus();
    });
    line.replaceChildren(button);
  }
}
