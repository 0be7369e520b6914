// Says under a field how many characters it holds, and how many it may.
export function count(field) {
  const most = Number(field.dataset.most);
  if (!most) return;
  const line = document.createElement("p");
  line.className = "field__count";
  field.after(line);
  const tell = () => {
    line.textContent = `${[...field.value].length} / ${most}`;
    line.classList.toggle("field__count--over", [...field.value].length > most);
  };
  field.addEventListener("input", tell);
  tell();
}
