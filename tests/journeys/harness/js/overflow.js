// What reaches out of the page to the right; empty when nothing does.
const root = document.documentElement;
const width = root.clientWidth;
if (root.scrollWidth <= width + 1) return [];
const reach = (element) => Math.round(element.getBoundingClientRect().right + scrollX);
const out = [...document.body.querySelectorAll("*")].filter((element) => reach(element) > width + 1);
const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
return [
  `${root.scrollWidth} px of content in a page of ${width} px`,
  ...innermost.slice(0, 5).map((element) => `${element.outerHTML.slice(0, 160)} reaches ${reach(element)} px`),
];
