// A quiet timer that runs in the browser alone: no sound, no flashing, and no word to the program until it is over.
const LOOKS = 250; // ms between two looks at the clock
const COUNTS_FROM = 10_000; // ms from which on a pause that was ended early is a begun minute
const MINUTE = 60_000;
const GO = { ready: "Start", running: "Pause", paused: "Go on", done: "Once more" };

const timers = new Map(); // by name: a timer goes on while its page is shown anew, or another page is

// After another tab or a locked screen the clock is looked at at once: it tells the time, however late the ticks came.
document.addEventListener("visibilitychange", () => timers.forEach(look));

export default function ({ parentElement, data, setStateValue }) {
  const timer = held(data);
  timer.phases = data.phases;
  timer.sum = Math.max(timer.form === data.form ? timer.sum : 0, data.minutes ?? 0);
  timer.form = data.form;
  timer.session = data.session;
  timer.send = (minutes) => setStateValue("minutes", minutes);
  const box = parentElement.querySelector("#box");
  box.querySelector("#name").textContent = data.label;
  if (timer.box !== box) bind(timer, box);
  draw(timer);
  if (timer.untold) tell(timer);
}

// The timer that goes by this name; one that is over belongs to its form, and the next form begins anew. But where the
// program was away at the end, and knows this tab no more, the form that it shows now is the same to the person.
function held(data) {
  const found = timers.get(data.name);
  if (found?.sum && found.session !== data.session && !data.minutes) {
    found.form = data.form;
    found.untold = !under(found);
  }
  if (found && (found.form === data.form || under(found))) return found;
  const timer = { state: "ready", minutes: found?.minutes ?? 3, past: 0, since: 0, sum: 0, untold: false };
  timers.set(data.name, timer);
  return timer;
}

// What happens once each time that the timer comes on screen.
function bind(timer, box) {
  timer.box = box;
  for (const choice of box.querySelectorAll("input")) {
    choice.checked = Number(choice.value) === timer.minutes;
    choice.addEventListener("change", () => {
      timer.minutes = Number(choice.value);
      turn(timer, "ready", 0);
    });
  }
  box.querySelector("#go").addEventListener("click", () => {
    if (timer.state === "running") turn(timer, "paused", passed(timer));
    else turn(timer, "running", timer.state === "paused" ? timer.past : 0);
  });
  box.querySelector("#end").addEventListener("click", () => {
    const past = passed(timer);
    if (past < COUNTS_FROM) turn(timer, "ready", 0);
    else over(timer, past, Math.ceil(past / MINUTE));
  });
}

function turn(timer, state, past) {
  clearInterval(timer.looking);
  timer.state = state;
  timer.past = past;
  timer.since = Date.now();
  if (state === "running") timer.looking = setInterval(look, LOOKS, timer);
  draw(timer);
}

function look(timer) {
  if (timer.state !== "running") return;
  if (passed(timer) >= timer.minutes * MINUTE) over(timer, timer.minutes * MINUTE, timer.minutes);
  else draw(timer);
}

function over(timer, past, minutes) {
  timer.sum += minutes;
  turn(timer, "done", past);
  tell(timer);
}

// The one word to the program: how many minutes there were for this form. While another page is shown it waits; where
// the program is away, nothing breaks.
function tell(timer) {
  timer.untold = !timer.box.isConnected;
  if (timer.untold) return;
  try {
    timer.send(timer.sum);
  } catch {
    timer.untold = true;
  }
}

function under(timer) {
  return timer.state === "running" || timer.state === "paused";
}

function passed(timer) {
  return timer.past + (timer.state === "running" ? Date.now() - timer.since : 0);
}

function draw(timer) {
  const { box, state, phases } = timer;
  const share = Math.min(1, passed(timer) / (timer.minutes * MINUTE));
  const left = Math.ceil(timer.minutes * 60 * (1 - share));
  const phase = Math.min(phases.length - 1, Math.floor(share * phases.length));
  const [title, sentence] = under(timer) ? [phases[phase].title, phases[phase].sentence] : words(timer);
  if (box.dataset.state !== state) box.dataset.state = state;
  write(box, "#left", state === "done" ? "" : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
  write(box, "#phase", title);
  write(box, "#sentence", sentence);
  write(box, "#told", state === "ready" ? "" : `${title}. ${sentence}`);
  box.querySelector(".fill").style.strokeDashoffset = String(100 - 100 * share);
  write(box, "#go", GO[state]);
  box.querySelector("#end").disabled = !under(timer);
  box.querySelector("#lengths").disabled = under(timer);
}

function words({ state, sum, phases }) {
  if (state === "done") return ["That was it", `${sum} min noted. Stay a moment, if you like.`];
  const parts = phases.map((each) => each.title.toLowerCase()).join(", ");
  return ["When you are ready", sum ? `${sum} min noted.` : `${parts[0].toUpperCase()}${parts.slice(1)}.`];
}

// Writes what has changed and nothing else: a screen reader says aloud whatever is written into a live part.
function write(box, where, text) {
  const found = box.querySelector(where);
  if (found.textContent !== text) found.textContent = text;
}
