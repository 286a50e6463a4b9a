// Makes the calls to the JavaScript module that this script's own address lists, stores the answers in the
// page and dispatches `journey:answered`. The script runs as any script of a host does, under the page's
// Content-Security-Policy.
import { checkText, init, quoteText, tariffText } from "./journey-module/index.js";

const functions = { checkText, quoteText, tariffText };

function call([name, ...args]) {
  try {
    return functions[name](...args);
  } catch (error) {
    return error.message;
  }
}

const calls = JSON.parse(decodeURIComponent(new URL(import.meta.url).search.slice(1)));
const answers = await init().then(() => calls.map(call), (error) => [`${error}`]);
document.documentElement.dataset.answers = JSON.stringify(answers);
document.dispatchEvent(new Event("journey:answered"));
