// Entries that were found, with the words in them that were looked for. Whatever a person wrote goes into textContent alone.
export default function ({ parentElement, data, setTriggerValue }) {
  const list = parentElement.querySelector("#results");
  const shown = JSON.stringify(data);
  if (list.dataset.shown === shown) return;
  const focused = list.getRootNode().activeElement?.dataset.does;
  list.replaceChildren(...data.results.map((each) => entry(each, setTriggerValue)));
  list.dataset.shown = shown;
  if (focused) [...list.querySelectorAll("button")].find((each) => each.dataset.does === focused)?.focus();
}

function entry(each, tell) {
  const item = make("li");
  const head = make("header");
  const heading = make("h3", each.head);
  heading.id = `head-${each.id}`;
  head.append(heading, button(each.open ? "Close" : "Open", "open", each, tell));
  item.append(head, passages(each.passages));
  if (each.amend) item.append(button("Amend", "amend", each, tell));
  return item;
}

function passages(some) {
  const list = make("dl");
  for (const { label, words, marks } of some) {
    const box = make("div");
    box.append(make("dt", label), told(words, marks));
    list.append(box);
  }
  return list;
}

// Marks are counted in letters, a picture being one, as Python counts them.
function told(words, marks) {
  const letters = Array.from(words);
  const box = make("dd");
  box.dir = "auto";
  let done = 0;
  for (const [first, last] of marks) {
    box.append(letters.slice(done, first).join(""), make("mark", letters.slice(first, last).join("")));
    done = last;
  }
  box.append(letters.slice(done).join(""));
  return box;
}

function button(says, does, each, tell) {
  const made = make("button", says);
  made.type = "button";
  made.className = does;
  made.dataset.does = `${does} ${each.id}`;
  made.setAttribute("aria-describedby", `head-${each.id}`);
  if (does === "open") made.setAttribute("aria-expanded", String(each.open));
  made.addEventListener("click", () => tell(does, each.id));
  return made;
}

function make(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}
