// Keeps the app on the device, so that it opens without a network. It runs beside every page of the app
// and is in JavaScript, since one in WebAssembly would miss what it is asked while it loads.
//
// `cargo xtask build` fills in the build and its files: each with a hash, so that what is kept is just
// what was built, and a build is kept whole or not at all (docs/decisions/20).
const BUILD = "__BUILD__";
const FILES = __FILES__;

// Another app may be under the same host, in a folder beside this one or below it.
const KEPT = `lindungi${new URL(registration.scope).pathname}`;
const NAME = KEPT + BUILD;
// The beginning of older names, which did not tell folders apart.
const BEFORE = "lindungi-";
// What is named by its content is the same in every build that has it.
const NAMED = /-[0-9a-f]{16}(_bg)?\.\w+$/;

const address = (name) => new URL(name, registration.scope).href;
// A folder is asked for by its own name: some hosts lead its page there.
const shown = (name) => name.replace(/(^|\/)index\.html$/, "$1");
const names = new Set(Object.keys(FILES).map(shown));

async function fetched(name, integrity) {
  const answer = await fetch(address(shown(name)), { integrity, cache: NAMED.test(name) ? "default" : "no-cache" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}

async function keep() {
  const cache = await caches.open(NAME);
  await Promise.all(Object.entries(FILES).map(async ([name, integrity]) => {
    const place = address(shown(name));
    // An attempt that was cut off goes on where it was.
    if (await cache.match(place)) return;
    const held = NAMED.test(name) && (await caches.match(place));
    await cache.put(place, held || (await fetched(name, integrity)));
  }));
}

// Whether a cache is of this app. One with an older name is where it holds this app's start page.
async function own(name) {
  if (name.startsWith(BEFORE)) return Boolean(await (await caches.open(name)).match(registration.scope));
  return name.startsWith(KEPT) && !name.slice(KEPT.length).includes("/");
}

// Files of other builds go, unless another page may still be one of them.
async function clear() {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.filter(({ url }) => url.startsWith(registration.scope)).length > 1) return;
  await Promise.all((await caches.keys()).map(async (name) => {
    if (name !== NAME && (await own(name))) await caches.delete(name);
  }));
}

async function answer(request, name) {
  const place = address(name);
  const held = (await (await caches.open(NAME)).match(place)) || (NAMED.test(name) && (await caches.match(place)));
  if (held) return held;
  const sent = await fetch(request);
  // Hosts of single-page apps send the start page for what is missing.
  const page = sent.headers.get("content-type")?.startsWith("text/html");
  return page && NAMED.test(name) ? Response.error() : sent;
}

addEventListener("install", (event) => event.waitUntil(keep()));

addEventListener("activate", (event) => event.waitUntil(clear().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  const { request } = event;
  const [place] = request.url.split(/[?#]/);
  if (request.method !== "GET" || !place.startsWith(registration.scope)) return;
  // Who may have the app in a frame, the server says.
  if (request.destination === "iframe") return;
  const name = shown(place.slice(registration.scope.length));
  if (names.has(name) || NAMED.test(name)) event.respondWith(answer(request, name));
});

// Somebody wants the new version now.
addEventListener("message", ({ data }) => {
  if (data === "renew") skipWaiting();
});
