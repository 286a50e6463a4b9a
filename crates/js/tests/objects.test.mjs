// What only JavaScript can get wrong: values that JSON has no word for, digits that a number cannot hold,
// and a module that is not loaded.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import module, { copy, file } from "./module.mjs";

const { check, checkText, policy, quote, quoteText, tariff, zakat } = module;
const DAY = "2026-11-22";

function refusal(run) {
  try {
    run();
  } catch (error) {
    assert.equal(error.constructor, Error, error.stack);
    return error;
  }
  return assert.fail("it was not refused");
}

const message = (run) => refusal(run).message;

test("a mistake is not the same as not known", () => {
  for (const [facts, expected] of [
    [{ income: NaN }, "income is not whole rupiah from 0: This cannot be read"],
    [{ income: Infinity }, "income is not whole rupiah"],
    [{ income: 2e21 }, "income is not whole rupiah from 0: This amount is too large"],
    [{ income: 0.1 + 0.2 }, "income is not whole rupiah from 0: Write whole rupiah"],
    [{ age: NaN }, "age: The age must be a whole number"],
    [{ age: 40.5 }, "age: The age"],
    [{ ktp: "kota_jambi\ud800" }, "unknown value of ktp"],
    [{ umur: 40 }, "unknown key in the facts: umur"],
    [{ [DAY]: 1 }, "unknown key in the facts: ####-##-##"],
    ["", "the facts are not a JSON object"],
  ]) {
    const text = message(() => check(facts, DAY, "en"));
    assert.ok(text.includes(expected), `${text}, not ${expected}`);
  }
});

test("what JSON has no word for is told as what it is, with its key", () => {
  const listed = (kind) => `${kind} was given; text, a number, true, false or null is expected`;
  const whole = (kind) => `${kind} was given; an object is expected`;
  for (const [run, key, expected] of [
    [(lang) => check({ income: () => 1 }, DAY, lang), "income", listed("Function")],
    [(lang) => check({ age: new Number(40) }, DAY, lang), "age", listed("Number")],
    [(lang) => check({ birth_date: new Date(0) }, DAY, lang), "birth_date", listed("Date")],
    [(lang) => check({ work: Symbol("casual") }, DAY, lang), "work", listed("Symbol")],
    [(lang) => check({ ktp: ["kota_jambi"] }, DAY, lang), "ktp", listed("Array")],
    [(lang) => check({ ktp: { toJSON: () => "elsewhere" } }, DAY, lang), "ktp", listed("Object")],
    [(lang) => check({ 1571019876543210: [] }, DAY, lang), "################", listed("Array")],
    [(lang) => check({}, new Date(0), lang), "asOf", listed("Date")],
    [(lang) => tariff({ month: new Date() }, lang), "month", listed("Date")],
    [(lang) => quote({ start: "2026-11", amount: null, months: [12] }, lang), "months", listed("Array")],
    [(lang) => zakat({ income: {}, month: "2026-11" }, lang), "income", listed("Object")],
    [(lang) => check(new Map([["age", 40]]), DAY, lang), null, whole("Map")],
    [(lang) => check(new URLSearchParams("age=40"), DAY, lang), null, whole("URLSearchParams")],
    [(lang) => check([], DAY, lang), null, whole("Array")],
    [(lang) => quote(40, lang), null, whole("Number")],
    [(lang) => quote(null, lang), null, whole("null")],
    [(lang) => quote(undefined, lang), null, whole("undefined")],
    [(lang) => tariff(() => 1, lang), null, whole("Function")],
    [(lang) => zakat(new Date(0), lang), null, whole("Date")],
  ]) {
    const error = refusal(() => run("en"));
    assert.deepEqual([error.code, error.key], ["type", key], error.message);
    assert.ok(error.message.endsWith(`: ${expected}`), `${error.message}, not ${expected}`);
    assert.ok(refusal(() => run("id")).message.includes("yang diberikan"), run);
  }
});

