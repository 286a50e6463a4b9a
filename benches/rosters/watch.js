// Put into the page before the file is chosen. It presses what starts the screening and what gives the file,
// as soon as these can be pressed, and takes down in milliseconds when the file was chosen and when it was
// ready; for each tap, how long until it was heard and until a frame has shown what came of it; and the
// longest task of the main thread of those that Chromium calls long.
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
    const heard = performance.now() - event.timeStamp;
    const shown = new MessageChannel();
    shown.port1.onmessage = () => seen.taps.push([heard, performance.now() - event.timeStamp]);
    requestAnimationFrame(() => shown.port2.postMessage(null));
  },
  true,
);
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
}).observe({ type: "longtask" });
return null;
