// What the projector shows. Words go in as text, never as markup; only the QR code, which the server drew, is a picture.
const ASKS = 1000; // ms between two questions whether the host did anything
const TURNS = 15_000; // ms for which a wall of more cards than fit shows some of them
const SMALLEST = 0.5;

const shown = new WeakMap(); // by screen: what it shows, and what goes on in it

export default function ({ parentElement, data, setTriggerValue }) {
  const screen = parentElement.querySelector("#screen");
  const now = shown.get(screen) ?? { asked: 0 };
  if (!shown.has(screen)) {
    shown.set(screen, now);
    now.ticking = setInterval(() => tick(screen), 250);
    now.asking = setInterval(() => ask(screen), ASKS);
    now.turning = setInterval(() => turn(screen), TURNS);
    new ResizeObserver(() => draw(screen)).observe(screen);
    document.fonts?.ready.then(() => draw(screen));
  }
  const text = JSON.stringify(data);
  now.changed = () => setTriggerValue("changed", true);
  if (now.text === text) return;
  Object.assign(now, { text, data, since: performance.now(), page: 0 });
  draw(screen);
}

function draw(screen) {
  const now = shown.get(screen);
  const { data } = now;
  if (!data) return;
  screen.dataset.mode = data.mode;
  for (const name of ["hue", "track", "quiet"]) screen.style.setProperty(`--${name}`, data.colours[name]);
  for (const name of ["where", "how", "invented"]) screen.querySelector(`#${name}`).textContent = data[name];
  const middle = screen.querySelector("#middle");
  middle.replaceChildren(...parts(data));
  middle.toggleAttribute("data-large", data.mode === "talk");
  middle.toggleAttribute("data-results", data.results.length > 0);
  fit(middle);
  lay(screen);
  tick(screen);
}

// Smaller letters, step by step, until all of it stands on the screen; a wall turns its pages instead.
function fit(middle) {
  const high = () => middle.scrollHeight > middle.clientHeight + 1 || middle.scrollWidth > middle.clientWidth + 1;
  for (let size = 1; size >= SMALLEST; size -= 0.05) {
    middle.style.setProperty("--fit", size);
    if (!high()) return;
  }
}

function parts(data) {
  if (data.mode === "blank") return [];
  const heading = element("h1", data.question);
  const example = data.example ? [element("p", data.example, "example")] : [];
  if (data.mode === "join") {
    const way = element("div", "", "way");
    way.innerHTML = data.qr; // drawn by the server from the address; nobody's words are in it
    way.append(element("p", data.code, "code"), element("p", data.address, "address"));
    const beside = element("div", "", "field");
    beside.append(heading, ...example, list(data.points));
    const both = element("div", "", "joining");
    both.append(way, beside);
    return [both];
  }
  if (data.results.length) {
    const fields = element("div", "", "fields");
    fields.append(...data.results.map(field));
    return [heading, ...example, fields];
  }
  const says = data.says ? [element("p", data.says, "says")] : [];
  return [heading, ...example, ...(data.points.length ? [list(data.points)] : []), ...says];
}

function list(points) {
  const found = element("ul", "", "points");
  found.append(...points.map((each) => element("li", each)));
  return found;
}

function field(found) {
  const box = element("section", "", "field");
  box.append(element("h2", found.label));
  if (found.rows) box.append(rows(found));
  else if (found.bars) box.append(...scale(found));
  else if (found.cards) box.append(element("div", "", "wall"));
  box.append(element("p", found.says, "quiet"));
  return box;
}

function rows(found) {
  const all = element("div", "", "rows");
  for (const { label, count } of found.rows) {
    const row = element("div", "", "row");
    const track = element("div", "", "track");
    const bar = element("div");
    bar.style.width = `${(100 * count) / found.n}%`;
    track.append(bar);
    row.append(element("span", label), element("strong", String(count)), track);
    all.append(row);
  }
  return all;
}

function scale(found) {
  const most = Math.max(...found.bars.map((each) => each.count));
  const bars = element("div", "", "scale");
  const ticks = element("div", "", "ticks");
  bars.setAttribute("role", "img");
  bars.setAttribute("aria-label", found.says);
  for (let at = 0; at <= 10; at += 1) {
    const here = found.bars.find((each) => each.at === at);
    const bar = element("div", "", "bar");
    if (here) {
      const block = element("div");
      block.style.height = `${(86 * here.count) / most}%`;
      bar.append(element("span", String(here.count)), block);
    }
    bars.append(bar);
    ticks.append(element("span", here?.words ?? String(at)));
  }
  const ends = element("p", "", "ends quiet");
  ends.append(element("span", found.low), element("span", found.high));
  return [bars, ticks, ends];
}

// Lay as many cards on each wall as fit; `turn` shows the next ones.
function lay(screen) {
  const now = shown.get(screen);
  const walls = [...screen.querySelectorAll(".wall")];
  now.data.results
    .filter((each) => each.cards)
    .forEach((each, place) => {
      const wall = walls[place];
      const pages = (now.pages ??= new Map());
      const from = now.page === 0 ? 0 : (pages.get(place) ?? 0);
      wall.replaceChildren();
      let next = from;
      for (; next < each.cards.length; next += 1) {
        const card = element("div", each.cards[next], "card");
        wall.append(card);
        if (next > from && wall.scrollHeight > wall.clientHeight + 1) {
          card.remove();
          break;
        }
      }
      pages.set(place, next >= each.cards.length ? 0 : next);
      const all = from === 0 && next >= each.cards.length;
      wall.parentElement.querySelector("p").textContent = all ? each.says : `${from + 1} to ${next} of ${each.cards.length}`;
    });
}

function turn(screen) {
  const now = shown.get(screen);
  if (!screen.isConnected || !now.data?.results.some((each) => each.cards)) return;
  now.page += 1;
  lay(screen);
}

function tick(screen) {
  const { data, since } = shown.get(screen);
  const timer = screen.querySelector("#timer");
  if (!data || data.remaining === null) return void (timer.textContent = "");
  const past = data.running ? (performance.now() - since) / 1000 : 0;
  const left = Math.max(0, Math.ceil(data.remaining - past));
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  timer.textContent = left === 0 ? "Time is up" : data.running ? clock : `${clock} (paused)`;
}

async function ask(screen) {
  const now = shown.get(screen);
  if (!screen.isConnected) return [now.ticking, now.asking, now.turning].forEach(clearInterval);
  if (!now.data?.room || now.waiting) return;
  now.waiting = true;
  try {
    const answer = await fetch(`/_workshop/room/${now.data.room}`, { cache: "no-store" });
    const { version } = await answer.json();
    // Asked for again where the page did not come: a lost connection must not leave an old picture on the wall.
    if (version !== undefined && version !== now.data.version) now.changed();
  } catch {
    // The server is away; what is on the screen stays, and the next question finds it again.
  }
  now.waiting = false;
}

function element(name, words = "", kind = "") {
  const made = document.createElement(name);
  made.textContent = words;
  if (kind) made.className = kind;
  return made;
}
