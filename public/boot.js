// Loads the app, and takes over when it cannot be loaded or stops.
const names = document.querySelector("script[data-wasm]").dataset;
const address = (name) => new URL(name, document.baseURI);

function fail() {
  const failed = document.getElementById("failed");
  document.getElementById("app").hidden = true;
  failed.hidden = false;
  failed.querySelector("h1").focus(); // read out, and in sight
}

// The app says so itself when it panics; nothing of what was typed is in the event.
window.addEventListener("lindungi:stopped", fail);

// The page that is loaded anew gets what was typed by the name of the window, which is in memory only;
// src/browser/failure.rs takes it out. Where that page stops too, the way leads home.
const KEPT = "lindungi:";
const before = window.name.startsWith(KEPT);
// Whoever comes later than a minute after it is somebody else; a clock may be set back meanwhile.
if (before && !(Math.abs(Date.now() - window.name.split(":")[1]) < 60000)) window.name = window.name.split("\x02").pop();
let kept;
async function again(event) {
  event.preventDefault();
  try {
    window.name = `${KEPT}${Date.now()}:${(await kept()) ?? ""}\x02${window.name}`;
  } catch {} // Nothing could be kept.
  if (before || !kept) location.hash = "";
  location.reload();
}
for (const link of document.querySelectorAll("#failed a")) link.addEventListener("click", again);

// On somebody else's page the calculator is alone; style sheets and src/browser/frame.rs go by this.
if (new URLSearchParams(location.search).has("embed")) {
  document.documentElement.dataset.embed = "";
}

// Gives up waiting after a while.
const soon = (promise, most = 30000) => Promise.race([promise, new Promise((_, late) => setTimeout(late, most))]);

// Names of what is kept on the device begin with the place of the app: another may be under the same host.
const folder = location.pathname.replace(/[^/]*$/, "");
const place = (window.lindungiPlace = `lindungi${location.protocol === "file:" ? `${location.pathname}/` : folder}`);

// The app comes in its first language; the sentences of another are loaded when it is chosen, by
// src/browser/language.rs, or here where it was chosen at an earlier visit.
const words = (window.lindungiWords = {});
window.lindungiSpeak = async (language) => {
  if (words[language] || !names[language]) return;
  const answer = await soon(fetch(address(names[language])));
  if (answer.ok) words[language] = await answer.text();
};

// What reads photos of QR codes is loaded with the first photo, by src/browser/photo.rs.
window.lindungiPhoto = (file) => soon(import(address(names.scan)).then(({ read }) => read(file, names)));

// What writes spreadsheets is loaded with the first of them, by src/browser/spreadsheet.rs.
window.lindungiSheet = (packed) => soon(import(address(names.sheet)).then(({ write }) => write(packed, names)));

// Field mode begins anew with a fresh page, by src/browser/fresh.rs.
window.lindungiFresh = async () => {
  let begun = false;
  const begin = () => (begun = true);
  for (const input of ["pointerdown", "keydown"]) addEventListener(input, begin, { capture: true, once: true });
  const asked = { method: "HEAD", cache: "no-store" };
  let kept = location.protocol === "file:"; // A file is always there.
  try {
    kept ||= Boolean(navigator.serviceWorker?.controller);
  } catch {} // Here nothing may be kept.
  if (!kept) {
    const answer = await fetch(location.pathname, asked).catch(() => null);
    if (begun || !answer?.ok) return;
  }
  location.reload();
};

// What screens lists of residents is a worker, started by src/browser/roster.rs.
window.lindungiRoster = () => {
  const worker = new Worker(address(names.roster), { type: "module" });
  worker.postMessage([address(names.rosterJs).href, address(names.rosterWasm).href]);
  return worker;
};

// The language that was chosen before, found where src/browser/storage.rs keeps it.
function chosen() {
  const [here, ...held] = window.name.split("\x02").pop().split("\x01");
  const name = "language";
  const own = here === place && held.find((part) => part.startsWith(`${name}=`));
  return own ? own.slice(name.length + 1) : localStorage[place + name] ?? localStorage[`lindungi.${name}`];
}

// The first language is spoken where another does not come, or takes too long.
async function speak() {
  try {
    await soon(lindungiSpeak(chosen()), 5000);
  } catch {}
}

try {
  const spoken = speak();
  const code = fetch(address(names.wasm)); // both at once: the glue is not needed to begin with the code
  const [app, { guard }] = await Promise.all([import(address(names.js)), import(address(names.guard)), spoken]);
  guard(document.getElementById("app"));
  kept = app.kept;
  await app.default({ module_or_path: code });
} catch {
  fail();
}

// Only now: it must not take the network from what is being opened. While the app is worked on, nothing is kept.
if (names.build) import(address(names.offline)).then((offline) => offline.start()).catch(() => {});
