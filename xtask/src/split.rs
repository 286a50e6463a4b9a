//! Splits the app into what a first visit loads and what is loaded when a page needs it
//! (`src/pages/lazy.rs` says which pages).
//!
//! It has to be done between the compiler and wasm-bindgen, which Trunk calls one after the other. So
//! Trunk is given this program in the place of wasm-bindgen: it splits, and calls the real one.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::content_hash::content_hash;
use crate::html;
use crate::process::{run, run_quietly};
use crate::repo;
use crate::setup::BuildTools;
use crate::short_names;
use crate::slim;

/// The name by which Trunk calls it.
const NAME: &str = "wasm-bindgen";

/// The binary that has parts.
const APP: &str = "lindungi-app";

/// What loads the parts that are split off, as the splitter calls it.
const LINK: &str = "__wasm_split.js";

/// How the name of the script begins that loads the parts.
pub(crate) const PARTS: &str = "parts-";

/// How the stand-in learns what to call, and where to put what it splits off.
const BINDGEN: &str = "LINDUNGI_WASM_BINDGEN";
const SPLITTER: &str = "LINDUNGI_WASM_SPLIT";
const OUT: &str = "LINDUNGI_SPLIT_OUT";

/// What every engine understands that runs the app or the module; the compiler's own choice.
pub(crate) const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Whether this program was called in the place of wasm-bindgen, and then how that went.
pub(crate) fn stand_in() -> Option<Result<()>> {
    let called = env::args_os().next()?;
    (Path::new(&called).file_stem()? == NAME).then(|| {
        let tool = |name: &str| env::var_os(name).with_context(|| format!("{name} is not set"));
        let out = PathBuf::from(tool(OUT)?);
        let mut bindgen = Command::new(tool(BINDGEN)?);
        for arg in env::args_os().skip(1) {
            let input = Path::new(&arg);
            let name = input.file_stem().unwrap_or_default();
            if input.extension() == Some("wasm".as_ref()) {
                // Of a binary without parts it only takes away what was for splitting.
                let parts = out.join(name);
                run_quietly(
                    Command::new(tool(SPLITTER)?)
                        .arg("--out-name")
                        .arg(name)
                        .arg(input)
                        .arg(&parts),
                )?;
                bindgen.arg(parts.join(name).with_extension("wasm"));
            } else {
                bindgen.arg(arg);
            }
        }
        // The parts reach the table of functions by the name that the linker gave it.
        run(bindgen.arg("--keep-lld-exports"))
    })
}

/// A build with a stand-in for wasm-bindgen.
pub(crate) struct Split {
    folder: PathBuf,
    /// The folder to look for wasm-bindgen in.
    pub(crate) bin: PathBuf,
}

impl Split {
    /// Puts the stand-in into a folder of its own.
    pub(crate) fn prepare() -> Result<Self> {
        let folder = repo::target().join("lindungi-split");
        let _ = fs::remove_dir_all(&folder);
        let bin = folder.join("bin");
        fs::create_dir_all(&bin).context("the folder for splitting")?;
        let program = bin.join(NAME).with_extension(env::consts::EXE_EXTENSION);
        fs::copy(env::current_exe()?, program).context("the stand-in for wasm-bindgen")?;
        Ok(Self { folder, bin })
    }

    /// Where the parts of each binary go, in a folder of its name.
    fn out(&self) -> PathBuf {
        self.folder.join("out")
    }

    /// Tells the stand-in, through whoever calls it, what it needs.
    pub(crate) fn tell(&self, command: &mut Command, tools: &BuildTools) {
        command
            .env(BINDGEN, &tools.wasm_bindgen)
            .env(SPLITTER, &tools.wasm_split)
            .env(OUT, self.out());
    }

