// Leads on from the small page of a link to the page of the app, and takes its place: Back then
// leads to where one was before.
const { page, query } = document.currentScript.dataset;
const frame = new URLSearchParams(location.search).has("embed") ? "?embed" : "";
// What was shared stands in the fragment, which no server is sent, and is handed on as it is.
const asked = query === undefined ? "" : location.hash.replace("#", "?");
location.replace(`../${frame}${page}${asked}`);
