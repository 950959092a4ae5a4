// The door of a locked journal. The passphrase goes to a route of the server, never through Streamlit.
const ASKED = { method: "POST", headers: { "Content-Type": "application/json" }, cache: "no-store" };

const doors = new WeakSet();
let ending = false;

export default function ({ parentElement, data }) {
  if (!data.ended) return end();
  const door = parentElement.querySelector("#door");
  if (doors.has(door)) return;
  doors.add(door);
  const field = door.querySelector("#passphrase");
  const button = door.querySelector("button");
  const problem = door.querySelector("#problem");
  field.focus();
  door.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    if (!field.value) return say("Please type your passphrase.");
    button.disabled = true;
    button.textContent = "Unlocking …";
    problem.textContent = "";
    try {
      const body = JSON.stringify({ passphrase: field.value });
      const answer = await fetch("/_worthwhile/unlock", { ...ASKED, body });
      if (answer.ok) {
        field.value = "";
        new BroadcastChannel("worthwhile").postMessage({ unlocked: true });
        return location.reload();
      }
      say((await answer.json()).says);
    } catch {
      say("Worthwhile does not answer. Is it still running? Nothing is lost.");
    }
    button.disabled = false;
    button.textContent = "Unlock";
  });
  const others = new BroadcastChannel("worthwhile");
  others.onmessage = ({ data: told }) => told.unlocked && location.reload();

  function say(sentence) {
    problem.textContent = sentence;
    field.setAttribute("aria-invalid", "true");
    field.select();
    field.focus();
  }
}

// What was on screen and in this session's memory before the lock goes first; the page then begins anew.
function end() {
  if (ending) return;
  ending = true;
  document.body.style.visibility = "hidden";
  new BroadcastChannel("worthwhile").postMessage({ locked: true });
  fetch("/_worthwhile/lock", ASKED).finally(() => location.reload());
}
