// Loads the page anew when `trunk serve` has built it anew. What is released does not have it.
if (["localhost", "127.0.0.1", "[::1]"].includes(location.hostname)) {
  const news = new WebSocket(`ws://${location.host}/.well-known/trunk/ws`);
  news.addEventListener("message", ({ data }) => {
    if (JSON.parse(data).type === "reload") location.reload();
  });
}
