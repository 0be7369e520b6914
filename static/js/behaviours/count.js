// Says how many characters are left under a field that has a maxlength.
export function count(field) {
  const most = Number(field.getAttribute("maxlength"));
  if (!most) return;
  const line = document.createElement("p");
  line.className = "field__count";
  field.after(line);
  const tell = () => {
    line.textContent = `${[...field.value].length} / ${most}`;
    line.classList.toggle("field__count--over", [...field.value].length >= most);
  };
  field.addEventListener("input", tell);
  tell();
}
