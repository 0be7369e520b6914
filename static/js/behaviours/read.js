// Says for the reader that a page was read: when its end was in sight for a while.
const LONG_ENOUGH = 5000; // milliseconds

export function read(form) {
  let timer;
  const watch = new IntersectionObserver(([end]) => {
    clearTimeout(timer);
    if (end.isIntersecting) timer = setTimeout(send, LONG_ENOUGH);
  });
  async function send() {
    if (document.visibilityState !== "visible") return;
    watch.disconnect();
    await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
  }
  watch.observe(form);
}
