//! Builds the page of the site from the `index.html` that Trunk reads too: with one style sheet, without
//! comments, and with every file that the page loads named by its content, so that a browser never mixes
//! files of two builds.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::wasm::{self, APP, Binary, PART_LOADER};
use super::{minify, short_names};
use crate::project::{dist, html, locales};

/// The beginning of the name of the script that loads the parts of the app.
pub(crate) const PARTS: &str = "parts";

/// The beginnings of keys of sentences that the app never shows: those of the command line, of the
/// JavaScript module and of previews.
const NOT_SHOWN_IN_APP: [&str; 3] = ["cli_", "module_", "preview_"];

/// The page, the root of the repository, and the folder that the page and its files are written into.
pub(crate) struct Page {
    html: String,
    root: PathBuf,
    dist: PathBuf,
}

impl Page {
    /// Reads the page of the repository, leaves out what is for Trunk alone, and publishes the styles and
    /// the icon.
    pub(crate) fn read(root: &Path, dist: &Path) -> Result<Self> {
        let template = fs::read_to_string(root.join("index.html")).context("index.html")?;
        let mut page = Self {
            html: String::new(),
            root: root.to_owned(),
            dist: dist.to_owned(),
        };
        let mut sheet = String::new();
        for line in template.lines() {
            let tags = html::tags(line);
            let Some(link) = tags.iter().find(|tag| tag.get("data-trunk").is_some()) else {
                page.html.extend([line, "\n"]);
                continue;
            };
            let file = link.get("href").unwrap_or_default();
            match link.get("rel") {
                Some("css") => {
                    if sheet.is_empty() {
                        // The joined sheet takes the place of the first one.
                        let link = "<link rel=\"stylesheet\" href=\"./styles.css\">\n";
                        page.html.push_str(link);
                    }
                    let styles = page.source(file)?;
                    match link.get("media") {
                        Some(media) => sheet.extend(["@media ", media, " {\n", &styles, "}\n"]),
                        None => sheet.push_str(&styles),
                    }
                }
                Some("icon") => {
                    let link = "<link rel=\"icon\" href=\"./icon.svg\" type=\"image/svg+xml\">\n";
                    page.html.push_str(link);
                    page.publish("icon.svg", page.source(file)?.as_bytes())?;
                }
                _ => {}
            }
        }
        page.publish("styles.css", minify::styles(&sheet).as_bytes())?;
        Ok(page)
    }