test("each refusal has a code and a key to react to", () => {
  const start = "2026-11";
  for (const [run, code, key] of [
    [() => quote("[]"), "json", null],
    [() => quote("{"), "json", null],
    [() => check("9".repeat(1e6 + 1), DAY), "too_large", null],
    [() => quote({ strat: start }), "unknown_key", "strat"],
    [() => quote('{"start": "2026-11", "start": "2026-11"}'), "key_twice", "start"],
    [() => quote({ amount: 1, months: 1 }), "missing", "start"],
    [() => check({}), "missing", "asOf"],
    [() => zakat({ month: start }), "missing", "income"],
    [() => quote({ start, amount: "1,5", months: 12 }), "value", "amount"],
    [() => quote({ start, amount: 1, months: 121 }), "value", "months"],
    [() => check({ ktp: "jambi" }, DAY), "value", "ktp"],
    [() => check({ age: 121 }, DAY), "value", "age"],
    [() => check({ income: "1,5" }, DAY), "value", "income"],
    [() => check({}, "kemarin"), "value", "asOf"],
    [() => quote({ start, amount: 1 }), "combination", null],
    [() => quote({ start: "2015-01", amount: 1, months: 1 }), "unanswered", null],
    [() => tariff({ month: start }, "fr"), "language", "lang"],
  ]) {
    const error = refusal(run);
    assert.deepEqual([error.code, error.key], [code, key], error.message);
  }
});

test("a language in the place of the day is that of the message", () => {
  assert.equal(message(() => check({}, "en")), message(() => check({}, undefined, "en")));
  assert.ok(message(() => check({}, "en")).startsWith("asOf is missing"));
  assert.equal(message(() => check({}, "id")), message(() => check({}, undefined, "id")));
});

test("sources of an answer have a title, and an address where one is known", () => {
  const { sources, version } = policy();
  assert.equal(version, check({}, DAY).policy);
  const used = quote({ start: "2026-11", amount: "1 juta", months: 12 }).figures;
  assert.ok(used.length > 1);
  for (const { id, source } of used) {
    const { title, address } = sources.find((each) => each.id === source) ?? assert.fail(id);
    assert.ok(title.length > 5);
    assert.ok(address === null || address.startsWith("https://"), address);
  }
  assert.ok(sources.some(({ address }) => address !== null));
});

test("left out, undefined and null are not known", () => {
  const none = checkText({}, DAY);
  assert.equal(checkText({ age: undefined, income: null }, DAY), none);
  assert.equal(checkText(Object.create(null), DAY), none);
  assert.equal(checkText(Object.create({ age: 40 }), DAY), none);
  assert.equal(checkText("{}", DAY), none);
  assert.equal(checkText("\ufeff {\"age\": null}\r\n", DAY), none);
});

test("a number, a bigint and text are read alike", () => {
  const of = (income) => checkText({ income }, DAY);
  assert.equal(of(3868964n), of(3868964));
  assert.equal(of("3.868.964"), of(3868964));
  assert.notEqual(of(3868963), of(3868964));
  const last = (months) => quoteText({ start: "2026-11", amount: 1000000n, months });
  assert.equal(last(12n), last(12));
  assert.equal(last("12"), last(12));
});

test("the day of the check has to be given", () => {
  for (const [day, expected] of [
    [undefined, "asOf is missing; write it as 2026-11-22"],
    [null, "asOf is missing; write it as 2026-11-22"],
    ["", 'asOf: "" is not a date; write it as 2026-11-22'],
    [20261122, 'asOf: "20261122" is not a date'],
    ["November 2026", 'asOf: "November 2026" is not a date'],
  ]) {
    assert.ok(message(() => check({}, day, "en")).startsWith(expected), expected);
  }
});

