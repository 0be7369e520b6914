// Shows under a claim that is being typed what says much the same already. It waits while another
// field is being typed in: what stands below would move.
const AFTER = 500; // milliseconds without a key

export function said(box) {
  const form = box.closest("form");
  const field = form.querySelector("[name=claim]");
  const status = box.querySelector("[role=status]");
  const place = box.querySelector(".said__place");
  const aside = new Set();
  let timer;
  let asking;
  let news = null;

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const asked = new URLSearchParams({ claim: field.value, target: form.elements.target?.value ?? "" });
    try {
      const answer = await fetch(`${box.dataset.address}?${asked}`, { signal: asking.signal });
      if (answer.ok && !answer.redirected) news = await answer.text();
      show();
    } catch {
      // the next key asks again
    }
  }

  function show() {
    const typing = document.activeElement;
    if (news === null || (typing !== field && form.contains(typing) && typing.matches("input, textarea, select"))) return;
    if (place.contains(typing)) return;
    place.innerHTML = news;
    news = null;
    tell();
  }

  function tell() {
    for (const one of place.querySelectorAll("[data-said]")) if (aside.has(one.dataset.said)) one.remove();
    if (!place.querySelector("[data-said]")) place.replaceChildren();
    const words = place.querySelector(".said__head")?.textContent ?? "";
    if (status.textContent !== words) status.textContent = words;
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, AFTER);
  });
  field.addEventListener("focus", show);
  place.addEventListener("click", (event) => {
    const one = event.target.closest("button")?.closest("[data-said]");
    if (!one) return;
    aside.add(one.dataset.said);
    field.focus({ preventScroll: true });
    tell();
  });
  ask();
}
