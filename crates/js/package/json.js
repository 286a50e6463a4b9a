// Between plain objects and JSON text, with nothing lost or made up on the way.

// One value as JSON. What JSON has no word for is handed on in a form that the rules refuse, where
// `JSON.stringify` would leave it out or write null: a mistake is not the same as "not known".
export function value(given) {
  switch (typeof given) {
    case "string":
    case "boolean":
      return JSON.stringify(given);
    case "number":
      return JSON.stringify(Number.isFinite(given) ? given : String(given));
    case "bigint":
      return String(given);
    case "undefined":
      return "null";
    default:
      return given === null ? "null" : "{}";
  }
}

// A question as JSON: text as it is, an object by its own keys. Anything else, a Map or a Date, is
// written as what is no question.
export function question(given) {
  if (typeof given === "string") return given;
  if (Object.prototype.toString.call(given) !== "[object Object]") return "[]";
  const pairs = Object.entries(given).filter(([, given]) => given !== undefined);
  return `{${pairs.map(([key, given]) => `${JSON.stringify(key)}:${value(given)}`).join(",")}}`;
}

// An answer as a plain object. An integer that a JavaScript number cannot hold would come out as
// another one: then the function that gives the text is named instead.
export function answer(text, twin) {
  return JSON.parse(text, (key, given) => {
    if (Number.isInteger(given) && !Number.isSafeInteger(given)) {
      throw new RangeError(`lindungi: "${key}" would lose digits as a number; ${twin}() gives it whole`);
    }
    return given;
  });
}
