window.__keys = [];
let started = 0;
addEventListener("keydown", (event) => { started = event.timeStamp; }, true);
addEventListener("input", (event) => {
  const key = { start: started, handled: performance.now() };
  const after = new MessageChannel();
  after.port1.onmessage = () => { key.done ??= performance.now(); };
  after.port2.postMessage(0);
  requestAnimationFrame(() => {
    key.frame = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { key.end = performance.now(); key.done ??= key.frame; window.__keys.push(key); };
    channel.port2.postMessage(0);
  });
}, true);
return null;
