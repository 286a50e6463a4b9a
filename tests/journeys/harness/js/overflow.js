// What reaches out of the page to the right; empty when nothing does.
const root = document.documentElement;
if (root.scrollWidth <= root.clientWidth + 1) return [];
const out = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right + scrollX > root.clientWidth + 1);
const inner = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
return [`${root.scrollWidth} px of content in a page of ${root.clientWidth} px`].concat(
  inner.slice(0, 5).map((element) => `${element.outerHTML.slice(0, 160)} reaches ${Math.round(element.getBoundingClientRect().right + scrollX)} px`));
