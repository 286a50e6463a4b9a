//! How a journey is declared: a name, what is special about its world, and what is done in it.

use std::pin::Pin;

use super::{failure::Result, page::Page};

/// What is done on a page.
pub(crate) type Steps = dyn Fn(Page) -> Pin<Box<dyn Future<Output = Result>>> + Send + Sync;

/// One way through the app, run in every engine on a server of its own, whose origin has kept nothing.
///
/// ```ignore
/// pub(crate) fn all() -> Vec<Journey> {
///     vec![
///         Journey::new("donor_gives_for_a_year", gives_for_a_year),
///         Journey::new("load_fails", load_fails).wasm(Wasm::Missing).tolerate_errors(),
///     ]
/// }
///
/// async fn gives_for_a_year(page: Page) -> Result {
///     page.goto("#/donate").await?;
///     page.fill(field("Jumlah uang"), "2.000.000").await?;
///     page.wait_text("Rp2.000.000").await?;
///     page.state("donate-amount").await
/// }
/// ```
pub(crate) struct Journey {
    pub(crate) name: &'static str,
    pub(crate) world: World,
    pub(crate) steps: Box<Steps>,
    /// What is done then, when the browser was closed and opened again.
    pub(crate) again: Option<Box<Steps>>,
}

/// What a journey finds around it.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct World {
    /// What the page's own clock says when it loads: a local date and time without a zone.
    pub(crate) clock: &'static str,
    /// The language that the browser asks for.
    pub(crate) lang: &'static str,
    /// How the server answers for the app's wasm when the journey begins.
    pub(crate) wasm: Wasm,
    /// Width and height of the viewport in CSS pixels.
    pub(crate) window: (u32, u32),
    /// Where the app lives on the server: `/`, or a folder below it with a slash at both ends.
    pub(crate) path: &'static str,
    /// The voices of the device, as a list in JSON, in the place of those that it has.
    pub(crate) voices: Option<&'static str>,
    /// A page of somebody else that has the app in a frame.
    pub(crate) around: Option<&'static str>,
    /// Only a host has what the journey is about.
    pub(crate) on_a_host: bool,
    /// The browser keeps the app on the device.
    pub(crate) keeps: bool,
    /// Another build is under the same host, at this path.
    pub(crate) beside: Option<&'static str>,
    /// The browser refuses storage, as where cookies are blocked.
    pub(crate) storage_blocked: bool,
    /// The device is told to save data.
    pub(crate) saves_data: bool,
    /// The device is so slow that the app is drawn with pauses.
    pub(crate) slow: bool,
    /// Where somebody goes while the app is drawn for the first time.
    pub(crate) hurries_to: Option<&'static str>,
    /// A page may never have loaded whole, and is not waited for. Its own waits are four times shorter.
    pub(crate) never_loads: bool,
    /// Chromium writes down what its threads do.
    pub(crate) traced: bool,
    /// Errors on the page do not fail the journey.
    pub(crate) errors_tolerated: bool,
}

/// The way in which the server withholds a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Withheld {
    /// 404.
    Missing,
    /// No answer comes.
    Awaited,
    /// The answer cannot be read, as a script that is newer than the browser.
    Unreadable,
}

/// How the server answers for the app's wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wasm {
    Served,
    /// 404.
    Missing,
    /// 404 for all but what a first visit loads.
    WithoutParts,
    /// The start page and 200, as hosts do that answer everything for a single-page app.
    Html,
}

