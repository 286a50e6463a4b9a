// The examples of README.md, run as they stand: each prints what the README says that it prints.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { file, project } from "./module.mjs";

const README = readFileSync(file("README.md"), "utf8");
const EXAMPLE = /^```js\n(.*?)^```\n\n^```text\n(.*?)^```$/gms;

test("every example of the README", async (context) => {
  const examples = [...README.matchAll(EXAMPLE)];
  assert.equal(examples.length, README.match(/^```js$/gm).length, "each with what it prints");
  assert.ok(examples.length >= 2);
  const folder = await project(context);
  for (const [, script, printed] of examples) {
    const example = join(folder, "example.mjs");
    writeFileSync(example, script);
    assert.equal(execFileSync(process.execPath, [example], { encoding: "utf8" }), printed);
  }
  context.diagnostic(`examples run: ${examples.length}`);
});

test("the README names every key and word of the definitions", () => {
  const definitions = readFileSync(file("index.d.ts"), "utf8").replace(/\/\*\*.*?\*\//gs, "");
  const keys = [...definitions.matchAll(/^ {2}(\w+)\??:/gm)].map(([, key]) => key);
  const words = [...definitions.matchAll(/"(\w+)"/g)].map(([, word]) => word);
  assert.ok(keys.length > 40 && words.length > 40);
  const readmeWords = new Set(README.match(/\w+/g));
  const apart = new Set(["id", "value", "source"]);
  assert.deepEqual(keys.filter((key) => !readmeWords.has(key) && !apart.has(key)), []);
});
