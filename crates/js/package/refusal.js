// What is wrong with a question, as an `Error` that programs can react to: `code` is its kind, `key` the
// key that is meant, or null where it is the whole.
export function refusal(thrown) {
  // The rules throw text; anything else is a fault of theirs and stays what it is.
  if (typeof thrown !== "string") return thrown;
  const { code, key, message } = JSON.parse(thrown);
  return Object.assign(new Error(message), { code, key });
}
