// Finds what a person would mean: by role and name, by label, by text or by selector.
// arguments[0]: { role, name, css, within, nth }; gives { found: [element], names: [text] }.
const wanted = arguments[0];
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
  field: "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=radio], [type=checkbox]), select, textarea, [role=textbox], [role=combobox], [role=spinbutton]",
  text: "*",
};
const tidy = (text) => (text ?? "").replace(/\s+/gu, " ").trim();
const visible = (element) => element.checkVisibility({ visibilityProperty: true });
const spoken = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches("[aria-hidden=true], script, style, input, select, textarea") || !visible(node)) return "";
  const inside = node.matches("img, [role=img]") ? node.getAttribute("alt") ?? node.getAttribute("aria-label") ?? "" : [...node.childNodes].map(spoken).join("");
  return getComputedStyle(node).display.startsWith("inline") ? inside : ` ${inside} `;
};
const nameOf = (element) => {
  const ids = tidy(element.getAttribute("aria-labelledby"));
  if (ids) return tidy(ids.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" "));
  const label = element.getAttribute("aria-label");
  if (label) return tidy(label);
  if (element.labels?.length) return tidy([...element.labels].map(spoken).join(" "));
  if (element.matches("input")) return tidy(element.value || element.title || element.placeholder);
  if (element.matches("img")) return tidy(element.alt);
  const legend = element.matches("fieldset") ? element.querySelector(":scope > legend") : element.matches("details") ? element.querySelector(":scope > summary") : element.matches("table") ? element.caption : null;
  return tidy(spoken(legend ?? element)) || tidy(element.title);
};
const within = wanted.within ? [...document.querySelectorAll(wanted.within)] : [document];
const all = (selector) => within.flatMap((root) => [...root.querySelectorAll(selector)]).filter(visible);

let found = [];
let names = [];
if (wanted.css) {
  found = all(wanted.css);
} else if (wanted.role === "text") {
  const holding = all("body *").filter((element) => !element.matches("script, style") && tidy(spoken(element)).includes(tidy(wanted.name)));
  found = holding.filter((element) => !holding.some((other) => other !== element && element.contains(other)));
} else {
  const native = roles[wanted.role];
  const candidates = all([native, `[role=${wanted.role}]`].filter(Boolean).join(", "))
    .filter((element) => wanted.role === "field" || !element.hasAttribute("role") || element.getAttribute("role") === wanted.role);
  if (wanted.name == null) {
    found = candidates;
  } else {
    const name = tidy(wanted.name);
    names = candidates.map(nameOf);
    found = candidates.filter((element) => nameOf(element) === name || (wanted.role === "field" && element.id === name));
    if (!found.length) found = candidates.filter((element) => nameOf(element).includes(name));
  }
}
if (wanted.nth != null) found = found.slice(wanted.nth, wanted.nth + 1);
// A radio button or a tick box is chosen where people choose it: on its label.
const target = (element) => {
  const label = element.matches("input[type=radio], input[type=checkbox]") ? [...element.labels].find(visible) : null;
  return label ?? element;
};
return { found, press: found.map(target), names: names.slice(0, 30), said: found.slice(0, 8).map((element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""} “${nameOf(element).slice(0, 60)}”`) };
