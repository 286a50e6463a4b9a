// Loads the rules once.
import start from "./rules.js";

let loading;

export let loaded = false;

// `source` returns what to load, and is called only when that is needed. A failed load can be tried again.
export function load(source) {
  loading ??= start({ module_or_path: source() }).then(
    () => {
      loaded = true;
    },
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