    /// Brings what was split off into the site, each file named by what is in it.
    pub(crate) fn finish(&self, dist: &Path, tools: &BuildTools) -> Result<()> {
        let page = dist.join("index.html");
        let mut html = fs::read_to_string(&page).context("dist/index.html")?;
        let (glue, code) = {
            let tags = html::tags(&html);
            let named = |attribute: &str| {
                let name = tags.iter().find_map(|tag| tag.get(attribute));
                let name = name.and_then(|name| name.rsplit('/').next());
                name.map(str::to_owned)
                    .with_context(|| format!("dist/index.html has no {attribute}"))
            };
            (named("data-js")?, named("data-wasm")?)
        };
        let parts = self.out().join(APP);
        let mut link = fs::read_to_string(parts.join(LINK)).context("what was split off")?;
        let (old_code, old_glue) = (dist.join(&code), dist.join(&glue));
        let content = fs::read(&old_code).with_context(|| format!("dist/{code}"))?;
        let script = fs::read_to_string(&old_glue).with_context(|| format!("dist/{glue}"))?;
        let (content, script) = short_names::shorten(&content, &script, &link)?;
        let mut script = slim::script(&script).with_context(|| format!("dist/{glue}"))?;
        link = slim::script(&link).context(LINK)?;
        // Trunk names it by what the compiler wrote, and not by what became of it.
        let new_code = format!("{APP}-{}.wasm", content_hash(&[&content]));
        fs::remove_file(old_code)?;
        fs::write(dist.join(&new_code), content).with_context(|| format!("dist/{new_code}"))?;
        replace(&mut html, &code, &new_code)?;
        let optimise = optimiser_args(&fs::read_to_string(repo::root().join("index.html"))?);
        for entry in fs::read_dir(parts)? {
            let part = entry?.path();
            let name = part
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if part.extension().is_none_or(|ending| ending != "wasm") || name == APP {
                continue;
            }
            let small = self.folder.join("small.wasm");
            run_quietly(
                Command::new(&tools.wasm_opt)
                    .args(FEATURES)
                    .args(&optimise)
                    .arg(&part)
                    .arg("-o")
                    .arg(&small),
            )?;
            let code = fs::read(&small)?;
            let hashed = format!("{name}-{}.wasm", content_hash(&[&code]));
            fs::write(dist.join(&hashed), code).with_context(|| format!("dist/{hashed}"))?;
            replace(&mut link, &format!("{name}.wasm"), &hashed)?;
        }
        // The two name one another: the link is named by what both are before that.
        let stem = link_stem(&link, &script, &glue);
        // Only where it is loaded from: inside, its own name stays what the code knows it by.
        let from = |name: &str| ["from \"./", name, "\""].concat();
        replace(&mut script, &from(LINK), &from(&stem))?;
        let new_glue = format!("{APP}-{}.js", content_hash(&[script.as_bytes()]));
        replace(&mut link, &format!("{APP}.js"), &new_glue)?;
        fs::write(dist.join(&stem), link).with_context(|| format!("dist/{stem}"))?;
        fs::write(dist.join(&new_glue), script).with_context(|| format!("dist/{new_glue}"))?;
        fs::remove_file(old_glue)?;
        replace(&mut html, &glue, &new_glue)?;
        fs::write(page, html).context("dist/index.html")
    }
}

fn link_stem(link: &str, script: &str, glue: &str) -> String {
    let parts = [link.as_bytes(), script.as_bytes(), glue.as_bytes()];
    format!("{PARTS}{}.js", content_hash(&parts))
}

/// What wasm-opt is asked for the rest of the app, by the page. Only the rest has memory of its own
/// that is known to start as zeros.
fn optimiser_args(page: &str) -> Vec<String> {
    let tags = html::tags(page);
    let link = tags.iter().find(|tag| tag.get("data-wasm-opt").is_some());
    let level = link
        .and_then(|link| link.get("data-wasm-opt"))
        .unwrap_or("s");
    let more = link
        .and_then(|link| link.get("data-wasm-opt-params"))
        .unwrap_or_default();
    std::iter::once(format!("-O{level}"))
        .chain(more.split_whitespace().map(str::to_owned))
        .filter(|arg| arg != "--zero-filled-memory")
        .collect()
}

/// Puts another name in a script; it has to be there.
fn replace(script: &mut String, old: &str, new: &str) -> Result<()> {
    if !script.contains(old) {
        bail!("{old} is not named where it should be: has the splitter or wasm-bindgen changed?");
    }
    *script = script.replace(old, new);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_made_small_as_the_page_says() {
        let page = "<link rel=rust data-wasm-opt=\"s\" data-wasm-opt-params=\"--converge --zero-filled-memory --x\">";
        assert_eq!(optimiser_args(page), ["-Os", "--converge", "--x"]);
    }

    #[test]
    fn a_name_that_is_missing_is_told() {
        let mut script = "import './a.js'".to_owned();
        replace(&mut script, "a.js", "a-1.js").expect("there");
        assert_eq!(script, "import './a-1.js'");
        assert!(replace(&mut script, "b.js", "b-1.js").is_err());
    }
}
