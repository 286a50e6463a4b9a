// Loading the rules, once.
import start from "./rules.js";

let loading;

export let loaded = false;

// `source` gives what to load, and is asked when it is needed. What failed can be tried again.
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
