// What does this phone keep of a workshop? The token of one room, words not sent yet, what was sent, and notes that are
// never sent. All of it lies here alone, in one record, for a day at most.
const NAME = "worthwhile.workshop";
const LASTS = 24 * 60 * 60 * 1000; // ms; no room lives longer

let memory = null; // where a browser keeps nothing for us: until the page is closed

export function kept() {
  let found = memory;
  try {
    found = JSON.parse(localStorage.getItem(NAME)) ?? memory;
  } catch {
    // a private window, or a record that somebody tampered with: as if there were none
  }
  const fresh = found && typeof found === "object" && Date.now() - found.since < LASTS;
  return fresh ? found : null;
}

export function begin(room, token) {
  put({ room, token, since: Date.now(), drafts: {}, sent: {}, notes: {} });
}

// Changes the record of this room; that of another one, or none, stays as it is.
export function change(room, how) {
  const found = kept();
  if (!found || found.room !== room) return;
  how(found);
  put(found);
}

export function forget() {
  memory = null;
  try {
    localStorage.removeItem(NAME);
  } catch {
    // there was nothing
  }
}

function put(record) {
  memory = record;
  try {
    localStorage.setItem(NAME, JSON.stringify(record));
  } catch {
    // it stays in memory
  }
}
