// Returns what reaches out of the page to the right, content that is cut off and cannot be scrolled to, and
// every amount that is broken over two lines; an empty list if there is none.
const root = document.documentElement;
const width = root.clientWidth;
const all = [...document.body.querySelectorAll("*")];
const describe = (element) => element.outerHTML.slice(0, 160);
const innermost = (some) => some.filter((element) => !some.some((other) => other !== element && element.contains(other)));

const cuts = (element) => {
  const style = getComputedStyle(element);
  const cut = /hidden|clip/.test(style.overflowX) || /paint|content|strict/.test(style.contain);
  // Text for screen readers only shows nothing, an ellipsis says that something is missing, and a field
  // scrolls along with the cursor.
  const known = style.clipPath !== "none" || style.textOverflow === "ellipsis" || element.matches("input, textarea");
  return cut && !known;
};
const cut = all.filter((element) => element.scrollWidth > element.clientWidth + 1 && cuts(element));
const found = innermost(cut).map(
  (element) => `${element.scrollWidth} px of content are cut off at ${element.clientWidth} px: ${describe(element)}`,
);

const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode;
  for (const amount of text.data.matchAll(/Rp[\d.]*\d/g)) {
    const range = document.createRange();
    range.setStart(text, amount.index);
    range.setEnd(text, amount.index + amount[0].length);
    const lines = [...range.getClientRects()];
    const long = lines.reduce((sum, line) => sum + line.width, 0);
    // An amount that fills a line alone has to be broken.
    if (new Set(lines.map((line) => Math.round(line.top))).size > 1 && long < width * 0.85) {
      found.push(`${amount[0]} is broken over two lines: ${describe(text.parentElement)}`);
    }
  }
}

if (root.scrollWidth > width + 1) {
  const reach = (element) => Math.round(element.getBoundingClientRect().right + scrollX);
  const out = innermost(all.filter((element) => reach(element) > width + 1));
  found.push(
    `${root.scrollWidth} px of content in a page of ${width} px`,
    ...out.slice(0, 5).map((element) => `${describe(element)} reaches ${reach(element)} px`),
  );
}
return found;
