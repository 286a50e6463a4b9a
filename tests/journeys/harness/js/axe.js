// Runs these rules of axe-core, which the harness has injected before.
const done = arguments[arguments.length - 1];
// `preload` would fetch the style sheets again: requests that the app never makes.
const options = { runOnly: arguments[0], resultTypes: ["violations"], preload: false };
axe.run(document, options).then(
  ({ violations }) => done({
    violations: violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, html, failureSummary }) => ({ target: target.join(" "), html, summary: failureSummary ?? "" })),
    })),
  }),
  (error) => done({ error: `${error}` }),
);