    /// Publishes every script of `public/` that the page names.
    pub(crate) fn scripts(&mut self) -> Result<()> {
        for entry in fs::read_dir(self.root.join("public"))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if self.html.contains(&format!("\"./{name}\"")) {
                let script = self.source(&format!("public/{name}"))?;
                self.publish(
                    &name,
                    minify::script(&script).context(name.clone())?.as_bytes(),
                )?;
            }
        }
        Ok(())
    }

    /// Publishes a module that is loaded on demand: its JavaScript and its wasm.
    pub(crate) fn module(&mut self, binary: &Binary) -> Result<()> {
        let (glue, code) = (binary.glue(), binary.code());
        let script = fs::read_to_string(binary.folder().join(&glue)).context(glue.clone())?;
        self.publish(
            &glue,
            minify::script(&script).context(glue.clone())?.as_bytes(),
        )?;
        self.publish(&code, &fs::read(binary.folder().join(&code))?)?;
        Ok(())
    }

    /// Publishes the app with its parts.
    pub(crate) fn app(&mut self) -> Result<()> {
        let folder = APP.folder();
        let text = |name: &str| fs::read_to_string(folder.join(name)).context(name.to_owned());
        let (glue, code) = (APP.glue(), APP.code());
        let (script, parts) = (text(&glue)?, text(PART_LOADER)?);
        let (content, script) =
            short_names::shorten(&fs::read(folder.join(&code))?, &script, &parts)?;
        let mut script = minify::script(&script).context(glue.clone())?;
        let mut parts = minify::script(&parts).context(PART_LOADER)?;
        self.publish(&code, &content)?;
        for entry in fs::read_dir(&folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if ![&code, &glue, PART_LOADER, wasm::MADE_OF].contains(&&*name) {
                let content = fs::read(folder.join(&name))?;
                let published = dist::named(&name, &[&content]);
                dist::write(&self.dist, &published, content)?;
                dist::replace(&mut parts, &name, &published)?;
            }
        }
        // The two scripts name each other, so this hash is of both before the names are put in.
        let part_loader = dist::named(
            &format!("{PARTS}.js"),
            &[parts.as_bytes(), script.as_bytes()],
        );
        // Only the address of the import changes: the wasm imports by the old name, which stays in the
        // script.
        let from = |name: &str| ["from \"./", name, "\""].concat();
        dist::replace(&mut script, &from(PART_LOADER), &from(&part_loader))?;
        let published = self.publish(&glue, script.as_bytes())?;
        dist::replace(&mut parts, &glue, &published)?;
        dist::write(&self.dist, &part_loader, parts)
    }

    /// Publishes the sentences of each language except the first, which is compiled in.
    pub(crate) fn languages(&mut self) -> Result<()> {
        for language in locales::others(&self.root)? {
            let table = self.source(&format!("locales/{language}.toml"))?;
            let lines = lines(&table.parse().context(format!("locales/{language}.toml"))?);
            let name = format!("{language}.txt");
            dist::set_on_loader(
                &mut self.html,
                &format!("data-{language}"),
                &format!("./{name}"),
            )?;
            self.publish(&name, lines.as_bytes())?;
        }
        Ok(())
    }

    /// Writes `index.html`, with addresses under `public_url`, or relative ones if there is none. Fails if
    /// the page names a file that is missing.
    pub(crate) fn write(self, public_url: Option<&str>) -> Result<()> {
        for tag in html::tags(&self.html) {
            let own = tag
                .attributes
                .iter()
                .filter_map(|(_, value)| value.strip_prefix("./"));
            for file in own {
                if !self.dist.join(file).is_file() {
                    bail!("index.html names ./{file}, which the build does not write");
                }
            }
        }
        let page = minify::page(&self.html);
        let page = match public_url {
            Some(base) => page.replace("\"./", &format!("\"{base}")),
            None => page,
        };
        dist::write(&self.dist, "index.html", page)
    }

    /// Reads a text file of the repository.
    fn source(&self, name: &str) -> Result<String> {
        fs::read_to_string(self.root.join(name)).with_context(|| name.to_owned())
    }

    /// Writes a file under a name with the hash of its content, puts that name into the page, and returns
    /// it.
    fn publish(&mut self, name: &str, content: &[u8]) -> Result<String> {
        // wasm-bindgen adds `_bg` to the name of the wasm beside its JavaScript.
        let published = dist::named(&name.replace("_bg.", "."), &[content]);
        let reference = |name: &str| format!("\"./{name}\"");
        dist::replace(&mut self.html, &reference(name), &reference(&published))?;
        dist::write(&self.dist, &published, content)?;
        Ok(published)
    }
}

/// Returns the sentences as the crate `lindungi-text` loads them: one per line, in the order of their keys.
/// A sentence that the app never shows is an empty line.
fn lines(table: &toml::Table) -> String {
    let mut lines = String::new();
    for (key, sentence) in locales::flattened(table, "_") {
        if !NOT_SHOWN_IN_APP.iter().any(|table| key.starts_with(table)) {
            lines.push_str(&sentence);
        }
        lines.push('\n');
    }
    lines
}

