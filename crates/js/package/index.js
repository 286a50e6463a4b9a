// The rules of Lindungi, for pages and bundlers; node.js is the same for Node. README.md tells what
// each function takes and gives.
import { answer, question, value } from "./json.js";
import { load, loaded } from "./load.js";
import * as rules from "./rules.js";

// Longer text is refused, and no more of it handed over than is needed to see that.
const MOST = 1_000_001;

function ask(rule, lang = "id", ...texts) {
  if (!loaded) throw new Error("lindungi: call init() first and wait for it");
  const code = typeof lang === "string" ? lang : "";
  return rule(...[...texts, code].map((text) => text.slice(0, MOST)));
}

export const init = (source) => load(() => source);

export const tariffText = (asked, lang) => ask(rules.tariff, lang, question(asked));
export const quoteText = (asked, lang) => ask(rules.quote, lang, question(asked));
export const checkText = (facts, asOf, lang) =>
  ask(rules.check, lang, question(facts), value(asOf));

export const tariff = (asked, lang) => answer(tariffText(asked, lang), "tariffText");
export const quote = (asked, lang) => answer(quoteText(asked, lang), "quoteText");
export const check = (facts, asOf, lang) => answer(checkText(facts, asOf, lang), "checkText");
