// Holds the criteria of `criteria.mjs` against the rules, over every answer that the rules tell apart, and
// measures both in the same engine:
//
//     node verdicts.mjs compare MODULE
//     node verdicts.mjs measure NAME=MODULE...
//
// A module is the glue that wasm-bindgen writes for Node. `compare` prints how many answers are alike, and
// ends badly at the first that is not. `measure` prints a line for JavaScript and for each module: its name,
// verdicts a second, and the sum of the verdicts of one pass, which all have in common.
import { createRequire } from "node:module";
import { resolve } from "node:path";

import { assess, prepared } from "./criteria.mjs";

const WORTH = { likely: 0, needs_check: 1, other_route: 2 };

// So many answers are handed over at once.
const CHUNK = 20000;

// In milliseconds: how long each goes before it is measured, and while it is.
const WARM = 300;
const LONG = 1000;

const load = createRequire(import.meta.url);

// What is found, as the rules write it.
function written(found) {
  if (found.impossible) return found.impossible;
  const unmet = found.findings.filter(({ outcome }) => outcome !== "met");
  const reasons = unmet.map(({ criterion, outcome, route }) =>
    route === null ? `${criterion}:${outcome}` : `${criterion}:${outcome}:${route}`,
  );
  return `${found.verdict}|${reasons.join(";")}|${found.priority ?? ""}`;
}

function compare(rules) {
  const figures = prepared(JSON.parse(rules.figures()));
  const all = rules.count();
  for (let from = 0; from < all; from += CHUNK) {
    const to = Math.min(from + CHUNK, all);
    const given = JSON.parse(rules.facts(from, to));
    const expected = rules.found(from, to).split("\n");
    given.forEach((facts, place) => {
      const found = written(assess(prepared(facts), figures));
      if (found === expected[place]) return;
      const rulesFound = expected[place];
      throw new Error(`${JSON.stringify(facts)}\nthe rules: ${rulesFound}\nby hand: ${found}`);
    });
  }
  console.log(all);
}

// A pass over the prepared answers in JavaScript.
function byHand(rules) {
  const figures = prepared(JSON.parse(rules.figures()));
  const answers = JSON.parse(rules.prepared()).map(prepared);
  const pass = () => {
    let sum = 0;
    for (const facts of answers) sum += WORTH[assess(facts, figures).verdict];
    return sum;
  };
  return { pass, count: answers.length };
}

function passesFor(millis, pass) {
  const start = performance.now();
  let passes = 0;
  let elapsed = 0;
  while (elapsed < millis) {
    pass();
    passes += 1;
    elapsed = performance.now() - start;
  }
  return { passes, elapsed };
}

function measure(modules) {
  const { pass: own, count } = byHand(modules[0].rules);
  const wasm = modules.map(({ name, rules }) => ({ name, pass: () => rules.pass() }));
  for (const { name, pass } of [{ name: "javascript", pass: own }, ...wasm]) {
    passesFor(WARM, pass);
    const { passes, elapsed } = passesFor(LONG, pass);
    console.log(`${name} ${Math.round((passes * count * 1000) / elapsed)} ${pass()}`);
  }
}

const [what, ...modules] = process.argv.slice(2);
if (what === "compare") {
  compare(load(resolve(modules[0])));
} else if (what === "measure" && modules.length > 0) {
  measure(
    modules.map((module) => {
      const [name, file] = module.split("=");
      return { name, rules: load(resolve(file)) };
    }),
  );
} else {
  throw new Error("say `compare MODULE` or `measure NAME=MODULE...`");
}
