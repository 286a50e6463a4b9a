// Loads the app, and takes over when it cannot be loaded or stops.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;

function fail() {
  const failed = document.getElementById("failed");
  document.getElementById("app").hidden = true;
  failed.hidden = false;
  failed.querySelector("h1").focus(); // read out, and in sight
}

// The app says so itself when it panics; nothing of what was typed is in the event.
window.addEventListener("lindungi:stopped", fail);

try {
  const address = (name) => new URL(name, document.baseURI);
  const code = fetch(address(wasm)); // both at once: the glue is not needed to begin with the code
  const { default: start } = await import(address(js));
  await start({ module_or_path: code });
} catch {
  fail();
}
