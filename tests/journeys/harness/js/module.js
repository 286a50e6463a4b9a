// Calls the JavaScript module with the questions in this script's own address, stores the answers in the
// page and dispatches `journey:answered`. The script runs as any script of a host does, under the page's
// Content-Security-Policy.
import { checkText, init, quoteText, tariffText } from "./journey-module/index.js";

const rules = { checkText, quoteText, tariffText };

function answer([rule, ...given]) {
  try {
    return rules[rule](...given);
  } catch (error) {
    return error.message;
  }
}

const asked = JSON.parse(decodeURIComponent(new URL(import.meta.url).search.slice(1)));
const answers = await init().then(() => asked.map(answer), (error) => [`${error}`]);
document.documentElement.dataset.answers = JSON.stringify(answers);
document.dispatchEvent(new Event("journey:answered"));
