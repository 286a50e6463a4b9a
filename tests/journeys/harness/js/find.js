// Finds elements as a person would name them: by role and name, by label, by text or by selector.
// arguments[0]: { role, name, css, within, nth }
// returns { found: [element], press: [element], names: [text], descriptions: [text] }
const wanted = arguments[0];

// The elements that have a role implicitly. `field` and `text` are no ARIA roles.
const notTyped = ["hidden", "submit", "button", "reset", "radio", "checkbox"];
const roles = {
  button: "button, summary, input[type=button], input[type=submit], input[type=reset]",
  link: "a[href]",
  checkbox: "input[type=checkbox]",
  radio: "input[type=radio]",
  combobox: "select",
  heading: "h1, h2, h3, h4, h5, h6",
  group: "fieldset, details",
  dialog: "dialog",
  status: "output",
  table: "table",
  list: "ul, ol",
  listitem: "li",
  navigation: "nav",
  main: "main",
  img: "img[alt]",
  field: `input:not(${notTyped.map((type) => `[type=${type}]`).join(", ")}), select, textarea,
    [role=textbox], [role=combobox], [role=spinbutton]`,
};

const tidy = (text) => (text ?? "").replace(/\s+/gu, " ").trim();
const visible = (element) => element.checkVisibility({ visibilityProperty: true });

// The text that a screen reader would speak for a node.
const unspoken = "[aria-hidden=true], script, style, input, select, textarea";
const spoken = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(unspoken) || !visible(node)) return "";
  const text = node.matches("img, [role=img]")
    ? node.getAttribute("alt") ?? node.getAttribute("aria-label") ?? ""
    : [...node.childNodes].map(spoken).join("");
  return getComputedStyle(node).display.startsWith("inline") ? text : ` ${text} `;
};

const naming = (element) => {
  if (element.matches("fieldset")) return element.querySelector(":scope > legend");
  if (element.matches("details")) return element.querySelector(":scope > summary");
  if (element.matches("table")) return element.caption;
  return element;
};
const nameOf = (element) => {
  const ids = tidy(element.getAttribute("aria-labelledby"));
  if (ids) return tidy(ids.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" "));
  const label = tidy(element.getAttribute("aria-label"));
  if (label) return label;
  if (element.labels?.length) return tidy([...element.labels].map(spoken).join(" "));
  if (element.matches("input")) return tidy(element.value || element.title || element.placeholder);
  if (element.matches("img")) return tidy(element.alt);
  return tidy(spoken(naming(element) ?? element)) || tidy(element.title);
};

const roots = wanted.within ? [...document.querySelectorAll(wanted.within)] : [document.body];
const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]).filter(visible);

let found;
let names = [];
if (wanted.css) {
  found = all(wanted.css);
} else if (wanted.role === "text") {
  const holding = all("*").filter((element) => tidy(spoken(element)).includes(tidy(wanted.name)));
  found = holding.filter((element) => !holding.some((other) => other !== element && element.contains(other)));
} else {
  const selector = [roles[wanted.role], `[role=${wanted.role}]`].filter(Boolean).join(", ");
  const candidates = all(selector).filter(
    (element) => wanted.role === "field" || (element.getAttribute("role") ?? wanted.role) === wanted.role,
  );
  const name = tidy(wanted.name);
  names = candidates.map(nameOf);
  found = candidates.filter((element, n) => names[n] === name || (wanted.role === "field" && element.id === name));
  if (!found.length) found = candidates.filter((element, n) => names[n].includes(name));
}
if (wanted.nth != null) found = found.slice(wanted.nth, wanted.nth + 1);

// A radio button or a tick box is pressed where people press it: on its label.
const target = (element) =>
  (element.matches("input[type=radio], input[type=checkbox]") && [...element.labels].find(visible)) || element;
const describe = (element) => `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} “${nameOf(element).slice(0, 60)}”`;
return { found, press: found.map(target), names: names.slice(0, 30), descriptions: found.slice(0, 8).map(describe) };
