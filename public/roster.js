// Screens lists of residents, away from the page. Started by src/browser/roster.rs.

let hear;

async function start([glue, code]) {
  const { default: start, hear } = await import(glue);
  await start({ module_or_path: fetch(code) });
  return hear;
}

// The first message says where the code is; each of the others is for it, one after the other. Where
// one cannot be heard to its end, nothing is told, and the page begins anew.
onmessage = ({ data }) => {
  hear = hear ? hear.then((hear) => (hear(...data), hear)) : start(data);
  hear.catch(() => postMessage([]));
};
