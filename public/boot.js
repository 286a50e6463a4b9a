// Loads the part of the app that the address names, and takes over when it cannot be loaded or stops.
const names = document.querySelector("script[data-wasm]").dataset;
const parts = {
  resident: { js: names.js, wasm: names.wasm },
  donor: { js: names.donorJs, wasm: names.donorWasm },
};
const [app, loading, failed] = ["app", "loading", "failed"].map((id) => document.getElementById(id));
let stopped = false;

function fail() {
  app.hidden = loading.hidden = true;
  failed.hidden = false;
  failed.querySelector("h1").focus(); // read out, and in sight
}

// The app says so itself when it panics; nothing of what was typed is in the event.
window.addEventListener("lindungi:stopped", () => {
  stopped = true;
  fail();
});

const address = (name) => new URL(name, document.baseURI);

// The app comes in its first language; the sentences of another are loaded when it is chosen. Here,
// and under these names, because both parts of the app speak them: src/browser/language.rs.
const words = (window.lindungiWords = {});
window.lindungiSpeak = async (language) => {
  if (words[language] || !names[language]) return;
  const answer = await fetch(address(names[language]));
  if (answer.ok) words[language] = await answer.text();
};

// The language of the page, or that of an earlier visit; without it, the first one is spoken.
async function speak() {
  try {
    await lindungiSpeak(document.getElementById("first") ? localStorage["lindungi.language"] : document.documentElement.lang);
  } catch {}
}

async function load({ js, wasm }) {
  const spoken = speak();
  const code = fetch(address(wasm)); // both at once: the glue is not needed to begin with the code
  const { default: start } = await import(address(js));
  await spoken;
  await start({ module_or_path: code });
  const first = document.getElementById("first");
  first?.remove();
  if (!first) {
    // A page that was gone to from another part: its beginning in sight, its heading read out.
    scrollTo(0, 0);
    app.querySelector("h1")?.focus();
  }
}

// The same addresses as in src/route.rs.
const wanted = () => (/^#\/*(donasi|sumber)\/*$/.test(location.hash) ? "donor" : "resident");

async function open() {
  const name = wanted();
  const part = parts[name];
  if (stopped) return;
  app.hidden = false;
  failed.hidden = true;
  loading.hidden = part.loaded || document.getElementById("first") !== null;
  try {
    await (part.loading ??= load(part));
    part.loaded = true;
    if (wanted() === name) loading.hidden = true;
  } catch {
    part.loading = undefined;
    if (wanted() === name) fail();
  }
}

// What reads photos of QR codes is loaded with the first photo.
window.lindungiPhoto = async (file) => (await import(address(names.scan))).read(file, names);

window.addEventListener("hashchange", open);
await open();
