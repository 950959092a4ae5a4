// The card to take home: what was sent from this phone, and what was written on it for oneself. It is put together here.
import { kept } from "../worthwhile.token/kept.js";

const cards = new WeakMap();

export default function ({ parentElement, data }) {
  const find = (where) => parentElement.querySelector(where);
  const text = find("#text");
  const words = written(kept(), data);
  find("#about").textContent = words ? data.about : data.nothing;
  text.value = words;
  text.hidden = !words;
  find("#save").disabled = find("#copy").disabled = !words;
  if (cards.has(text)) return;
  cards.set(text, true);
  const say = (sentence) => (find("#status").textContent = sentence);
  find("#copy").addEventListener("click", () => {
    text.select();
    // The newer way to copy is there for encrypted pages only, and a room in a local network is none.
    say(document.execCommand("copy") ? "Copied." : "Please copy it by hand: it is selected.");
    getSelection()?.removeAllRanges();
  });
  find("#save").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${text.value}\n`], { type: "text/plain;charset=utf-8" }));
    link.download = data.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say("Saved among your downloads.");
  });
}

function written(record, data) {
  if (!record || record.room !== data.room) return "";
  const steps = new Set([...Object.keys(record.sent), ...Object.keys(record.notes)]);
  const parts = [...steps].map((step) => part(record.sent[step], record.notes[step])).filter(Boolean);
  return parts.length ? [data.title, ...parts].join("\n\n") : "";
}

function part(sent, notes) {
  const own = Object.entries(notes?.lines ?? {}).filter(([, words]) => words.trim());
  const lines = [
    ...(sent?.lines ?? []).map(({ label, shown }) => `${label}\n${shown}`),
    ...own.map(([label, words]) => `${label}\n${words.trim()}`),
  ];
  return lines.length ? [sent?.lines.length ? sent.heading : (notes?.heading ?? sent.heading), ...lines].join("\n") : "";
}
