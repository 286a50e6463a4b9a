// Shows the page's own message where boot.js cannot: it did not arrive, or this browser is too old to
// read it. In the JavaScript of twenty years ago, so that every browser can.
(function () {
  // The milliseconds after which people are told. Loading goes on.
  var LATE = 20000;

  function show(failed) {
    document.getElementById("failed").hidden = !failed;
  }

  // The first paint stands until the app takes its place.
  function waits() {
    return document.querySelector("#app [data-text='shell.loading']");
  }

  // All scripts have run by then.
  function look() {
    if (window.lindungiSpeak) return;
    document.getElementById("app").hidden = true;
    show(true);
  }

  function late() {
    if (!waits() || !document.getElementById("failed").hidden) return;
    // A style sheet that is still awaited holds up everything.
    var links = document.querySelectorAll("link[rel=stylesheet]");
    for (var i = 0; i < links.length; i += 1) {
      if (!links[i].sheet) links[i].parentNode.removeChild(links[i]);
    }
    show(true);
    var again = setInterval(function () {
      if (waits()) return;
      clearInterval(again);
      show(false);
    }, 500);
  }

  if (document.readyState === "complete") look();
  else window.addEventListener("load", look);
  setTimeout(late, LATE);
})();
