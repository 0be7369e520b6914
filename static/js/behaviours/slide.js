// Puts a slider under a field for a number in per cent; the field stays what is sent.
export function slide(field) {
  const slider = document.createElement("input");
  slider.type = "range";
  slider.className = "estimate__slider";
  slider.min = 1;
  slider.max = 99;
  slider.setAttribute("aria-label", field.dataset.slider);
  const follow = () => {
    const typed = Number(field.value.replace(",", "."));
    slider.value = field.value && typed ? typed : 50;
  };
  slider.addEventListener("input", () => (field.value = slider.value));
  field.addEventListener("input", follow);
  field.after(slider);
  follow();
}
