// Has the app kept on this device by sw.js, and tells src/browser/offline.rs how that stands. Loaded
// once the app runs.

const HOUR = 60 * 60 * 1000;
const held = navigator.serviceWorker;
const told = (window.lindungiOffline = { state: "unable", renewable: false, keep, renew });
let registration;
let renewing = false;
let looked = Date.now();

function tell(news) {
  Object.assign(told, news);
  window.dispatchEvent(new Event("lindungi:offline"));
}

function look() {
  const { active, waiting, installing } = registration;
  const state = active ? "ready" : installing || waiting ? "preparing" : "failed";
  tell({ state, renewable: Boolean(active && waiting) });
}

function follow() {
  registration.installing?.addEventListener("statechange", look);
  look();
}

// Keeps the app on this device, if it is not.
async function keep() {
  tell({ state: "preparing" });
  try {
    registration = await held.register(new URL("sw.js", document.baseURI), { updateViaCache: "none" });
  } catch {
    return tell({ state: "failed" });
  }
  registration.addEventListener("updatefound", follow);
  registration.waiting?.addEventListener("statechange", look);
  follow();
}

// Goes over to the new version, which loses what is on the page.
function renew() {
  renewing = true;
  registration.waiting?.postMessage("renew");
}

export async function start() {
  // The whole app in one file is there already.
  if (location.protocol === "file:") return tell({ state: "ready" });
  // A page within somebody else's keeps nothing on the device.
  if (!held || !window.isSecureContext || "embed" in document.documentElement.dataset) return;
  held.addEventListener("controllerchange", () => {
    if (renewing) location.reload();
  });
  // A tablet may stay on the same page for weeks.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || !registration || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(() => {}); // No network: another time.
  });
  try {
    const before = await held.getRegistration();
    if (!before && navigator.connection?.saveData) tell({ state: "off" });
    else await keep();
  } catch {
    tell({ state: "failed" });
  }
}