/// Writes the page and every file that it names.
pub(crate) fn write(root: &Path, dist: &Path, public_url: Option<&str>) -> Result<()> {
    let mut page = Page::read(root, dist)?;
    page.app()?;
    for module in &wasm::ON_DEMAND {
        page.module(module)?;
    }
    page.scripts()?;
    page.languages()?;
    page.write(public_url)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<head>\n<!-- a comment -->\n\
        <link data-trunk rel=\"icon\" href=\"public/icon.svg\">\n\
        <link data-trunk rel=\"css\" href=\"styles/one.css\">\n\
        <link data-trunk rel=\"css\" href=\"styles/two.css\" media=\"print\">\n\
        <link data-trunk rel=\"rust\" data-bin=\"app\">\n\
        <script src=\"./boot.js\" data-wasm=\"./boot.js\"></script>\n</head>\n";

    /// A temporary repository with the page [`TEMPLATE`] and the site built from it; removed on drop.
    struct Site(PathBuf);

    impl Site {
        fn of(name: &str, script: &str) -> Self {
            let folder =
                std::env::temp_dir().join(format!("lindungi-{name}-{}", std::process::id()));
            for (file, content) in [
                ("index.html", TEMPLATE),
                ("public/icon.svg", "<svg/>"),
                ("public/boot.js", script),
                ("styles/one.css", "a{}\n"),
                ("styles/two.css", "b{}\n"),
                ("locales/en.toml", "[a]\nb = \"c\""),
                ("dist/none", ""),
            ] {
                let file = folder.join(file);
                fs::create_dir_all(file.parent().expect("a folder")).expect("made");
                fs::write(file, content).expect("written");
            }
            let site = Self(folder);
            let mut page = Page::read(&site.0, &site.dist()).expect("read");
            page.scripts().expect("published");
            page.languages().expect("published");
            page.write(Some("/a/")).expect("written");
            site
        }

        fn dist(&self) -> PathBuf {
            self.0.join("dist")
        }

        fn named(&self, tag: &str, attribute: &str) -> String {
            let html = dist::read(&self.dist(), "index.html").expect("a page");
            let tags = html::tags(&html);
            let mut values = tags
                .iter()
                .filter(|it| it.get("rel").unwrap_or("script") == tag);
            let value = values.find_map(|tag| tag.get(attribute));
            let name = value
                .and_then(|it| it.strip_prefix("/a/"))
                .expect("under the path");
            name.to_owned()
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_style_sheets_become_one_in_their_order() {
        let site = Site::of("styles", "f();");
        let sheet = dist::read(&site.dist(), &site.named("stylesheet", "href")).expect("a sheet");
        assert_eq!(sheet, "a{}\n@media print {\nb{}\n}\n");
    }

    #[test]
    fn every_file_is_named_by_its_content() {
        let (one, same, other) = (
            Site::of("one", "f();"),
            Site::of("same", "f();"),
            Site::of("other", "g();"),
        );
        let boot = |site: &Site| site.named("script", "src");
        assert!(boot(&one).starts_with("boot-") && one.dist().join(boot(&one)).is_file());
        assert_eq!(boot(&one), boot(&same));
        assert_ne!(boot(&one), boot(&other));
        assert_eq!(one.named("icon", "href"), other.named("icon", "href"));
        let sentences = dist::read(&one.dist(), &one.named("script", "data-en")).expect("English");
        assert_eq!(sentences, "c\n");
    }

    #[test]
    fn what_is_for_trunk_alone_is_left_out() {
        let site = Site::of("trunk", "f();");
        let html = dist::read(&site.dist(), "index.html").expect("a page");
        assert!(
            !html.contains("data-trunk") && !html.contains("<!--"),
            "{html}"
        );
    }

    #[test]
    fn a_language_is_one_sentence_a_line_in_the_order_of_the_keys() {
        let table = "[b_x]\na = \"3\"\n[b]\ny = \"4\"\nx = \"2\"\n[a]\nz = \"1\"\n[cli]\nq = \"0\"\n[module]\nq = \"0\"";
        let table = table.parse().expect("sentences");
        assert_eq!(lines(&table), "1\n2\n3\n4\n\n\n");
    }
}
