// The rules of Lindungi, for pages and bundlers; node.js has the same functions for Node. README.md
// describes the arguments and results of each function.
import { answer, question, value } from "./json.js";
import { load, loaded } from "./load.js";
import { refusal } from "./refusal.js";
import * as rules from "./rules.js";

// One character more than the rules accept. Longer text is cut to this length, at which the rules still
// refuse it.
const MOST = 1_000_001;

const LANGUAGES = ["id", "en"];

// Asks a rule. `place` is the name of the question in messages. Each of `texts` returns a text for the
// rule, or throws the refusal that `untaken` returns for a value that is not accepted.
function ask(rule, place, lang = "id", ...texts) {
  if (!loaded) throw new Error("lindungi: call init() first and wait for it");
  const code = typeof lang === "string" ? lang.slice(0, MOST) : "";
  const untaken = (key, kind) => rules.untaken(place, key?.slice(0, MOST), kind, code);
  try {
    return rule(...texts.map((text) => text(untaken).slice(0, MOST)), code);
  } catch (thrown) {
    throw refusal(thrown);
  }
}

const asked = (given) => (untaken) => question(given, untaken);

export const init = (source) => load(() => source);

export const tariffText = (given, lang) => ask(rules.tariff, "tariff", lang, asked(given));
export const quoteText = (given, lang) => ask(rules.quote, "quote", lang, asked(given));
export const zakatText = (given, lang) => ask(rules.zakat, "zakat", lang, asked(given));
export const policyText = (lang) => ask(rules.policy, "policy", lang);

export function checkText(facts, asOf, lang) {
  // A call without the day has the language in its place. The message then says that the day is missing, in
  // that language.
  if (lang === undefined && LANGUAGES.includes(asOf)) return checkText(facts, undefined, asOf);
  const day = (untaken) => value(asOf, "asOf", untaken);
  return ask(rules.check, "facts", lang, asked(facts), day);
}

export const tariff = (given, lang) => answer(tariffText(given, lang), "tariffText");
export const quote = (given, lang) => answer(quoteText(given, lang), "quoteText");
export const zakat = (given, lang) => answer(zakatText(given, lang), "zakatText");
export const policy = (lang) => answer(policyText(lang), "policyText");
export const check = (facts, asOf, lang) => answer(checkText(facts, asOf, lang), "checkText");
