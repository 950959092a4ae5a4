// Lines that a person writes for themself: they are kept in this phone and never leave it. Nothing here is ever sent.
import { change, kept } from "../worthwhile.token/kept.js";

const shown = new WeakMap();

export default function ({ parentElement, data }) {
  const box = parentElement.querySelector("#fields");
  const name = `${data.room} ${data.step}`;
  if (shown.get(box) === name) return;
  shown.set(box, name);
  parentElement.querySelector("#about").textContent = data.about;
  box.replaceChildren(...data.lines.map((line) => field(data, line)));
}

function field(data, line) {
  const label = document.createElement("label");
  const words = document.createElement("textarea");
  words.dir = "auto";
  words.autocomplete = "off";
  words.value = kept()?.notes?.[data.step]?.lines?.[line] ?? "";
  words.addEventListener("input", () => {
    change(data.room, (record) => {
      record.notes[data.step] ??= { heading: data.heading, lines: {} };
      record.notes[data.step].lines[line] = words.value;
    });
  });
  label.append(line, words);
  return label;
}
