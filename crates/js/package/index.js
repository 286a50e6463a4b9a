// The rules of Lindungi, for pages and bundlers; node.js has the same functions for Node. README.md
// describes the arguments and results of each function.
import { answer, question, value } from "./json.js";
import { load, loaded } from "./load.js";
import { refusal } from "./refusal.js";
import * as rules from "./rules.js";

// One character more than the rules accept. Longer text is cut to this length, at which the rules still
// refuse it.
const MAX_CHARS = 1_000_001;

const LANGUAGES = ["id", "en"];

// Asks a rule. `place` is the name of the question in messages. Each of `texts` returns a text for the
// rule, or throws the refusal that `unsupportedValue` returns for a value that is not accepted.
function ask(rule, place, lang = "id", ...texts) {
  if (!loaded) throw new Error("lindungi: call init() first and wait for it");
  const code = typeof lang === "string" ? lang.slice(0, MAX_CHARS) : "";
  const unsupportedValue = (key, kind) => rules.unsupportedValue(place, key?.slice(0, MAX_CHARS), kind, code);
  try {
    return rule(...texts.map((text) => text(unsupportedValue).slice(0, MAX_CHARS)), code);
  } catch (thrown) {
    throw refusal(thrown);
  }
}

const questionText = (given) => (unsupportedValue) => question(given, unsupportedValue);

export const init = (source) => load(() => source);

export const tariffText = (given, lang) => ask(rules.tariff, "tariff", lang, questionText(given));
export const quoteText = (given, lang) => ask(rules.quote, "quote", lang, questionText(given));
export const zakatText = (given, lang) => ask(rules.zakat, "zakat", lang, questionText(given));
export const policyText = (lang) => ask(rules.policy, "policy", lang);

export function checkText(facts, asOf, lang) {
  // A call without the day has the language in its place. The message then says that the day is missing, in
  // that language.
  if (lang === undefined && LANGUAGES.includes(asOf)) return checkText(facts, undefined, asOf);
  const day = (unsupportedValue) => value(asOf, "asOf", unsupportedValue);
  return ask(rules.check, "facts", lang, questionText(facts), day);
}

export const tariff = (given, lang) => answer(tariffText(given, lang), "tariffText");
export const quote = (given, lang) => answer(quoteText(given, lang), "quoteText");
export const zakat = (given, lang) => answer(zakatText(given, lang), "zakatText");
export const policy = (lang) => answer(policyText(lang), "policyText");
export const check = (facts, asOf, lang) => answer(checkText(facts, asOf, lang), "checkText");
