// Keeps the page as the app has drawn it. Translation, reading modes and extensions put their own elements in the
// place of the page's; the app would go on writing into texts that nobody sees any more, or not find the place of
// the next one. So whatever others have changed is taken back before the app changes the page again.

// The calls by which the app changes the page, among all that its module imports.
const DRAWS = /\.(insertBefore|removeChild)\(|\.nodeValue ?=/;

// The most times in a row that changed digits are taken back at once: a program that insists must not keep a phone
// busy.
const TIMES = 20;

// Attributes of fields, so that browsers neither keep what is entered, nor offer it to the next person, nor send it
// to a writing aid.
const DISCREET = Object.entries({
  autocomplete: "off",
  autocorrect: "off",
  autocapitalize: "off",
  spellcheck: "false",
  writingsuggestions: "false",
  translate: "no",
  "data-gramm": "false",
  "data-gramm_editor": "false",
  "data-enable-grammarly": "false",
  "data-lt-active": "false",
  "data-ms-editor": "false",
  "data-form-type": "other",
  "data-lpignore": "true",
  "data-1p-ignore": "",
  "data-bwignore": "",
});
const FIELDS = "form, input, select, textarea";

// Chromium writes to disk what was picked from a list that is in no form, whatever its attributes say; so each list
// gets a form.
const LIST = "select";
const FORM = "lepas";

// The changes that others have made since the app drew last.
let foreign = [];
let left = TIMES;

const observer = new MutationObserver((records) => {
  foreign.push(...records);
  // A translation of an earlier figure may come when a newer one stands there.
  if (!sameDigits(records) && left-- > 0) takeBack();
});

// Whether the same digits stand on the page after changes as before them.
function sameDigits(records) {
  const digits = (parts) => parts.map((part) => part.textContent ?? part).join("").replace(/\D/g, "");
  const before = records.flatMap(({ removedNodes, oldValue }) => [...removedNodes, oldValue ?? ""]);
  const after = records.flatMap(({ addedNodes, oldValue, target }) => [...addedNodes, oldValue === null ? "" : target]);
  return digits(before) === digits(after);
}

// The last change is the first to go: so each finds the page as it left it.
function takeBack() {
  for (const { target, oldValue, addedNodes, removedNodes, nextSibling } of foreign.reverse()) {
    if (oldValue !== null) target.data = oldValue;
    for (const node of addedNodes) node.remove();
    const place = nextSibling?.parentNode === target ? nextSibling : null;
    for (const node of removedNodes) target.insertBefore(node, place);
  }
  foreign = [];
  observer.takeRecords();
}

function discreet(node) {
  if (!(node instanceof Element)) return;
  for (const field of [node, ...node.querySelectorAll(FIELDS)]) {
    if (!field.matches(FIELDS)) continue;
    for (const [name, value] of DISCREET) field.setAttribute(name, value);
    if (field.matches(LIST) && !field.form) field.setAttribute("form", FORM);
  }
}

function own(draw) {
  return (...given) => {
    foreign.push(...observer.takeRecords());
    if (foreign.length) takeBack();
    left = TIMES;
    try {
      return draw(...given);
    } finally {
      for (const { addedNodes } of observer.takeRecords()) addedNodes.forEach(discreet);
    }
  };
}

// Begins to keep what modules that are started later draw into this element.
export function guard(root) {
  const form = document.createElement("form");
  form.id = FORM;
  form.hidden = true;
  discreet(form);
  document.body.append(form);
  for (const begin of ["instantiate", "instantiateStreaming"]) {
    const plain = WebAssembly[begin]?.bind(WebAssembly);
    if (!plain) continue;
    WebAssembly[begin] = (code, given = {}) => {
      for (const calls of Object.values(given)) {
        for (const [name, call] of Object.entries(calls)) {
          if (typeof call === "function" && DRAWS.test(call)) calls[name] = own(call);
        }
      }
      return plain(code, given);
    };
  }
  observer.observe(root, { subtree: true, childList: true, characterData: true, characterDataOldValue: true });
}
