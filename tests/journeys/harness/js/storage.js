// Everything that the page could keep on the device.
const done = arguments[arguments.length - 1];
const entries = (storage) => Object.fromEntries(Object.keys(storage).map((key) => [key, storage.getItem(key)]));
(async () => ({
  local: entries(localStorage),
  session: entries(sessionStorage),
  databases: (await (window.indexedDB?.databases?.() ?? [])).map((database) => database.name),
  caches: window.caches ? await caches.keys() : [],
  cookies: document.cookie,
  history: history.state ?? null,
}))().then((kept) => done({ kept }), (error) => done({ error: `${error}` }));
