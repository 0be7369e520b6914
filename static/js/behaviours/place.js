// Leads to what an address names after "#": opens the folds that it is in, and asks the server for
// the page of a long list that holds it.
export function place(main) {
  const lead = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const found = name && document.getElementById(name);
    if (found) show(found);
    else if (main.querySelector("[data-pages]")) ask(name);
  };
  window.addEventListener("hashchange", lead);
  lead();
}

function show(found) {
  const folds = [];
  for (let fold = found.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    if (!fold.open) folds.push(fold);
  }
  if (!folds.length) return; // the browser has scrolled to it
  for (const fold of folds) fold.open = true;
  found.scrollIntoView();
}

function ask(name) {
  const [, number] = name.match(/^position-(\d+)$/) ?? [];
  const address = new URL(location.href);
  if (!number || address.searchParams.get("position") === number) return;
  address.searchParams.set("position", number);
  location.replace(address);
}
