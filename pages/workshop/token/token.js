// Hands the token that lives in this phone to the page, and asks for the page again when the host did something.
import { begin, forget, kept } from "./kept.js";

const LOOKS = 2500; // ms between two looks at the room
const ASKED_AGAIN = 5000; // ms after which a page that did not come is asked for again
const LOST = "No connection to the room just now. What you entered is kept here; it goes on by itself.";

const own = { data: null, report: null, place: null, asked: 0, seen: null, looking: false };
setInterval(look, LOOKS);
// A phone that was locked, or a tab that was behind another, looks at once.
document.addEventListener("visibilitychange", look);
addEventListener("online", look);

export default function ({ parentElement, data, setStateValue }) {
  const first = own.report === null;
  own.data = data;
  own.place = parentElement.querySelector("#lost");
  own.report = (version) => {
    const found = kept();
    own.asked = Date.now();
    setStateValue("here", { room: found?.room ?? "", token: found?.token ?? "", version });
  };
  if (data.forget && kept()?.token === data.forget) {
    forget();
    own.report(null);
  } else if (data.issued && kept()?.token !== data.issued.token) {
    // Where two windows of one phone joined at the same moment, the first one's token is that of both.
    if (kept()?.room !== data.issued.room) begin(data.issued.room, data.issued.token);
    own.report(null);
  } else if (first || (data.token ?? "") !== (kept()?.token ?? "")) {
    own.report(null);
  }
}

async function look() {
  const { data } = own;
  if (document.hidden || own.looking || !own.place?.isConnected) return;
  if ((data.token ?? "") !== (kept()?.token ?? "")) return ask(null); // another window joined, or left
  if (!data.watch) return;
  own.looking = true;
  try {
    const answer = await fetch(`/_workshop/room/${data.watch}`, { cache: "no-store" });
    if (!answer.ok) throw new Error("no answer");
    const { version } = await answer.json();
    say("");
    if (version !== own.data.drawn) ask(version);
  } catch {
    say(LOST);
  } finally {
    own.looking = false;
  }
}

// Asks for the page once for each change, and once more where it did not come.
function ask(version) {
  if (version === own.seen && Date.now() - own.asked < ASKED_AGAIN) return;
  own.seen = version;
  own.report(version);
}

function say(words) {
  if (own.place.textContent !== words) own.place.textContent = words;
}
