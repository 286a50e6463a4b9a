// Leads on from the small page of a link to the page of the app, and takes its place: Back then
// leads to where one was before.
const { page, query } = document.currentScript.dataset;
const frame = new URLSearchParams(location.search).has("embed") ? "?embed" : "";
// What was shared stands in the fragment, which no server is sent, and is handed on as it is. Some messengers
// make a question mark of the "#".
const shared = location.hash || (/[?&]v(=|%3D)/i.test(location.search) ? location.search : "");
const asked = query === undefined ? "" : shared.replace(/^[#?]?/, shared && "?");
location.replace(`../${frame}${page}${asked}`);
