// A text field that hands its words over while one types, so that nothing typed depends on a button.
const PAUSE = 600; // ms without a key before the words go over
const LONGEST_WAIT = 2000; // ms after which they go over even in mid-sentence
const ANSWERED_WITHIN = 4000; // ms after which words that nobody said were saved are handed over again

const AFTER_TOUCH = 400; // ms after a finger was lifted until something may appear: until then it would move what is pressed

const fields = new WeakMap();
const latest = new Map(); // the field that stands, or stood last, for each name

const pending = new Set(); // what is to be done once no finger is down
let lifted = null; // runs out a moment after the last finger was lifted
let down = false;
addEventListener("pointerdown", () => ((down = true), clearTimeout(lifted)), true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (lifted = setTimeout(rest, AFTER_TOUCH)), true);

function rest() {
  down = false;
  for (const each of [...pending]) each();
  pending.clear();
}

export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  const field = parentElement.querySelector("#field");
  let own = fields.get(field);
  if (!own) {
    own = begin(field, data);
    fields.set(field, own);
  }
  own.send = (text) => setStateValue("text", text);
  own.answer = (word) => setTriggerValue("answer", word);
  latest.set(data.name, { field, own, session: data.session });
  dress(parentElement, field, data);
  own.kept = data.kept;
  own.where = { session: data.session, draft: data.draft, field: data.field };
  own.tell();
  own.heavy = data.offer;
  own.offer();
  return () => {
    if (!field.isConnected) own.leaving.abort(); // Streamlit cleans up after a call that was overtaken by the next, too
  };
}

// What happens once for a field: never again may a rerun put other words in place of what is being typed.
function begin(field, data) {
  field.value = data.text;
  const own = { sent: data.text, kept: data.kept, waiting: null, since: 0, leaving: new AbortController() };
  own.push = () => {
    clearTimeout(own.waiting);
    own.waiting = null;
    if (field.value !== own.sent) own.handOver();
  };
  own.handOver = () => {
    own.sent = field.value;
    own.send(field.value);
    clearTimeout(own.unanswered);
    own.unanswered = setTimeout(() => {
      if (field.isConnected && field.value !== (own.kept ?? "")) own.handOver();
    }, ANSWERED_WITHIN);
  };
  own.answered = (event) => {
    const word = event.currentTarget.id;
    if (word === "help" && (event.ctrlKey || event.metaKey || event.shiftKey)) return; // it opens beside this page
    event.preventDefault();
    own.gone = true;
    field.getRootNode().querySelector("#offer").hidden = true;
    // A button that held the focus is gone; after a tap, the field would bring up a phone's keyboard.
    if (word === "later" && event.detail === 0) field.focus({ preventScroll: true });
    own.answer(word);
  };
  own.tell = () => {
    const root = field.getRootNode();
    root.querySelector("#status").textContent =
      field.value && field.value === own.kept && own.typed ? "Draft saved" : "";
  };
  field.addEventListener("input", () => {
    own.typed = true;
    own.tell();
    const now = Date.now();
    if (own.waiting === null) own.since = now;
    clearTimeout(own.waiting);
    const wait = Math.min(PAUSE, Math.max(0, own.since + LONGEST_WAIT - now));
    own.waiting = setTimeout(own.push, wait);
  });
  field.addEventListener("blur", own.push);
  own.offer = () => offer(field, own);
  for (const word of ["help", "later"]) field.getRootNode().querySelector(`#${word}`).addEventListener("click", own.answered);
  // A tap on a button does not always take the focus away, and a closing tab takes it without a word.
  const options = { capture: true, signal: own.leaving.signal };
  addEventListener("pointerdown", own.push, options);
  const closing = () => {
    atOnce(own.push);
    leaveBehind(field, own);
  };
  addEventListener("beforeunload", closing, options);
  addEventListener("pagehide", closing, options);
  document.addEventListener("visibilitychange", () => atOnce(own.push), options);
  // Before the journal is locked it is asked whether words are still on their way (see locking.js).
  const leaving = (asked) => {
    own.push();
    if (own.typed && field.value !== (own.kept ?? "")) asked.detail.unsaved += 1;
  };
  addEventListener("worthwhile:leaving", leaving, options);
  // Where the program was down and knows this tab no more, what was typed meanwhile stands in the old field only.
  const before = latest.get(data.name);
  if (before && before.session !== data.session && before.field.value !== before.own.kept && !data.text) {
    field.value = before.field.value;
    field.dispatchEvent(new Event("input"));
  }
  return own;
}

// Help is offered below the field, never while a finger is down, and goes when it is answered.
function offer(field, own) {
  const box = field.getRootNode().querySelector("#offer");
  if (!own.heavy) own.gone = false;
  const shown = Boolean(own.heavy) && !own.gone;
  if (shown !== box.hidden || !field.isConnected) return;
  if (down) return pending.add(own.offer);
  box.querySelector("#heavy").textContent = own.heavy;
  box.hidden = !shown;
  if (shown) own.answer("seen");
}

// Streamlit sends a moment after it is told, with setTimeout(.., 0): a page that is left has no such moment.
function atOnce(push) {
  const later = window.setTimeout;
  window.setTimeout = (call, delay, ...given) => (delay ? later(call, delay, ...given) : (call(...given), 0));
  try {
    push();
  } finally {
    window.setTimeout = later;
  }
}

// A message on an open connection may go down with its tab; a request that is kept alive does not (see last_words.py).
function leaveBehind(field, own) {
  if (!own.typed || field.value === (own.kept ?? "") || field.value === own.leftBehind) return;
  own.leftBehind = field.value;
  fetch("/_worthwhile/leaving", {
    method: "POST",
    keepalive: true,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...own.where, text: field.value }),
  }).catch(() => {}); // a text too long for such a request has the connection alone
}

function dress(root, field, data) {
  root.querySelector("label").textContent = data.label;
  root.querySelector("#hint").textContent = data.hint;
  root.querySelector("#problem").textContent = data.problem;
  field.rows = data.rows;
  field.style.setProperty("--rows", data.rows);
  field.placeholder = data.placeholder;
  field.setAttribute("aria-invalid", data.problem ? "true" : "false");
  field.setAttribute("aria-describedby", data.problem ? "problem" : "hint");
}
