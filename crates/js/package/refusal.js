// Turns a refusal of the rules into an `Error` that programs can react to: `code` is its kind, `key` the key that
// is meant, or null where it is the whole question.
export function refusal(thrown) {
  // A refusal is thrown as text; anything else is a fault of the rules and is passed on as it is.
  if (typeof thrown !== "string") return thrown;
  const { code, key, message } = JSON.parse(thrown);
  return Object.assign(new Error(message), { code, key });
}
