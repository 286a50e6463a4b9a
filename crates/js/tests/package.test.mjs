// The package as people install it: in Node, and in a page that Vite serves, builds and shows in Chromium.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

const { LINDUNGI_TARBALL: TARBALL, LINDUNGI_VITE: VITE, LINDUNGI_CHROMIUM: CHROMIUM } = process.env;

// The question of the README's first example, and its answer: four workers for twelve months.
const QUESTION = 'quote({ start: "2026-11", amount: "1 juta", months: 12 })';
const EXPECTED = "4 workers, 806400 rupiah";
const SCRIPT = `import { init, quote } from "lindungi";
await init();
const { workers, total } = ${QUESTION};
const text = \`${"${workers}"} workers, ${"${total}"} rupiah\`;
`;

// A server for development bundles what it serves at the first request, and Chromium may look before that.
const LOOKS = 10;

// A project that has installed the package, as people do, until the test is over.
function installed(context) {
  assert.ok(TARBALL && VITE && CHROMIUM, "the environment names the package, Vite and Chromium");
  const project = mkdtempSync(join(tmpdir(), "lindungi-package-"));
  context.after(() => rmSync(project, { recursive: true, maxRetries: 5 }));
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  const args = ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", TARBALL];
  execFileSync("npm", args, { cwd: project, stdio: "pipe" });
  return project;
}

function page(project) {
  mkdirSync(join(project, "src"));
  writeFileSync(join(project, "src/main.js"), `${SCRIPT}document.body.append(text);\n`);
  const html = '<!doctype html><title>x</title><body><script type="module" src="/src/main.js"></script>';
  writeFileSync(join(project, "index.html"), html);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

// Has Vite serve the project by this command, and looks at it in Chromium.
async function shown(context, project, ...command) {
  const port = await freePort();
  const args = [VITE, ...command, "--host", "127.0.0.1", "--port", String(port), "--strictPort"];
  const vite = spawn(process.execPath, args, { cwd: project, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [vite.stdout, vite.stderr]) stream.on("data", (data) => (output += data));
  context.after(() => vite.kill());
  let seen = "";
  for (let look = 0; look < LOOKS; look += 1) {
    const profile = join(project, `profile-${port}`);
    const chromium = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    chromium.push(`--user-data-dir=${profile}`, "--virtual-time-budget=10000", "--dump-dom");
    seen = execFileSync(CHROMIUM, [...chromium, `http://127.0.0.1:${port}/`], { stdio: "pipe" }).toString();
    if (seen.includes(EXPECTED)) break;
    await sleep(500);
  }
  assert.ok(seen.includes(EXPECTED), `${command.join(" ")}: ${seen}\n${output}`);
}

test("Node imports what npm installs", (context) => {
  const project = installed(context);
  writeFileSync(join(project, "own.js"), `${SCRIPT}console.log(text);\n`);
  const text = execFileSync(process.execPath, ["own.js"], { cwd: project, encoding: "utf8" });
  assert.equal(text, `${EXPECTED}\n`);
});

test("Vite serves it for development, builds it, and what it has built works", async (context) => {
  const project = installed(context);
  page(project);
  await shown(context, project, "serve");
  execFileSync(process.execPath, [VITE, "build"], { cwd: project, stdio: "pipe" });
  await shown(context, project, "preview");
});

test("the package holds what it should and nothing else", () => {
  const list = execFileSync("tar", ["-tzf", TARBALL], { encoding: "utf8" }).trim().split("\n");
  const expected = [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "index.d.ts",
    "index.js",
    "json.js",
    "load.js",
    "node.js",
    "package.json",
    "refusal.js",
    "rules.js",
    "rules_bg.wasm",
  ];
  assert.deepEqual(list.sort(), expected.map((name) => `package/${name}`).sort());
});
