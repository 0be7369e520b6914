// Asks every few seconds whether the thread has changed, and says so at the foot of the screen:
// nothing that is being read moves until the reader wants it to.
const EVERY = 3000; // milliseconds
const SLOWEST = 60000;

export function live(line) {
  const words = line.querySelector(".live__words");
  let tag = "";
  let wait = EVERY;

  async function ask() {
    if (document.visibilityState === "visible") {
      try {
        const answer = await fetch(line.dataset.address, {
          headers: tag ? { "If-None-Match": tag } : {},
          cache: "no-store",
        });
        wait = answer.ok || answer.status === 304 ? EVERY : slower();
        if (answer.ok) {
          tag = answer.headers.get("ETag") ?? "";
          tell((await answer.text()).trim());
        }
      } catch {
        wait = slower();
      }
    }
    setTimeout(ask, wait);
  }

  function slower() {
    return Math.min(wait * 2, SLOWEST);
  }

  function tell(news) {
    if (news === words.textContent) return;
    words.textContent = news;
    line.classList.toggle("live--on", news !== "");
  }

  setTimeout(ask, EVERY);
}
