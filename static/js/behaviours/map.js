// Lays the list of a thread out as a graph that can be panned and zoomed; the text stays in the page.
const SVG = "http://www.w3.org/2000/svg";
const STEP = 60; // pixels that an arrow key pans

export async function map(section) {
  const { Graph, layout } = await import("../../vendor/dagre-3.1.3/dagre.esm.js");
  const view = section.querySelector(".map__window");
  const sheet = section.querySelector(".map__sheet");
  const nodes = new Map([...section.querySelectorAll(".map__node")].map((one) => [one.dataset.id, one]));
  section.classList.add("map--drawn");
  section.querySelector(".map__tools").hidden = false;
  const graph = arranged(nodes, Graph, layout);
  draw(sheet, nodes, graph);
  look(section, view, sheet, graph.graph());
}

function arranged(nodes, Graph, layout) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 56, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, node] of nodes) {
    graph.setNode(id, { width: node.offsetWidth, height: node.offsetHeight });
  }
  for (const [id, node] of nodes) {
    for (const link of node.dataset.links.split(" ").filter(Boolean)) {
      const [toward, stance] = link.split(":");
      graph.setEdge(toward, id, { stance }, stance);
    }
  }
  layout(graph);
  return graph;
}

function draw(sheet, nodes, graph) {
  const { width, height } = graph.graph();
  const lines = document.createElementNS(SVG, "svg");
  lines.setAttribute("class", "map__lines");
  lines.setAttribute("width", width);
  lines.setAttribute("height", height);
  lines.setAttribute("aria-hidden", "true");
  for (const edge of graph.edges()) {
    const { points, stance } = graph.edge(edge);
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", `map__line map__line--${stance}`);
    path.setAttribute("d", `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`);
    lines.append(path);
  }
  sheet.prepend(lines);
  for (const [id, node] of nodes) {
    const at = graph.node(id);
    node.style.left = `${at.x - at.width / 2}px`;
    node.style.top = `${at.y - at.height / 2}px`;
  }
}

function look(section, view, sheet, { width, height }) {
  const at = { x: 0, y: 0, scale: 1 };
  const put = () => {
    sheet.style.transform = `translate(${at.x}px, ${at.y}px) scale(${at.scale})`;
  };
  const zoom = (by, x = view.clientWidth / 2, y = view.clientHeight / 2) => {
    const scale = Math.min(2, Math.max(0.1, at.scale * by));
    at.x = x - ((x - at.x) * scale) / at.scale;
    at.y = y - ((y - at.y) * scale) / at.scale;
    at.scale = scale;
    put();
  };
  const fit = (least) => {
    at.scale = Math.min(1, Math.max(least, Math.min(view.clientWidth / width, view.clientHeight / height)));
    at.x = Math.max(0, (view.clientWidth - width * at.scale) / 2);
    at.y = Math.min(STEP, Math.max(0, (view.clientHeight - height * at.scale) / 2)); // a phone shows the top
    put();
  };
  const pan = (x, y) => {
    at.x += x;
    at.y += y;
    put();
  };

  for (const button of section.querySelectorAll("[data-zoom]")) {
    const by = Number(button.dataset.zoom);
    button.addEventListener("click", () => (by ? zoom(by) : fit(0.1)));
  }
  const keys = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
  view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (keys[event.key]) pan(...keys[event.key]);
    else if (event.key === "+") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") fit(0.1);
    else return;
    event.preventDefault();
  });
  view.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return; // the page scrolls on
    event.preventDefault();
    const frame = view.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.1 : 0.9, event.clientX - frame.left, event.clientY - frame.top);
  }, { passive: false });
  view.addEventListener("focusin", (event) => {
    const node = event.target.closest(".map__node");
    view.scrollTo(0, 0); // the browser scrolls to what has the focus; the map pans instead
    if (!node) return;
    const frame = view.getBoundingClientRect();
    const box = node.getBoundingClientRect();
    const out = box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
    if (out) pan(frame.left + 24 - box.left, frame.top + frame.height / 3 - box.top);
  });
  drag(view, pan, zoom);
  fit(0.6);
}

function drag(view, pan, zoom) {
  const fingers = new Map();
  let moved = false;
  view.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, event);
    moved = false;
  });
  view.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    if (fingers.size > 1) {
      moved = true;
      pinch(view, fingers, event, zoom);
      return;
    }
    const [x, y] = [event.clientX - before.clientX, event.clientY - before.clientY];
    if (!moved && Math.hypot(x, y) < 5) return;
    if (!moved) view.setPointerCapture(event.pointerId);
    moved = true;
    pan(x, y);
    fingers.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    view.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
  view.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
  view.addEventListener("dragstart", (event) => event.preventDefault());
}

// Two fingers zoom about the point between them, by as much as they part.
function pinch(view, fingers, event, zoom) {
  const still = [...fingers.values()].find((one) => one.pointerId !== event.pointerId);
  const apart = (one) => Math.hypot(one.clientX - still.clientX, one.clientY - still.clientY) || 1;
  const frame = view.getBoundingClientRect();
  const [x, y] = [(event.clientX + still.clientX) / 2, (event.clientY + still.clientY) / 2];
  zoom(apart(event) / apart(fingers.get(event.pointerId)), x - frame.left, y - frame.top);
  fingers.set(event.pointerId, event);
}
