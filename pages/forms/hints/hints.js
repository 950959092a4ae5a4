// Up to three hints at what one is writing. They come and go while one writes, and never under a finger.
const ABOUT = "What your words may point to";
const QUIET = "As you write, words that sometimes point to a thinking trap are named here.";
const STOPPED = "They are not shown any more. Settings, under “While you write”, brings them back.";
const NEW_FOR = 400; // ms for which a press on what has just come does nothing: the finger was on its way to something else

const boxes = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const box = parentElement.querySelector("#box");
  let own = boxes.get(box);
  if (!own) {
    own = begin(box);
    boxes.set(box, own);
  }
  own.data = data;
  own.send = setTriggerValue;
  own.draw();
}

// What happens once for a box.
function begin(box) {
  const chips = [...box.querySelectorAll(".chip")];
  const own = { shown: [], since: [0, 0, 0], held: false, send: null, data: null };
  own.draw = () => {
    if (!own.held) draw(box, chips, own);
  };
  box.addEventListener("pointerdown", () => (own.held = true));
  const lifted = () => {
    if (own.held) setTimeout(() => ((own.held = false), own.draw()));
  };
  box.addEventListener("pointerup", lifted);
  box.addEventListener("pointercancel", lifted);
  box.addEventListener("pointerleave", lifted);
  chips.forEach((chip, place) =>
    chip.addEventListener("click", () => {
      if (own.shown[place] && Date.now() - own.since[place] > NEW_FOR) own.send("trap", own.shown[place].trap);
    }),
  );
  box.querySelector("#stop").addEventListener("click", () => own.send("stopped", !own.data.stopped));
  return own;
}

function draw(box, chips, own) {
  const { hints, stopped } = own.data;
  // A hint that stays keeps its place before those that have just come.
  const before = own.shown.map((each) => each.trap);
  const rank = (each) => (before.includes(each.trap) ? before.indexOf(each.trap) : before.length);
  own.shown = hints.toSorted((one, other) => rank(one) - rank(other));
  chips.forEach((chip, place) => {
    const hint = own.shown[place];
    if (hint?.trap !== before[place]) own.since[place] = Date.now();
    chip.hidden = !hint;
    chip.setAttribute("aria-pressed", hint?.ticked ? "true" : "false");
    write(chip, ".name", hint?.title ?? "");
    write(chip, ".words", hint ? `“${hint.words}”` : "");
    write(chip, ".reason", hint?.reason ?? "");
  });
  const quiet = box.querySelector("#quiet");
  quiet.hidden = own.shown.length > 0;
  write(box, "#quiet", stopped ? STOPPED : QUIET);
  write(box, "#about", ABOUT);
  write(box, "#stop", stopped ? "Show them again" : "Don’t show these");
}

function write(root, where, text) {
  const found = root.querySelector(where);
  if (found.textContent !== text) found.textContent = text;
}
