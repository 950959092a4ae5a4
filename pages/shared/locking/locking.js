// Locks the journal by a button, or by itself once nobody was at this browser for a while, in all of its tabs at once.
const LOOKS = 4000; // ms between two looks at the clock and at the server
const TELLS = 20_000; // ms between two words to the server and the other tabs that somebody is there
const WAITS = 8000; // ms for which words on their way hold up the lock
const ASKED = { method: "POST", headers: { "Content-Type": "application/json" }, cache: "no-store" };
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "input"];

const others = new BroadcastChannel("worthwhile");
let minutes = null;
let last = Date.now();
let told = Date.now();
let watching = false;
let leaving = false;
let locking = false;

export default function ({ parentElement, data }) {
  minutes = data.minutes;
  parentElement.querySelector("#lock").onclick = lock;
  if (watching) return;
  watching = true;
  for (const sign of SIGNS) addEventListener(sign, here, { capture: true, passive: true });
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
  others.onmessage = ({ data: news }) => {
    if (news.here) last = Math.max(last, news.here);
    if (news.locked) look();
  };
  setInterval(look, LOOKS);
}

function here() {
  const now = Date.now();
  if (isOver(now)) return look(); // a computer that slept wakes up with the first key
  last = now;
  if (now - told < TELLS) return;
  told = now;
  others.postMessage({ here: now });
  fetch("/_worthwhile/still", ASKED).catch(() => {});
}

function isOver(now) {
  return minutes !== null && now - last > minutes * 60_000;
}

async function look() {
  if (locking) return;
  if (isOver(Date.now())) return lock();
  try {
    const answer = await fetch("/_worthwhile/state", { cache: "no-store" });
    if (answer.ok && !(await answer.json()).open) leave();
  } catch {
    // The program is away: what is on screen stays until it is back, or until the minutes are over.
  }
}

async function lock() {
  if (leaving || locking) return;
  locking = true;
  blank();
  await lastWords();
  try {
    await fetch("/_worthwhile/lock", { ...ASKED, keepalive: true });
    others.postMessage({ locked: true });
    leave();
  } catch {
    locking = false; // the program is away: the page stays blank, and the next look tries again
  }
}

// What was typed right before is saved first: it goes another way than the word to lock, which could overtake it.
async function lastWords() {
  const until = Date.now() + WAITS;
  const asked = () => {
    const detail = { unsaved: 0 };
    dispatchEvent(new CustomEvent("worthwhile:leaving", { detail }));
    return detail.unsaved;
  };
  while (asked() && Date.now() < until) await new Promise((go) => setTimeout(go, 50));
}

function leave() {
  if (leaving) return;
  leaving = true;
  blank();
  location.reload();
}

function blank() {
  document.title = "Worthwhile";
  document.documentElement.style.visibility = "hidden";
}
