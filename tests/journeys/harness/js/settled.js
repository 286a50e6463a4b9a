// Whether nothing moves any more: what was drawn is on the screen, fonts are there and no finite
// animation runs.
const done = arguments[arguments.length - 1];
// Styles are sure only in a frame: between two, WebKit counts an animation as finished that has yet
// to reach the elements. A window that draws no frames at all is not waited for.
const frame = () => new Promise((next) => {
  requestAnimationFrame(next);
  setTimeout(next, 3000);
});
const moves = (animation) =>
  (animation.pending || animation.playState === "running") &&
  animation.effect?.getComputedTiming().endTime !== Infinity;
const still = () =>
  document.readyState === "complete" &&
  document.fonts.status === "loaded" &&
  !document.getAnimations().some(moves);
(async () => {
  await frame();
  await frame();
  if (!still()) return false;
  await frame();
  return still();
})().then(done);
