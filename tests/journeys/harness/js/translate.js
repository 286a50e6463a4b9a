// Changes the page as a browser's translation does: each text becomes <font><font>text</font></font>, with
// "[t] " before it as a mark. With `respectMarks`, text that is marked as not to be translated stays.
// Returns the number of texts.
const [respectMarks] = arguments;
const excluded = "script, style" + (respectMarks ? ", [translate=no], .notranslate" : "");
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const texts = [];
while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
let count = 0;
for (const text of texts) {
  if (text.parentElement.closest(excluded)) continue;
  const outer = document.createElement("font"), inner = document.createElement("font");
  inner.textContent = `[t] ${text.data}`;
  outer.append(inner);
  text.replaceWith(outer);
  count += 1;
}
return count;
