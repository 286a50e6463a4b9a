//! Shortens the names by which the wasm of the app and its JavaScript, the glue, call each other's
//! functions. wasm-bindgen puts a hash of 16 digits into each name, once in the wasm and once in the glue,
//! and hashes do not compress.
//!
//! `wasm-opt --minify-imports-and-exports` renames in the wasm only, not in the glue, and writes the whole
//! module anew. Here every section is copied as it is, except imports and exports.

use std::collections::{HashMap, HashSet};

use anyhow::{Context as _, Result, ensure};
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// The beginning and the end of the module name under which the wasm imports from the glue.
const GLUE: (&str, &str) = ("./", "_bg.js");

/// The short form of that module name.
const SHORT_GLUE: &str = "g";

/// The text before the name of an export in the glue.
const EXPORT: &str = "wasm.";

/// Renames in the wasm and in its glue, and returns both. Exports keep their names if `link`, the script
/// that loads the parts, mentions them: the parts import them by those names.
pub(crate) fn shorten(code: &[u8], glue: &str, link: &str) -> Result<(Vec<u8>, String)> {
    let linked: HashSet<&str> = words(link).map(|(_, word)| word).collect();
    let names = Names::of(code, &linked)?;
    Ok((names.in_code(code)?, names.in_glue(glue)?))
}

/// The short names of imports and exports, by the long ones.
#[derive(Default)]
struct Names {
    /// The module name under which the wasm imports from the glue.
    module: String,
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
}

impl Names {
    fn of(code: &[u8], linked: &HashSet<&str>) -> Result<Self> {
        let mut names = Self::default();
        for payload in Parser::new(0).parse_all(code) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        if is_glue(import.module) {
                            import.module.clone_into(&mut names.module);
                            let short = short(names.imports.len());
                            names.imports.insert(import.name.to_owned(), short);
                        }
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let name = export?.name;
                        // The names from the splitter are longer than any short name, so none is taken
                        // twice.
                        let short = if linked.contains(name) {
                            name.to_owned()
                        } else {
                            short(names.exports.len())
                        };
                        names.exports.insert(name.to_owned(), short);
                    }
                }
                _ => {}
            }
        }
        ensure!(
            !names.module.is_empty(),
            "the code takes nothing from its glue"
        );
        Ok(names)
    }

    fn in_code(&self, code: &[u8]) -> Result<Vec<u8>> {
        let mut module = Module::new();
        for payload in Parser::new(0).parse_all(code) {
            match payload? {
                Payload::ImportSection(section) => {
                    let mut imports = ImportSection::new();
                    for import in section.into_imports() {
                        let import = import?;
                        let kind = EntityType::try_from(import.ty)?;
                        if is_glue(import.module) {
                            imports.import(SHORT_GLUE, &self.imports[import.name], kind);
                        } else {
                            imports.import(import.module, import.name, kind);
                        }
                    }
                    module.section(&imports);
                }
                Payload::ExportSection(section) => {
                    let mut exports = ExportSection::new();
                    for export in section {
                        let export = export?;
                        let kind = ExportKind::from(export.kind);
                        exports.export(&self.exports[export.name], kind, export.index);
                    }
                    module.section(&exports);
                }
                other => {
                    if let Some((id, range)) = other.as_section() {
                        let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                        let data = code.get(range).context("a section ends past the code")?;
                        module.section(&RawSection { id, data });
                    }
                }
            }
        }
        Ok(module.finish())
    }

    /// Renames in the glue. Fails if the glue does not define every import exactly once, or names one
    /// elsewhere: then wasm-bindgen writes the glue in another form than this function reads.
    fn in_glue(&self, glue: &str) -> Result<String> {
        let mut short = String::with_capacity(glue.len());
        let mut given = HashSet::new();
        let mut rest = 0;
        for (at, word) in words(glue) {
            let (before, after) = (&glue[..at], &glue[at + word.len()..]);
            let name = if is_export(before) {
                self.exports.get(word)
            } else if let Some(name) = self.imports.get(word) {
                let line = before.rsplit('\n').next().unwrap_or_default();
                let in_place = line.trim().is_empty() && after.starts_with(':');
                ensure!(
                    in_place && given.insert(word),
                    "the glue names {word} where no import is given: has wasm-bindgen changed?"
                );
                Some(name)
            } else {
                None
            };
            if let Some(name) = name {
                short.extend([&glue[rest..at], name]);
                rest = at + word.len();
            }
        }
        short.push_str(&glue[rest..]);
        ensure!(
            given.len() == self.imports.len(),
            "the glue gives {} of {} imports: has wasm-bindgen changed?",
            given.len(),
            self.imports.len()
        );
        let module = format!("\"{}\":", self.module);
        ensure!(
            short.matches(&module).count() == 1,
            "the glue does not name {module} once: has wasm-bindgen changed?"
        );
        Ok(short.replace(&module, &format!("\"{SHORT_GLUE}\":")))
    }
}

fn is_glue(module: &str) -> bool {
    module.starts_with(GLUE.0) && module.ends_with(GLUE.1)
}

