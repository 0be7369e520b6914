// Keeps on the server what is being typed, a second after typing stops and when the page goes out
// of sight; asks before the page is left with something that is not kept.
const AFTER = 1000; // milliseconds without a key
const SLOWEST = 60000;

export function draft(form) {
  const state = form.querySelector(".kept");
  let timer;
  let wait = AFTER;
  let changed = false;
  let is_under_way = false;
  let is_sent = false;

  async function keep() {
    clearTimeout(timer);
    if (is_under_way || is_sent || !changed) return;
    is_under_way = true;
    changed = false;
    try {
      const answer = await fetch(form.dataset.drafts, {
        method: "POST",
        body: new FormData(form),
        headers: { "HX-Request": "true" },
        keepalive: document.visibilityState === "hidden", // and then at most 64 kB
      });
      if (!answer.ok || answer.redirected) throw new Error("not kept");
      state.innerHTML = await answer.text();
      wait = AFTER;
    } catch {
      changed = true;
      wait = Math.min(wait * 2, SLOWEST);
      tell(form.dataset.unkept);
    }
    is_under_way = false;
    if (changed) later();
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(keep, wait);
  }

  function tell(words) {
    const line = state.querySelector("p") ?? state.appendChild(document.createElement("p"));
    line.textContent = words;
  }

  form.addEventListener("input", (event) => {
    if (event.target.name === "find") return;
    changed = true;
    later();
  });
  form.addEventListener("click", (event) => {
    if (!event.target.closest("[data-keep]")) return;
    event.preventDefault();
    changed = true;
    keep();
  });
  form.addEventListener("submit", (event) => {
    is_sent = !event.submitter?.hasAttribute("hx-post");
    if (is_sent) clearTimeout(timer);
  });
  window.addEventListener("pageshow", () => {
    is_sent = false;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep();
  });
  window.addEventListener("beforeunload", (event) => {
    if ((changed || is_under_way) && !is_sent) event.preventDefault();
  });
}
