// Does to the page what translation does: each text is replaced by <font><font>text</font></font>, in capitals so
// that it can be told apart. Told to, it leaves alone what is not to be translated.
const [heeds] = arguments;
const spared = "script, style" + (heeds ? ", [translate=no], .notranslate" : "");
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const texts = [];
while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
let count = 0;
for (const text of texts) {
  if (text.parentElement.closest(spared)) continue;
  const outer = document.createElement("font"), inner = document.createElement("font");
  inner.textContent = `[t] ${text.data}`;
  outer.append(inner);
  text.replaceWith(outer);
  count += 1;
}
return count;
