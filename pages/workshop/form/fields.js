// The fields of one activity: each begins empty, may stay so, and says what it holds.
export const LONGEST = 280;
const EMPTY = "–";

const MAKE = { slider: scale, confidence: scale, one: choices, several: choices, text: words };

// Returns a field: its element; `value()`, null where it is empty; `put(value)`; `shown()`, the value in words.
export function make(asked, changed) {
  const element = document.createElement("fieldset");
  element.append(write("legend", asked.label));
  const made = MAKE[asked.kind](element, asked, changed);
  const problem = write("p", "", "problem");
  problem.setAttribute("role", "alert");
  element.append(problem);
  return { id: asked.id, element, problem, label: asked.label, fits: () => true, ...made };
}

function scale(element, asked, changed) {
  const box = write("div", "", "scale");
  const slider = Object.assign(document.createElement("input"), { type: "range", min: 0, max: 10, step: 1 });
  slider.setAttribute("aria-label", asked.label);
  const number = document.createElement("output");
  const clear = write("button", "×");
  clear.type = "button";
  clear.setAttribute("aria-label", `Leave out: ${asked.label}`);
  const ends = write("div", "", "ends");
  ends.append(write("span", `0 ${asked.low}`), write("span", `${asked.high} 10`));
  box.append(slider, number, clear);
  element.append(box, ends);
  let value = null;
  const put = (given) => {
    value = Number.isInteger(given) ? given : null;
    slider.value = String(value ?? 5);
    slider.dataset.empty = String(value === null);
    slider.setAttribute("aria-valuetext", value === null ? "not answered" : String(value));
    number.textContent = value === null ? EMPTY : String(value);
    clear.disabled = value === null;
  };
  const take = () => {
    put(Number(slider.value));
    changed();
  };
  slider.addEventListener("input", take);
  slider.addEventListener("pointerup", take); // a tap on the middle changes nothing that the browser would tell
  clear.addEventListener("click", () => {
    put(null);
    changed();
  });
  return { put, value: () => value, shown: () => `${value} of 10` };
}

function choices(element, asked, changed) {
  const several = asked.kind === "several";
  const box = write("div", "", several ? "choices" : "choices column");
  const inputs = asked.choices.map(([id, title]) => {
    const label = document.createElement("label");
    const input = document.createElement("input");
    Object.assign(input, { type: several ? "checkbox" : "radio", name: asked.id, value: id });
    label.append(input, write("span", title));
    box.append(label);
    if (!several) takeBack(input, changed);
    input.addEventListener("change", changed);
    return input;
  });
  element.append(box);
  const chosen = () => inputs.filter((each) => each.checked).map((each) => each.value);
  const titles = new Map(asked.choices);
  return {
    put: (given) => inputs.forEach((each) => (each.checked = several ? !!given?.includes(each.value) : given === each.value)),
    value: () => (several ? (chosen().length ? chosen() : null) : (chosen()[0] ?? null)),
    shown: () => chosen().map((id) => titles.get(id)).join(", "),
  };
}

// A second tap on the one that is chosen takes the choice back.
function takeBack(input, changed) {
  let was = false;
  input.parentElement.addEventListener("pointerdown", () => (was = input.checked));
  input.addEventListener("click", () => {
    if (was) {
      input.checked = false;
      changed();
    }
    was = false;
  });
}

function words(element, asked, changed) {
  const field = document.createElement("textarea");
  field.setAttribute("aria-label", asked.label);
  field.dir = "auto";
  field.autocomplete = "off";
  const count = write("p", "", "note");
  element.append(field, count);
  const left = () => LONGEST - [...field.value.trim()].length;
  const tell = () => {
    const much = left();
    count.dataset.long = String(much < 0);
    count.textContent = much < 0 ? `${-much} characters too long` : `${LONGEST - much} of ${LONGEST} characters`;
  };
  field.addEventListener("input", () => {
    tell();
    changed();
  });
  return {
    put: (given) => {
      field.value = typeof given === "string" ? given : "";
      tell();
    },
    value: () => field.value.trim() || null,
    shown: () => field.value.trim(),
    fits: () => left() >= 0,
  };
}

export function write(tag, text, name = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}
