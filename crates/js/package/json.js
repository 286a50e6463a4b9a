// Converts between plain objects and JSON text. No value is lost or changed without an error.

// The name of the type of a value, for messages.
function kind(given) {
  if (given === undefined || given === null) return String(given);
  return Object.prototype.toString.call(given).slice(8, -1);
}

// One value as JSON. For a value that JSON cannot hold, such as a Date or a list, throws the refusal that
// `unsupportedValue` returns for its key and type. `JSON.stringify` would leave the value out or write null,
// but a mistake is not the same as "not known".
export function value(given, key, unsupportedValue) {
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
      if (given === null) return "null";
      throw unsupportedValue(key, kind(given));
  }
}

// A question as JSON: text as it is, an object by its own keys. For anything else, such as a Map or
// undefined, throws the refusal that `unsupportedValue` returns for its type.
export function question(given, unsupportedValue) {
  if (typeof given === "string") return given;
  if (kind(given) !== "Object") throw unsupportedValue(undefined, kind(given));
  const pairs = Object.entries(given).filter(([, given]) => given !== undefined);
  const pair = ([key, given]) => `${JSON.stringify(key)}:${value(given, key, unsupportedValue)}`;
  return `{${pairs.map(pair).join(",")}}`;
}

// An answer as a plain object. Throws for an integer that a JavaScript number cannot hold exactly; the
// error names `twin`, the function that returns the text.
export function answer(text, twin) {
  return JSON.parse(text, (key, given) => {
    if (Number.isInteger(given) && !Number.isSafeInteger(given)) {
      throw new RangeError(`lindungi: "${key}" would lose digits as a number; ${twin}() gives it whole`);
    }
    return given;
  });
}
