// The first script of every page in a journey: it sets the clock and the language, and collects the page's
// requests, its errors and the memory of its wasm modules, in the same way in every engine. The server
// fills in the settings.
(() => {
  const settings = __SETTINGS__;
  const RealDate = Date;
  const start = new RealDate(settings.clock).getTime();
  // `ahead`: the milliseconds by which the journey has moved every clock. `set`: those by which it has set
  // the wall clock of the device.
  const journey = { errors: [], requests: [], firstPaint: [], memories: [], ahead: 0, set: 0 };
  Object.defineProperty(window, "__journey", { value: journey });
  const each = settings.slow ? 20 : 0;
  const passed = performance.now.bind(performance);
  const now = () => Math.floor(start + passed() + (journey.ahead += each) + journey.set);
  performance.now = () => passed() + journey.ahead;
  window.Date = new Proxy(RealDate, {
    construct: (target, args, type) => Reflect.construct(target, args.length ? args : [now()], type),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = window.Date;

  const language = (value) => ({ configurable: true, enumerable: true, get: () => value });
  Object.defineProperty(Navigator.prototype, "language", language(settings.lang));
  Object.defineProperty(Navigator.prototype, "languages", language(Object.freeze([settings.lang])));

  // Refuses storage, as browsers do when cookies and site data are blocked.
  if (settings.storageBlocked) {
    const denied = { get: () => { throw new DOMException("denied", "SecurityError"); } };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, denied);
    Object.defineProperty(Navigator.prototype, "serviceWorker", { configurable: true, ...denied });
  }

  // Otherwise every journey would keep the whole app on the device.
  if (!settings.keeps) delete Navigator.prototype.serviceWorker;

  if (settings.savesData) {
    const connection = { configurable: true, get: () => ({ saveData: true }) };
    Object.defineProperty(Navigator.prototype, "connection", connection);
  }

  // Each look at the clock takes a frame's time and every timer is late, so the app is drawn with pauses.
  if (settings.slow) {
    const realTimeout = setTimeout;
    window.setTimeout = (call, pause = 0, ...parts) => realTimeout(call, pause + 100, ...parts);
  }

  // Time limits for answers that never come end four times sooner.
  if (settings.shortTimeouts) {
    const realTimeout = setTimeout;
    window.setTimeout = (call, pause = 0, ...parts) => realTimeout(call, pause / 4, ...parts);
  }

  // The user goes on as soon as anything of the app is drawn.
  if (settings.firstNavigation) {
    document.addEventListener("DOMContentLoaded", () => {
      const app = document.getElementById("app");
      new MutationObserver((_, observer) => {
        if (!app.querySelector("a")) return;
        observer.disconnect();
        location.hash = settings.firstNavigation;
      }).observe(app, { childList: true, subtree: true });
    });
  }

  const recordError = (kind, what) => journey.errors.push(`${kind}: ${what}`);
  const describe = (value) => {
    if (typeof value === "string" || value instanceof Error) return `${value}`;
    return JSON.stringify(value) ?? `${value}`;
  };
  addEventListener("error", (event) => {
    const { target } = event;
    if (target === window) recordError("uncaught error", event.message);
    else recordError("failed to load", target.src || target.href || target.outerHTML);
  }, true);
  addEventListener("unhandledrejection", (event) => recordError("unhandled rejection", describe(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
    recordError("content security policy", `${effectiveDirective} blocked ${blockedURI} ${sourceFile ?? ""}:${lineNumber}`);
  });
  const realError = console.error;
  console.error = (...parts) => {
    recordError("console error", parts.map(describe).join(" "));
    realError.apply(console, parts);
  };

  // The resource timings of WebKit leave out requests that failed.
  const recordRequest = (address) => journey.requests.push(new URL(address?.url ?? address, document.baseURI).href);
  const recordRequestsOf = (owner, name, address) => {
    const real = owner[name];
    owner[name] = new Proxy(real, {
      apply: (target, self, args) => (recordRequest(args[address]), Reflect.apply(target, self, args)),
      construct: (target, args, type) => (recordRequest(args[address]), Reflect.construct(target, args, type)),
    });
  };
  recordRequestsOf(window, "fetch", 0);
  recordRequestsOf(window, "WebSocket", 0);
  recordRequestsOf(window, "EventSource", 0);
  recordRequestsOf(XMLHttpRequest.prototype, "open", 1);
  recordRequestsOf(Navigator.prototype, "sendBeacon", 0);

  // Any script of the page could do the same, so the memory of the app counts as reachable.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...parts) => {
      const made = await Reflect.apply(real, WebAssembly, parts);
      const { memory } = (made.instance ?? made).exports;
      if (memory && !journey.memories.includes(memory)) journey.memories.push(memory);
      return made;
    };
  }

  // The elements of the static page, before the app runs. Deferred scripts run after this moment.
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    journey.firstPaint = [...document.body.querySelectorAll(":not(script)")];
  });
})();
