// The definitions are those of what the module really takes and gives, and of nothing else.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { Inputs } from "./inputs.mjs";
import module, { project } from "./module.mjs";

const TSC = process.env.LINDUNGI_TSC;

// Each is right by the definitions.
const ACCEPTED = [
  'tariff({ month: "2026-11" })',
  'tariff({ month: "2026-11", income: "1,5 juta", payer: "self", sector: null, jht: true, relief: "on" }, "en")',
  'quote({ start: "2026-11", amount: 1000000n, months: 12, payer: undefined })',
  'quote({ start: "2026-11", workers: 10, months: "12", monthly: null })',
  'quote({ start: "2026-11", amount: "1 juta", workers: 10 })',
  'quoteText({ start: "2026-11", monthly: 100000, months: 12, relief: "off" })',
  'check({}, "2026-11-22")',
  'checkText({ ktp: "kota_jambi", age: 40, work: "casual", income: "2 juta", decile: null }, "2026-11-22", "id")',
  'check(\'{"age": 40}\', "2026-11-22")',
  'zakat({ income: "12 juta", month: "2026-11" })',
  'zakatText({ income: 12000000n, month: "2026-11" }, "en").length',
  "policy()",
  'policy("en").sources[0].address?.length',
  "policyText()",
  "init()",
  'init(new URL("https://example.org/rules_bg.wasm"))',
  "init(new Uint8Array())",
];

// Each is wrong by the definitions, and refused by the module too.
const REFUSED = [
  "tariff({})",
  'tariff({ month: "2026-11", payer: "baznas" })',
  'tariff({ month: "2026-11", relief: true })',
  'tariff({ month: "2026-11", jht: "yes" })',
  'tariff({ month: "2026-11", months: 12 })',
  'tariff({ month: "2026-11" }, "fr")',
  'quote({ start: "2026-11" })',
  'quote({ start: "2026-11", amount: 1 })',
  'quote({ start: "2026-11", amount: 1, months: 1, workers: 1 })',
  'quote({ start: "2026-11", amount: 1, monthly: 1, months: 1 })',
  "quote({ amount: 1, months: 1 })",
  'quote({ start: new Date(), amount: 1, months: 1 })',
  'zakat({ income: 1 })',
  'zakat({ income: 1, month: "2026-11", payer: "self" })',
  'policy("fr")',
  "check({})",
  'check({ decile: "4" }, "2026-11-22")',
  'check({ ktp: "jambi" }, "2026-11-22")',
  'check({ umur: 40 }, "2026-11-22")',
  'check([], "2026-11-22")',
  "check({}, new Date())",
];

const NAMES =
  "check, checkText, init, policy, policyText, quote, quoteText, tariff, tariffText, zakat, zakatText";

function tsc(folder, ...args) {
  const run = spawnSync(TSC, ["--noEmit", "--strict", "--lib", "es2022,dom", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(run.status, 0, run.stdout + run.stderr + (run.error ?? ""));
}

test("what is taken and what is refused, by the definitions and by the module", async (context) => {
  assert.ok(TSC, "LINDUNGI_TSC is not set: it names the compiler of TypeScript");
  const folder = await project(context);
  const lines = [
    `import { ${NAMES} } from "lindungi";`,
    ...ACCEPTED.map((line) => `${line};`),
    ...REFUSED.map((line) => `// @ts-expect-error\n${line};`),
  ];
  writeFileSync(join(folder, "asked.mts"), lines.join("\n"));
  for (const resolution of ["nodenext", "bundler"]) {
    const kind = resolution === "bundler" ? "esnext" : resolution;
    tsc(folder, "--module", kind, "--moduleResolution", resolution, "asked.mts");
  }
  const run = (line) => new Function("module", `const { ${NAMES} } = module; return ${line}`)(module);
  for (const line of ACCEPTED) run(line);
  for (const line of REFUSED) assert.throws(() => run(line), Error, line);
  context.diagnostic(`taken: ${ACCEPTED.length}, refused: ${REFUSED.length}`);
});

test("what is given is what the definitions say", async (context) => {
  const inputs = new Inputs(7);
  const answers = { Tariff: [], Quote: [], Check: [], Zakat: [] };
  while (Object.values(answers).some((list) => list.length < 100)) {
    const { rule, given } = inputs.next();
    try {
      const text = module[`${rule}Text`](...given);
      answers[`${rule[0].toUpperCase()}${rule.slice(1)}`].push(text);
    } catch {
      // Refused: another test says how.
    }
  }
  answers.Tariff.push(module.tariffText({ month: "2015-12" }));
  answers.Zakat.push(module.zakatText({ income: 1, month: "2015-12" }));
  answers.Policy = [module.policyText()];
  const lists = Object.entries(answers).map(
    ([type, list]) => `export const of${type}: ${type}[] = [\n${list.join(",\n")}\n];`,
  );
  const folder = await project(context);
  const types = Object.keys(answers).join(", ");
  const script = `import type { ${types} } from "lindungi";\n${lists.join("\n")}`;
  writeFileSync(join(folder, "given.mts"), script);
  tsc(folder, "--module", "nodenext", "given.mts");
  context.diagnostic(`answers: ${Object.values(answers).flat().length}`);
});