impl Journey {
    pub(crate) fn new<F, S>(name: &'static str, steps: F) -> Self
    where
        F: Fn(Page) -> S + Send + Sync + 'static,
        S: Future<Output = Result> + 'static,
    {
        Self {
            name,
            world: World {
                clock: "2026-11-22T09:00",
                lang: "id-ID",
                wasm: Wasm::Served,
                window: (1280, 800),
                path: "/",
                voices: None,
                around: None,
                on_a_host: false,
                keeps: false,
                beside: None,
                storage_blocked: false,
                saves_data: false,
                slow: false,
                hurries_to: None,
                never_loads: false,
                traced: false,
                errors_tolerated: false,
            },
            steps: Box::new(move |page| Box::pin(steps(page))),
            again: None,
        }
    }

    /// Only a host has what it is about: addresses, other pages, files that can be missing.
    pub(crate) fn on_a_host(mut self) -> Self {
        self.world.on_a_host = true;
        self
    }

    /// Whether it can be gone in a file too.
    pub(super) fn needs_no_host(&self) -> bool {
        let World {
            wasm,
            path,
            around,
            keeps,
            on_a_host,
            beside,
            ..
        } = self.world;
        let alone = around.is_none() && beside.is_none();
        wasm == Wasm::Served && path == "/" && alone && !keeps && !on_a_host
    }

    /// Another day or hour, local and without a zone: `2026-12-31T23:30`.
    pub(crate) fn clock(mut self, local: &'static str) -> Self {
        self.world.clock = local;
        self
    }

    /// Another language of the browser, such as `en-GB`.
    pub(crate) fn lang(mut self, lang: &'static str) -> Self {
        self.world.lang = lang;
        self
    }

    /// Another answer for the app's wasm.
    pub(crate) fn wasm(mut self, wasm: Wasm) -> Self {
        self.world.wasm = wasm;
        self
    }

    /// Another viewport. Only Chromium can be as narrow as a phone: the others come as near as they can.
    pub(crate) fn window(mut self, width: u32, height: u32) -> Self {
        self.world.window = (width, height);
        self
    }

    /// The app lies in a folder of the server, as on a project site.
    pub(crate) fn sub_path(mut self) -> Self {
        self.world.path = "/sub/path/";
        self
    }

    /// The device has these voices: `[{"lang":"id-ID","localService":true}]`. What they are to say
    /// stands in `__voice.said`.
    pub(crate) fn voices(mut self, voices: &'static str) -> Self {
        self.world.voices = Some(voices);
        self
    }

    /// Somebody else has this page, in HTML, with the app in a frame. In the place of the address that
    /// stands in it for the app's, `https://example.org/lindungi/`, it has that of this server.
    pub(crate) fn around(mut self, page: &'static str) -> Self {
        self.world.around = Some(page);
        self
    }

    /// The browser can keep the app on the device.
    pub(crate) fn keeps(mut self) -> Self {
        self.world.keeps = true;
        self
    }

    /// The app lies in the folder `/a/`, and another build of it in `/b/` beside it.
    pub(crate) fn two_builds(mut self) -> Self {
        self.world.path = "/a/";
        self.world.beside = Some("/b/");
        self
    }

    /// The browser refuses storage, as where cookies are blocked.
    pub(crate) fn storage_blocked(mut self) -> Self {
        self.world.storage_blocked = true;
        self
    }

    /// The device is told to save data.
    pub(crate) fn saves_data(mut self) -> Self {
        self.world.saves_data = true;
        self
    }

    /// The device is so slow that whatever is drawn takes longer than a frame, and every timer is late.
    pub(crate) fn slow(mut self) -> Self {
        self.world.slow = true;
        self
    }

    /// Somebody goes to this hash as soon as anything of the app is drawn.
    pub(crate) fn hurries_to(mut self, hash: &'static str) -> Self {
        self.world.hurries_to = Some(hash);
        self
    }

    /// The browser is closed and opened again, with all that it has kept, and the journey goes on there.
    /// `WebKitGTK` keeps nothing when it is driven: there it ends before.
    pub(crate) fn again<F, S>(mut self, steps: F) -> Self
    where
        F: Fn(Page) -> S + Send + Sync + 'static,
        S: Future<Output = Result> + 'static,
    {
        self.again = Some(Box::new(move |page| Box::pin(steps(page))));
        self
    }

    /// A page may never have loaded whole: whatever opens one does not wait for it, and its own waits are four times
    /// shorter.
    pub(crate) fn never_loads(mut self) -> Self {
        self.world.never_loads = true;
        self
    }

    /// Chromium writes down what its threads do, for `Page::trace`.
    pub(crate) fn traced(mut self) -> Self {
        self.world.traced = true;
        self
    }

    /// Errors on the page belong to this journey.
    pub(crate) fn tolerate_errors(mut self) -> Self {
        self.world.errors_tolerated = true;
        self
    }
}
