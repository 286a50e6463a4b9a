// The module gives what the command line prints, byte for byte, and refuses what it refuses in the same
// words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { command } from "./command.mjs";
import { Inputs } from "./inputs.mjs";
import module from "./module.mjs";

const SEED = 20261122;
const INPUTS = 1000;

// What the module comes to: `text` and the `object` of it, or the `message` of an error.
function outcome(rule, given) {
  let text;
  try {
    text = module[`${rule}Text`](...given);
  } catch (error) {
    assert.equal(error.constructor, Error, `${rule}: ${error.stack}`);
    assert.throws(() => module[rule](...given), { message: error.message });
    return { message: error.message };
  }
  return { text, object: module[rule](...given) };
}

// Compares the two. Gives how it came out.
function compare({ args, facts, rule, given }) {
  const expected = command(args, facts);
  const { text, object, message } = outcome(rule, given);
  const what = `${args.join(" ")} ${facts ?? ""}`;
  if (expected.usage !== undefined) {
    const [, words] = /\[possible values: (.*)\]/.exec(expected.usage) ?? assert.fail(expected.usage);
    const accepted = `"${words.split(", ").sort().join('", "')}"`;
    const sorted = message?.match(/"[a-z]+"/g)?.sort().join(", ");
    assert.equal(sorted, accepted, what);
    return "word refused";
  }
  assert.equal(message, expected.message, what);
  assert.equal(text, expected.text, what);
  if (text === undefined) return "refused";
  assert.deepEqual(object, JSON.parse(expected.text), what);
  return "answered";
}

test(`${INPUTS} inputs by chance`, (context) => {
  const inputs = new Inputs(SEED);
  const counts = new Map();
  for (let drawn = 0; drawn < INPUTS; drawn += 1) {
    const input = inputs.next();
    const result = compare(input);
    for (const count of [result, `${input.kind} ${result}`]) {
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
  }
  const count = (name) => counts.get(name) ?? 0;
  assert.equal(count("answered") + count("refused") + count("word refused"), INPUTS);
  for (const [name, minCount] of [
    ["answered", 600],
    ["refused", 150],
    ["word refused", 10],
    ["quote amount months answered", 50],
    ["quote workers months answered", 50],
    ["quote amount workers answered", 50],
    ["quote monthly months answered", 50],
    ["tariff answered", 100],
    ["zakat answered", 80],
    ["zakat refused", 10],
    ["check answered", 200],
  ]) {
    assert.ok(count(name) >= minCount, `${name}: ${count(name)} of at least ${minCount}`);
    context.diagnostic(`${name}: ${count(name)}`);
  }
});

const quote = (options, question) => ({
  args: ["quote", ...options.split(" ")],
  rule: "quote",
  given: [question, "en"],
});

test("the worked examples of the specification", () => {
  const cases = JSON.parse(readFileSync(new URL("../../../tests/cases.json", import.meta.url)));
  const option = ([key, value]) => (value === true ? `--${key}` : `--${key}=${value}`);
  for (const rule of ["tariff", "quote"]) {
    assert.ok(cases[rule].length > 6);
    for (const { args } of cases[rule]) {
      const options = Object.entries(args).map(option);
      assert.equal(compare({ args: [rule, ...options], rule, given: [args] }), "answered");
    }
  }
  for (const { facts, as_of: day } of cases.check) {
    const args = ["check", `--as-of=${day}`];
    const result = compare({ args, facts: JSON.stringify(facts), rule: "check", given: [facts, day] });
    assert.equal(result, "answered");
  }
});

test("amounts and numbers at their limits", () => {
  const max = 10 ** 15;
  let compared = 0;
  for (const amount of [0, 1, 16799, 16800, 16801, 2016000, max - 1, max, max + 1, -1]) {
    for (const number of [0, 1, 2, 119, 120, 121, 10 ** 9, 10 ** 9 + 1]) {
      for (const [sum, n] of [
        ["amount", "months"],
        ["monthly", "months"],
        ["amount", "workers"],
      ]) {
        const options = `--start=2026-11 --${sum}=${amount} --${n}=${number} --lang=en`;
        compare(quote(options, { start: "2026-11", [sum]: amount, [n]: number }));
        compared += 1;
      }
    }
  }
  assert.equal(compared, 240);
});

test("every combination but the four ways to ask", () => {
  const parts = { amount: "1 juta", monthly: 100000, workers: 3, months: 12 };
  const answered = [];
  for (let set = 0; set < 16; set += 1) {
    const keys = Object.keys(parts).filter((_, place) => set & (1 << place));
    const question = { start: "2026-11" };
    const args = ["quote", "--start=2026-11", "--lang=id"];
    for (const key of keys) {
      question[key] = parts[key];
      args.push(`--${key}=${parts[key]}`);
    }
    const result = compare({ args, rule: "quote", given: [question, "id"] });
    if (result === "answered") answered.push(keys.join());
  }
  assert.deepEqual(answered, ["amount,workers", "amount,months", "monthly,months", "workers,months"]);
});

test("the whole policy, as the command shows it", () => {
  for (const lang of ["id", "en"]) {
    const args = ["policy", "show", `--lang=${lang}`];
    assert.equal(compare({ args, rule: "policy", given: [lang] }), "answered");
  }
});

test("every age, in both languages", () => {
  for (let age = -1; age <= 122; age += 1) {
    for (const lang of ["id", "en"]) {
      const args = ["check", "--as-of=2026-11-22", `--lang=${lang}`];
      const given = [{ age }, "2026-11-22", lang];
      const result = compare({ args, facts: JSON.stringify({ age }), rule: "check", given });
      assert.equal(result, age < 0 || age > 120 ? "refused" : "answered", `${age}`);
    }
  }
});
