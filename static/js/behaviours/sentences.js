// Shows beside the article what was raised on the sentence that is tapped, without a new page.
export function sentences(reading) {
  reading.addEventListener("click", (event) => {
    const one = event.target.closest("[data-at]");
    const paragraph = event.target.closest(".reading__take");
    if ((!one && !paragraph) || !getSelection().isCollapsed) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const at = one ? one.dataset.at : new URL(paragraph.href).searchParams.get("at");
    show(reading, at);
  });
  document.addEventListener("keydown", (event) => {
    const close = document.querySelector(".here__close");
    if (event.key === "Escape" && close && matchMedia("(max-width: 56rem)").matches) close.click();
  });
}

async function show(reading, at) {
  const address = new URL(location.href);
  address.searchParams.set("at", at);
  address.hash = "";
  await window.htmx.ajax("GET", address.pathname + address.search, {
    target: "#here",
    select: "#here",
    swap: "outerHTML",
  });
  for (const one of reading.querySelectorAll(".sentence--here")) {
    one.classList.remove("sentence--here");
    one.removeAttribute("aria-current");
  }
  const now = reading.querySelector(`[data-at="${CSS.escape(at)}"]`);
  now?.classList.add("sentence--here");
  now?.setAttribute("aria-current", "true");
  history.replaceState(null, "", address);
  document.getElementById("here")?.focus({ preventScroll: true });
}
