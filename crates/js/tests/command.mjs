// The command line, and what it comes to in the words of the module.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COMMAND = process.env.LINDUNGI_COMMAND;
if (!COMMAND) throw new Error("LINDUNGI_COMMAND is not set: it names the command `lindungi`");

// The options whose names stand in messages, and what the module calls them.
const NAMES = new Map(
  ["amount", "facts", "income", "month", "monthly", "months", "start", "workers"].map((name) => [
    `--${name}`,
    name,
  ]),
).set("--as-of", "asOf");

// Facts are handed over in a file: the command does not read them where an option is refused.
const FOLDER = mkdtempSync(join(tmpdir(), "lindungi-facts-"));
const FACTS = join(FOLDER, "facts.json");
process.on("exit", () => rmSync(FOLDER, { recursive: true }));

// Runs it for JSON. Gives `text`, or `message` where the command says in its language what is wrong,
// or `usage` where the reader of the command line does.
export function command(options, facts) {
  const args = [...options, "--json"];
  if (facts !== undefined) {
    writeFileSync(FACTS, facts);
    args.push(`--facts=${FACTS}`);
  }
  const { status, stdout, stderr, error } = spawnSync(COMMAND, args, { encoding: "utf8" });
  if (error) throw error;
  if (status === 0 && stderr === "" && stdout.endsWith("\n")) return { text: stdout.slice(0, -1) };
  if (status !== 2 || stdout !== "") throw new Error(`${args.join(" ")}: ${status} ${stderr}`);
  const [, message] = /^lindungi: (.*)\n$/s.exec(stderr) ?? [];
  if (message === undefined) return { usage: stderr };
  return { message: message.replace(/--[a-z-]+/g, (option) => NAMES.get(option) ?? option) };
}
