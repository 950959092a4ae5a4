// An answer: filled in here, kept in this phone until it is sent, and sent as often as it takes. Once is counted.
import { change, kept } from "../worthwhile.token/kept.js";
import { make } from "./fields.js";

const AGAIN = 4000; // ms without a reply after which the same answer is sent once more

const forms = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector("#form");
  let own = forms.get(root);
  if (!own) {
    own = { root, name: "" };
    forms.set(root, own);
    begin(own);
  }
  own.data = data;
  own.send = (value) => setTriggerValue("send", value);
  if (own.name !== `${data.room} ${data.step}`) build(own);
  hear(own);
  draw(own);
  return () => {
    if (!root.isConnected) clearInterval(own.sending);
  };
}

// What happens once for a form on screen.
function begin(own) {
  const find = (where) => own.root.querySelector(where);
  Object.assign(own, { button: find("#send"), pass: find("#pass"), status: find("#status") });
  own.root.addEventListener("submit", (event) => {
    event.preventDefault();
    const long = own.fields.find((each) => !each.fits());
    if (long) long.element.querySelector("textarea").focus();
    else post(own, values(own));
  });
  own.pass.addEventListener("click", () => post(own, { pass: true }));
}

// Puts up the fields of a step, with what this phone or the room has of it.
function build(own) {
  const { data } = own;
  own.name = `${data.room} ${data.step}`;
  tooLate(own);
  const draft = kept()?.drafts?.[data.step];
  own.pending = draft?.pending ?? null;
  own.edited = Boolean(draft?.edited);
  own.fields = data.fields.map((asked) => make(asked, () => edited(own)));
  own.root.querySelector("#fields").replaceChildren(...own.fields.map((each) => each.element));
  own.fields.forEach((each) => each.put((draft?.values ?? data.values)[each.id]));
  clearInterval(own.sending);
  if (own.pending) keepOn(own); // it was on its way when the page was closed
}

// What was on its way when the room went on stays in this phone; whether it arrived, nobody said.
function tooLate(own) {
  const { room, step } = own.data;
  own.late = Object.entries(kept()?.drafts ?? {})
    .filter(([other, draft]) => other !== step && draft.pending)
    .map(([other, { pending }]) => {
      change(room, (record) => {
        record.sent[other] = pending.card;
        Object.assign(record.drafts[other], { pending: null, edited: true });
      });
      return pending.card.heading;
    });
}

function edited(own) {
  own.edited = true;
  own.fields.forEach((each) => (each.problem.textContent = ""));
  keep(own);
  draw(own);
}

function keep(own) {
  const { step, room } = own.data;
  change(room, (record) => {
    record.drafts[step] = { values: values(own), pending: own.pending, edited: own.edited };
  });
}

function values(own) {
  return Object.fromEntries(own.fields.map((each) => [each.id, each.value()]).filter(([, value]) => value !== null));
}

function post(own, draft) {
  own.late = [];
  own.pending = { nonce: String(Math.random()).slice(2), step: own.data.step, draft, card: card(own, draft) };
  own.edited = false;
  keep(own);
  keepOn(own);
  draw(own);
}

// Sends what waits, at once and again until the room has replied.
function keepOn(own) {
  const go = () => {
    own.tries += 1;
    const { nonce, step, draft } = own.pending;
    own.send({ nonce, step, draft });
    draw(own);
  };
  own.tries = 0;
  clearInterval(own.sending);
  own.sending = setInterval(() => (document.hidden ? null : go()), AGAIN);
  setTimeout(go, 0); // what was just put up can say something only then
}

// Takes in what the room said about the answer that is on its way.
function hear(own) {
  const { reply } = own.data;
  if (!own.pending || !reply || reply.nonce !== own.pending.nonce || reply.again) return;
  clearInterval(own.sending);
  if (reply.done) note(own);
  else own.edited = true;
  own.fields.forEach((each) => (each.problem.textContent = reply.problems[each.id] ?? ""));
  own.pending = null;
  keep(own);
}

// What was sent stays in this phone, for the card to take home.
function note(own) {
  const { room, step } = own.data;
  const { card } = own.pending;
  change(room, (record) => {
    record.sent[step] = card;
  });
}

function card(own, draft) {
  const filled = own.fields.filter((each) => each.id in draft);
  return { heading: own.data.heading, lines: filled.map((each) => ({ label: each.label, shown: each.shown() })) };
}

function draw(own) {
  const { data, pending } = own;
  own.fields.forEach((each) => (each.element.disabled = data.shut));
  own.button.disabled = own.pass.disabled = !data.open || Boolean(pending);
  own.button.textContent = data.answered ? "Send the change" : "Send";
  own.pass.setAttribute("aria-pressed", String(data.answered && !Object.keys(data.values).length));
  say(own, sentence(own));
}

function sentence({ data, pending, tries, edited, late }) {
  if (pending && !data.shut) {
    return tries > 1 ? "The room does not answer yet. Your answer is kept here and goes on trying." : "Sending …";
  }
  if (data.reply && !data.reply.done && data.reply.said && edited) return data.reply.said;
  if (data.answered && edited && data.open) return "Changed, and not sent yet.";
  if (late.length) {
    return `The room went on before it said that it had got your answer to “${late.at(-1)}”. It is on your card.`;
  }
  return data.says;
}

// A screen reader says aloud whatever is written here.
function say(own, words) {
  if (own.status.textContent !== words) own.status.textContent = words;
}
