// The rules of Lindungi, for Node: as in index.js, but the wasm is read from the file beside this one.
import { readFile } from "node:fs/promises";
import { load } from "./load.js";

export * from "./index.js";

const code = () => readFile(new URL("./rules_bg.wasm", import.meta.url));

export const init = (source) => load(() => source ?? code());