test("the language is one of two, and Indonesian where none is given", () => {
  const question = { start: "2026-11" };
  const id = message(() => quote(question));
  assert.ok(id.startsWith("tanyakan salah satu: amount dengan months"), id);
  assert.equal(message(() => quote(question, "id")), id);
  assert.equal(message(() => quote(question, undefined)), id);
  assert.ok(message(() => quote(question, "en")).startsWith("ask one of: amount with months"));
  for (const lang of ["", "fr", "EN", null, 1, {}]) {
    // Nobody knows which language is understood, so the message is in both.
    const text = message(() => tariff({ month: "2026-11" }, lang));
    assert.ok(text.split(" / ").every((one) => one.endsWith('"id", "en"')), text);
    assert.equal(text.split(" / ").length, 2);
  }
});

test("what is too large is refused, and not taken in first", async () => {
  for (const length of [1e6 + 1, 1e7, 1e8]) {
    const long = "9".repeat(length);
    assert.equal(message(() => check(long, DAY, "en")), "facts: the facts are larger than 1 MB");
    const question = { start: long, amount: 1, months: 1 };
    assert.equal(message(() => quote(question, "en")), "quote: this is larger than 1 MB");
    assert.ok(message(() => check({}, long, "en")).startsWith('asOf: "'));
    assert.equal(refusal(() => check({}, DAY, long)).code, "language");
  }
  const { default: loaded } = await import(file("rules.js"));
  const { memory } = await loaded();
  assert.ok(memory.buffer.byteLength < 2 ** 24, `${memory.buffer.byteLength} bytes`);
});

test("no message repeats what is personal", () => {
  for (const income of [-73519461, "73519461 rupees", "73.519.46", 73519461.5, 73519461e9]) {
    for (const text of [
      message(() => check({ income }, DAY)),
      message(() => tariff({ month: "2026-11", income })),
    ]) {
      assert.ok(!/735|19461/.test(text), text);
    }
  }
});

test("an answer whose digits a number cannot hold is no object", async () => {
  const { answer } = await import(file("json.js"));
  assert.deepEqual(answer('{"a":9007199254740991,"b":[0.24,-1]}', "quoteText"), {
    a: Number.MAX_SAFE_INTEGER,
    b: [0.24, -1],
  });
  for (const digits of ["9007199254740992", "9007199254740993", "1".repeat(30)]) {
    assert.throws(() => answer(`{"schedule":[{"total":${digits}}]}`, "quoteText"), {
      name: "RangeError",
      message: 'lindungi: "total" would lose digits as a number; quoteText() gives it whole',
    });
  }
  // The most that can be asked today.
  const largest = quote({ start: "2026-11", workers: 1e9, months: 120, jht: true });
  assert.equal(largest.total, 4_416_000_000_000_000);
});

test("before it is loaded it says what to do, and a failure can be tried again", async (context) => {
  for (const entry of ["node.js", "index.js"]) {
    // Its own copy of every file: none of them knows the loaded one.
    const fresh = await copy(context, entry);
    assert.throws(() => fresh.quote({}), { message: "lindungi: call init() first and wait for it" });
    await assert.rejects(fresh.init(new Uint8Array([1, 2, 3])), { name: "CompileError" });
    assert.throws(() => fresh.tariffText({}), { message: /call init\(\) first/ });
    const bytes = await readFile(file("rules_bg.wasm"));
    await Promise.all([fresh.init(bytes), fresh.init(bytes)]);
    await fresh.init();
    assert.equal(fresh.tariff({ month: "2026-11" }).total, 16800);
  }
});

test("a page fetches the wasm from beside the module", async (context) => {
  const fetched = [];
  const { fetch } = globalThis;
  context.after(() => {
    globalThis.fetch = fetch;
  });
  globalThis.fetch = async (address) => {
    fetched.push(String(address));
    const headers = { "Content-Type": "application/wasm" };
    return new Response(await readFile(address), { headers });
  };
  const page = await copy(context, "index.js");
  await page.init();
  const question = { start: "2026-11", workers: 2, months: 1 };
  assert.equal(page.quoteText(question), quoteText(question));
  assert.equal(fetched.length, 1);
  assert.match(fetched[0], /^file:.*\/rules_bg\.wasm$/);
});
