// Returns true if the page is at rest: the drawing is on the screen, fonts are loaded and no finite
// animation runs.
const done = arguments[arguments.length - 1];
// Styles are reliable only in a frame: between two frames WebKit counts an animation as finished that has
// not reached the elements yet. A window that draws no frames is given up after 3 seconds.
const frame = () => new Promise((next) => {
  requestAnimationFrame(next);
  setTimeout(next, 3000);
});
// In Firefox the animation of an element in a closed fold waits for the fold to open.
const isSeen = (element) => element?.checkVisibility?.() ?? true;
const moves = (animation) =>
  (animation.pending || animation.playState === "running") &&
  animation.effect?.getComputedTiming().endTime !== Infinity &&
  isSeen(animation.effect?.target);
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
