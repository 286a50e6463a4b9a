// The module as it was built, loaded.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const FOLDER = process.env.LINDUNGI_MODULE;
if (!FOLDER) throw new Error("LINDUNGI_MODULE is not set: it names the folder of the built module");

// A file of it.
export const file = (name) => new URL(name, `${pathToFileURL(FOLDER)}/`);

// Puts it into a project of its own, as npm would, until the test is over. Gives the project's folder.
export async function project(context) {
  const folder = await mkdtemp(join(tmpdir(), "lindungi-module-"));
  context.after(() => rm(folder, { recursive: true }));
  await cp(FOLDER, join(folder, "node_modules/lindungi"), { recursive: true });
  return folder;
}

// The module once more, not loaded: none of its files is that of another copy.
export async function copy(context, entry) {
  const folder = await project(context);
  return import(pathToFileURL(join(folder, "node_modules/lindungi", entry)));
}

const module = await import(file("node.js"));
await module.init();
export default module;
