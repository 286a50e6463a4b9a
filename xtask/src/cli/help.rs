//! The help text: of all commands, and of each.

const OVERVIEW: &str = "\
Lindungi's own commands

    cargo xtask serve       set up what is missing, build, serve at http://127.0.0.1:8080/
    cargo xtask test        set up what tests need, then run every check and every test

    cargo xtask setup       only the set-up (with --tests: also what tests need)
    cargo xtask build       set up, then build the release into dist/
    cargo xtask fuzz        set up, and run only the fuzz targets
    cargo xtask journeys    set up, build, and run only the journeys in real browsers
    cargo xtask bench       how fast things are, told and not judged
    cargo xtask shots       screenshots of every state, in Chromium
    cargo xtask single-file set up, build, and write the whole app as one file
    cargo xtask module      set up, then build the rules as a JavaScript module
    cargo xtask hosts       set up, build, and try the configurations of docs/deploy
    cargo xtask cards       draw the pictures of previews and the icons anew, with Chromium
    cargo xtask advisories  the dependencies, held against RustSec's database of known faults
    cargo xtask size        bytes of a first visit: raw, gzip, brotli (needs dist/)
    cargo xtask tidy        checks on the tree itself: leftovers, locales, paths
    cargo xtask help        this text; `cargo xtask help COMMAND` for one command

Tools go to $LINDUNGI_TOOLS, or else to lindungi/tools in the cache folder of the user
($XDG_CACHE_HOME or ~/.cache). Deleting that folder undoes the set-up. They are fetched
from GitHub, or from its mirror named in $LINDUNGI_GITHUB; where neither can be reached,
they are built from source.";

/// Name and help of each command.
const COMMANDS: &[(&str, &str)] = &[
    (
        "serve",
        "\
cargo xtask serve [--port N] [--public-url PATH] [--site ADDRESS]

Sets up what is missing to build, builds the release and serves dist/ on this
machine. The address is printed; Ctrl-C ends it.

    --port N             the port to try first (8080); the next free one is taken
    --public-url PATH    the path the app is reached under, such as /lindungi/
    --site ADDRESS       as of `build`, to look at what that gives",
    ),
    (
        "build",
        "\
cargo xtask build [--public-url PATH] [--site ADDRESS] [--compress]

Sets up what is missing to build, then builds the release into dist/.

    --public-url PATH    the path the app will be reached under (./ fits any)
    --site ADDRESS       its whole address, such as https://example.org/lindungi/, for
                         the previews of links: without it they have no picture
    --compress           each file once more by brotli and by gzip, for hosts that send
                         those; docs/deploy.md says which",
    ),
    (
        "setup",
        "\
cargo xtask setup [--tests]

Installs what is missing to build: the wasm target, Trunk, wasm-bindgen, wasm-opt.

    --tests    also what tests need: browsers, their drivers, LibreOffice, khal, axe-core,
               cargo-deny, cargo-fuzz, TypeScript",
    ),
    (
        "test",
        "\
cargo xtask test [-- FILTER]

Sets up what tests need, then runs every check and every test, stopping at the
first that fails. FILTER, and options of the test runner such as --skip NAME, are
handed to the journeys in the browsers.",
    ),
    (
        "fuzz",
        "\
cargo xtask fuzz [SECONDS]

Sets up cargo-fuzz and gives what reads links, amounts and percentages texts that
nobody would think of, for so many seconds each (10). A text that breaks one is kept
in fuzz/artifacts/, and its file is named.",
    ),
    (
        "journeys",
        "\
cargo xtask journeys [FILTER]

Sets up what tests need, builds the release and runs the journeys through it in
Chromium, Firefox and WebKitGTK. FILTER picks journeys by a part of their name,
--skip NAME leaves some out; LINDUNGI_ENGINES=chromium,firefox picks engines.",
    ),
    (
        "bench",
        "\
cargo xtask bench
cargo xtask bench keys [WAY]
cargo xtask bench rosters [command|verdicts|browser]

Sets up what tests need, builds the release and prints how fast things are, beside what
else does the same in the same run. Leave the machine alone meanwhile.

    keys       how long a key in the calculator takes to show in Chromium, at the speed
               of this machine and four times slower, for every way to give: beside a
               page with nothing but a field. WAY picks some by a part of their name,
               such as payroll
    rosters    a million rows screened: by the command line beside a bare copy and beside
               DuckDB, which is set up by pip where it can be had; in Chromium beside the
               command line; and the rules alone beside JavaScript written by hand.
               About five minutes, and 700 MB in target/bench",
    ),
    (
        "shots",
        "\
cargo xtask shots [DIR]

Takes a screenshot of every state the journeys reach, in Chromium, into DIR
(target/shots when none is given).",
    ),
    (
        "single-file",
        "\
cargo xtask single-file [FILE] [--site ADDRESS]

Sets up what is missing to build, builds the release and writes the whole app as one
HTML file (target/lindungi.html when none is given), which opens by a double click.

    --site ADDRESS       the whole address under which others find the app, for links:
                         without it they lead to where the file is, on this device only",
    ),
    (
        "module",
        "\
cargo xtask module [DIR]

Sets up what is missing to build, then builds the rules as a JavaScript module into DIR
(target/module when none is given) and beside it as one file that npm installs
(lindungi-VERSION.tgz), and prints its raw, gzip and brotli bytes.
crates/js/README.md says how it is used.",
    ),
    (
        "hosts",
        "\
cargo xtask hosts

Sets up what tests need, builds the release and tries docs/deploy/ with the nginx and
the Caddy of this machine: every file in every encoding, and the app in Chromium.",
    ),
    (
        "cards",
        "\
cargo xtask cards

Draws the pictures that previews of links show, from public/cards/*.svg with the
sentences of locales/id.toml, in the sans-serif font of this machine, and the icons of
the installed app, from public/icon.svg. Look at them before you commit them. Chromium is installed where it is missing.",
    ),
    (
        "advisories",
        "\
cargo xtask advisories

Sets up cargo-deny and holds the dependencies against RustSec's database of known
faults; fails where one is known, or where there is no database. It is fetched from
GitHub, or from the folder named in $LINDUNGI_ADVISORIES: a git repository, such as
`git clone --bare https://github.com/RustSec/advisory-db` makes it. `cargo xtask test`
checks the same, and says in its last line where it could not.",
    ),
    (
        "size",
        "\
cargo xtask size

Prints the raw, gzip and brotli bytes of each file that a first visit loads from
dist/, and fails when the brotli total is above the budget.",
    ),
    (
        "tidy",
        "\
cargo xtask tidy

Checks the tree itself: nothing left unfinished, no path of one machine, no host of a
package registry, every sentence of locales/id.toml used, index.html and the pictures of previews in step
with it.",
    ),
];

/// The help text: of everything, or of one command.
pub(crate) fn help(command: Option<&str>) -> &'static str {
    COMMANDS
        .iter()
        .find(|(name, _)| Some(*name) == command)
        .map_or(OVERVIEW, |(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_help_of_its_own() {
        for (name, _) in COMMANDS {
            assert!(help(Some(name)).starts_with(&format!("cargo xtask {name}")));
            assert!(OVERVIEW.contains(&format!("cargo xtask {name} ")), "{name}");
        }
    }
}
