// Runs in the page before the file is chosen. Presses the button that starts the screening and the button
// that gives the file, as soon as they can be pressed. Records in milliseconds: the time from the choice of
// the file until the result is ready; for each tap, the time until the page handled it and until a frame
// has shown its effect; and the longest of the tasks of the main thread that Chromium calls long.
const [run, get, tapped] = arguments;
const seen = { ready: null, bytes: 0, taps: [], longest: 0 };
window.__seen = seen;
const pressed = new Set();
let chosen = null;
const press = (words) => {
  const named = (button) => button.textContent.trim() === words && !button.disabled;
  const button = [...document.querySelectorAll("button")].find(named);
  if (!button || pressed.has(words)) return;
  pressed.add(words);
  setTimeout(() => button.click());
};
document.querySelector("#berkas").addEventListener(
  "change",
  () => {
    chosen = performance.now();
  },
  true,
);
new MutationObserver(() => {
  press(run);
  press(get);
}).observe(document.body, { subtree: true, childList: true });
const make = URL.createObjectURL;
URL.createObjectURL = (file) => {
  seen.bytes = file.size;
  seen.ready = performance.now() - chosen;
  return make.call(URL, file);
};
window.addEventListener(
  "click",
  (event) => {
    if (event.target.closest("a[download]")) event.preventDefault();
    if (event.target.closest("button")?.textContent.trim() !== tapped) return;
    const handled = performance.now() - event.timeStamp;
    const shown = new MessageChannel();
    shown.port1.onmessage = () => seen.taps.push([handled, performance.now() - event.timeStamp]);
    requestAnimationFrame(() => shown.port2.postMessage(null));
  },
  true,
);
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
}).observe({ type: "longtask" });
return null;
