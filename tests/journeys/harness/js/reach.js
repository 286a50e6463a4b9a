// Finds these texts in everything that a script on the page can reach: the document and its fields, the
// address, the history entry, what is kept on the device, the browser's performance entries of the page,
// its globals, and the memory of the app.
const [texts, done] = arguments;

// Yields the keys and strings of plain objects, deep enough for all data of a host or the app; the document
// is searched as text instead.
function* words(value, seen = new Set(), depth = 0) {
  if (typeof value === "string") yield value;
  if (value === null || typeof value !== "object" || depth > 5 || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Node || value === window || ArrayBuffer.isView(value)) return;
  for (const name of Object.keys(value)) {
    yield name;
    let inner;
    try {
      inner = value[name];
    } catch {
      continue;
    }
    yield* words(inner, seen, depth + 1);
  }
}

const globals = () => {
  const own = Object.getOwnPropertyNames(window).filter((name) => name !== "__journey" && name !== "__planted");
  return own.flatMap((name) => {
    try {
      return [name, ...words(window[name])];
    } catch {
      return [name];
    }
  });
};

const cached = async () => {
  const all = [];
  for (const name of window.caches ? await caches.keys() : []) {
    for (const request of await (await caches.open(name)).keys()) all.push(name, request.url);
  }
  return all;
};

// Decodes each byte as one letter, so that a text is found whatever bytes are around it.
const latin = new TextDecoder("latin1");
const memory = () => window.__journey.memories.map((memory) => latin.decode(new Uint8Array(memory.buffer)));
// The text in UTF-16, as the browser writes it; the app writes UTF-8.
const wide = (text) => [...text].map((letter) => `${letter}\0`).join("");

(async () => {
  const places = {
    page: [document.documentElement.outerHTML, document.title],
    fields: [...document.querySelectorAll("input, select, textarea")].map((field) => field.value),
    selection: [`${getSelection()}`],
    address: [location.href, document.referrer],
    history: [JSON.stringify(history.state) ?? ""],
    storage: [JSON.stringify([{ ...localStorage }, { ...sessionStorage }]), document.cookie],
    databases: [JSON.stringify(await (window.indexedDB?.databases?.() ?? []))],
    caches: await cached(),
    entries: performance.getEntries().map((entry) => JSON.stringify(entry)),
    globals: globals(),
    memory: memory(),
  };
  return Object.entries(places).flatMap(([place, all]) =>
    texts.filter((text) => all.some((words) => words.includes(text) || words.includes(wide(text)))).map((text) => `${text} in the ${place}`),
  );
})().then((found) => done({ found }), (error) => done({ error: `${error}` }));