/// Returns whether the name of an export comes after this text.
fn is_export(before: &str) -> bool {
    before
        .strip_suffix(EXPORT)
        .is_some_and(|before| !before.ends_with(is_word))
}

/// Yields the words of a script with their byte positions.
fn words(script: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    script
        .split_inclusive(|c| !is_word(c))
        .map(move |piece| {
            let at = next;
            next += piece.len();
            (at, piece.trim_end_matches(|c| !is_word(c)))
        })
        .filter(|(_, word)| !word.is_empty())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$')
}

/// Returns the short name with this number: a, b, … Z, aa, ba, …
fn short(mut number: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut name = String::new();
    loop {
        name.push(LETTERS[number % LETTERS.len()].into());
        if number < LETTERS.len() {
            return name;
        }
        number = number / LETTERS.len() - 1;
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, Function, FunctionSection, TypeSection, ValType};

    use super::*;

    const LINK: &str = "const { memory, } = initSync(undefined, undefined);";

    /// Returns a module that imports two functions of its glue and one of another script, and has three
    /// exports.
    fn code() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], []);
        let mut imports = ImportSection::new();
        for (module, name) in [
            ("./app_bg.js", "__wbg_log_00112233445566aa"),
            ("./app_bg.js", "__wbg_now_00112233445566bb"),
            ("./link.js", "__wasm_split_load_later"),
        ] {
            imports.import(module, name, EntityType::Function(0));
        }
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        for name in ["__wbindgen_start", "memory", "invoke__h00112233445566cc"] {
            exports.export(name, ExportKind::Func, 3);
        }
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instructions().local_get(0).call(1).end();
        code.function(&body);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    const GLUE: &str = r#"function invoke__h00112233445566cc(a) {
    wasm.invoke__h00112233445566cc(a);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_log_00112233445566aa: function(a) { console.log(wasm.memory, other_wasm.memory); },
        __wbg_now_00112233445566bb: function() { return Date.now(); },
    };
    return { __proto__: null,
        "./app_bg.js": import0,
        "./link.js": import1,
    };
}
wasm.__wbindgen_start();
"#;

    /// The imports and exports of a module: `module.name` and `name`.
    fn taken_and_given(code: &[u8]) -> (Vec<String>, Vec<String>) {
        let (mut taken, mut given) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(code) {
            match payload.expect("a module") {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.expect("an import");
                        taken.push(format!("{}.{}", import.module, import.name));
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        given.push(export.expect("an export").name.to_owned());
                    }
                }
                _ => {}
            }
        }
        (taken, given)
    }

    #[test]
    fn code_and_glue_get_the_same_short_names() {
        let (short, glue) = shorten(&code(), GLUE, LINK).expect("shortened");
        let (taken, given) = taken_and_given(&short);
        assert_eq!(taken, ["g.a", "g.b", "./link.js.__wasm_split_load_later"]);
        assert_eq!(given, ["a", "memory", "c"]);
        for line in [
            "        a: function(a) { console.log(wasm.memory, other_wasm.memory); },",
            "        b: function() { return Date.now(); },",
            "        \"g\": import0,",
            "        \"./link.js\": import1,",
            "function invoke__h00112233445566cc(a) {",
            "    wasm.c(a);",
            "wasm.a();",
        ] {
            assert!(glue.lines().any(|it| it == line), "{line}\n{glue}");
        }
    }

    #[test]
    fn all_else_in_the_code_stays() {
        let sections = |code: &[u8]| -> Vec<(u8, Vec<u8>)> {
            let payloads = Parser::new(0).parse_all(code);
            let sections = payloads.filter_map(|it| it.expect("a module").as_section());
            sections
                .filter(|(id, _)| ![2, 7].contains(id))
                .map(|(id, range)| {
                    let at = |place| usize::try_from(place).expect("a place");
                    (id, code[at(range.start)..at(range.end)].to_vec())
                })
                .collect()
        };
        let (short, _) = shorten(&code(), GLUE, LINK).expect("shortened");
        assert_eq!(sections(&short), sections(&code()));
        assert!(short.len() < code().len());
    }

    #[test]
    fn a_glue_that_is_written_in_another_way_is_refused() {
        for (old, new) in [
            ("__wbg_now_00112233445566bb:", "__wbg_other:"),
            (
                "__wbg_now_00112233445566bb: ",
                "__wbg_now_00112233445566bb = ",
            ),
            ("Date.now()", "__wbg_log_00112233445566aa()"),
            ("\"./app_bg.js\":", "\"./other.js\":"),
        ] {
            let glue = GLUE.replace(old, new);
            assert_ne!(glue, GLUE);
            assert!(shorten(&code(), &glue, LINK).is_err(), "{new}");
        }
    }

    #[test]
    fn short_names_differ() {
        let names: HashSet<String> = (0..3000).map(short).collect();
        assert_eq!(names.len(), 3000);
        assert_eq!(
            [0, 51, 52, 53, 2755, 2756].map(short),
            ["a", "Z", "aa", "ba", "ZZ", "aaa"]
        );
    }
}
