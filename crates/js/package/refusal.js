// Turns a refusal of the rules into an `Error` that programs can react to: `code` is its kind, `key` the
// key at fault, or null if the whole question is.
export function refusal(thrown) {
  // A refusal is thrown as text; anything else is an error in the rules and is passed on unchanged.
  if (typeof thrown !== "string") return thrown;
  const { code, key, message } = JSON.parse(thrown);
  return Object.assign(new Error(message), { code, key });
}
