// The host's door. The key goes to a route of the server, never through Streamlit and never into an address.
const forms = new WeakSet();

export default function ({ parentElement }) {
  const form = parentElement.querySelector("#sign_in");
  if (forms.has(form)) return;
  forms.add(form);
  const field = form.querySelector("#key");
  const button = form.querySelector("button");
  const problem = form.querySelector("#problem");
  field.focus();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    if (!field.value) return say("Please type the key.");
    button.disabled = true;
    problem.textContent = "";
    try {
      const answer = await fetch("/_workshop/sign_in", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        cache: "no-store",
        body: JSON.stringify({ key: field.value }),
      });
      if (answer.ok) {
        field.value = "";
        return location.reload();
      }
      say((await answer.json()).says);
    } catch {
      say("The workshop does not answer. Is it still running?");
    }
    button.disabled = false;
  });

  function say(sentence) {
    problem.textContent = sentence;
    field.setAttribute("aria-invalid", "true");
    field.select();
    field.focus();
  }
}
