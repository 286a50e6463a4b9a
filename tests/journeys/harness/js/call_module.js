// Adds the script that calls the JavaScript module to the page, and returns the answers when they are
// there.
const done = arguments[arguments.length - 1];
const script = document.createElement("script");
script.type = "module";
script.src = new URL(`${arguments[0]}?${encodeURIComponent(JSON.stringify(arguments[1]))}`, document.baseURI);
script.addEventListener("error", () => done("null"));
document.addEventListener("journey:answered", () => done(document.documentElement.dataset.answers));
document.head.append(script);
