//! How a journey is declared: a name, the conditions it needs, and the steps.

use std::pin::Pin;

use super::{failure::Result, page::Page};

/// The steps of a journey on a page.
pub(crate) type Steps = dyn Fn(Page) -> Pin<Box<dyn Future<Output = Result>>> + Send + Sync;

/// One way through the app, run in every engine on a server of its own, with an origin without storage.
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
    /// Steps that follow after the browser was closed and opened again.
    pub(crate) again: Option<Box<Steps>>,
}

/// The conditions that a journey runs in.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct World {
    /// The time on the page's clock when it loads: a local date and time without a zone.
    pub(crate) clock: &'static str,
    /// The language of the browser.
    pub(crate) lang: &'static str,
    /// How the server answers for the app's wasm when the journey begins.
    pub(crate) wasm: Wasm,
    /// Width and height of the viewport in CSS pixels.
    pub(crate) window: (u32, u32),
    /// The path of the app on the server: `/`, or a folder below it with a slash at both ends.
    pub(crate) path: &'static str,
    /// The voices of the device, as a JSON list, which replaces the browser's own. `None` keeps those.
    pub(crate) voices: Option<&'static str>,
    /// The host page: a page of another site, in HTML, that has the app in a frame.
    pub(crate) host_page: Option<&'static str>,
    /// The journey needs a host and cannot run from a file.
    pub(crate) on_a_host: bool,
    /// The browser can keep the app on the device.
    pub(crate) keeps: bool,
    /// The path of a second build on the same host.
    pub(crate) beside: Option<&'static str>,
    /// The browser refuses storage, as where cookies are blocked.
    pub(crate) storage_blocked: bool,
    /// The device asks sites to save data.
    pub(crate) saves_data: bool,
    /// The device is so slow that the app is drawn with pauses.
    pub(crate) slow: bool,
    /// The hash that the user goes to while the app is drawn for the first time.
    pub(crate) first_navigation: Option<&'static str>,
    /// A page may never finish loading, so the driver does not wait for it. The page's own waits are four
    /// times shorter.
    pub(crate) never_loads: bool,
    /// Chromium records what its threads do.
    pub(crate) traced: bool,
    /// Errors on the page do not fail the journey.
    pub(crate) errors_tolerated: bool,
}

/// How the server withholds a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Withheld {
    /// The server answers 404.
    Missing,
    /// The server never answers.
    Unanswered,
    /// The answer cannot be parsed, as a script in a syntax newer than the browser.
    Unreadable,
}

/// How the server answers for the app's wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wasm {
    Served,
    /// The server answers 404.
    Missing,
    /// The server answers 404 for the wasm of parts; a first visit loads its own.
    WithoutParts,
    /// The server answers 200 with the start page, as hosts do that serve it for every path of a
    /// single-page app.
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
                host_page: None,
                on_a_host: false,
                keeps: false,
                beside: None,
                storage_blocked: false,
                saves_data: false,
                slow: false,
                first_navigation: None,
                never_loads: false,
                traced: false,
                errors_tolerated: false,
            },
            steps: Box::new(move |page| Box::pin(steps(page))),
            again: None,
        }
    }

    /// The journey needs a host: it is about addresses, other pages, or files that can be missing.
    pub(crate) fn on_a_host(mut self) -> Self {
        self.world.on_a_host = true;
        self
    }

    /// Tells whether the journey can also run in the app as one file.
    pub(super) fn needs_no_host(&self) -> bool {
        let World {
            wasm,
            path,
            host_page,
            keeps,
            on_a_host,
            beside,
            ..
        } = self.world;
        let alone = host_page.is_none() && beside.is_none();
        wasm == Wasm::Served && path == "/" && alone && !keeps && !on_a_host
    }

    /// Sets the day and hour, local and without a zone: `2026-12-31T23:30`.
    pub(crate) fn clock(mut self, local: &'static str) -> Self {
        self.world.clock = local;
        self
    }

    /// Sets the language of the browser, such as `en-GB`.
    pub(crate) fn lang(mut self, lang: &'static str) -> Self {
        self.world.lang = lang;
        self
    }

    /// Sets how the server answers for the app's wasm.
    pub(crate) fn wasm(mut self, wasm: Wasm) -> Self {
        self.world.wasm = wasm;
        self
    }

    /// Sets the size of the viewport. Only Chromium can be as narrow as a phone; the others come as close
    /// as they can.
    pub(crate) fn window(mut self, width: u32, height: u32) -> Self {
        self.world.window = (width, height);
        self
    }

    /// Puts the app into a folder of the server, as on a project site.
    pub(crate) fn sub_path(mut self) -> Self {
        self.world.path = "/sub/path/";
        self
    }

    /// Gives the device these voices: `[{"lang":"id-ID","localService":true}]`. The page keeps the texts to
    /// be spoken in `__voice.spoken`.
    pub(crate) fn voices(mut self, voices: &'static str) -> Self {
        self.world.voices = Some(voices);
        self
    }

    /// Serves this HTML as the host page, which has the app in a frame. The server replaces the address
    /// `https://example.org/lindungi/` in it with its own address of the app.
    pub(crate) fn host_page(mut self, page: &'static str) -> Self {
        self.world.host_page = Some(page);
        self
    }

    /// Lets the browser keep the app on the device.
    pub(crate) fn keeps(mut self) -> Self {
        self.world.keeps = true;
        self
    }

    /// Puts the app into the folder `/a/`, and another build of it into `/b/`.
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

    /// Makes the device ask sites to save data.
    pub(crate) fn saves_data(mut self) -> Self {
        self.world.saves_data = true;
        self
    }

    /// Makes the device so slow that all drawing takes longer than a frame, and every timer is late.
    pub(crate) fn slow(mut self) -> Self {
        self.world.slow = true;
        self
    }

    /// Makes the user go to this hash as soon as anything of the app is drawn.
    pub(crate) fn first_navigation(mut self, hash: &'static str) -> Self {
        self.world.first_navigation = Some(hash);
        self
    }

    /// Closes the browser, opens it again with all that it has kept, and goes on with these steps.
    /// `WebKitGTK` keeps nothing under a driver, so there the journey ends before.
    pub(crate) fn again<F, S>(mut self, steps: F) -> Self
    where
        F: Fn(Page) -> S + Send + Sync + 'static,
        S: Future<Output = Result> + 'static,
    {
        self.again = Some(Box::new(move |page| Box::pin(steps(page))));
        self
    }

    /// Expects that a page may never finish loading: the driver does not wait for it, and the page's own
    /// waits are four times shorter.
    pub(crate) fn never_loads(mut self) -> Self {
        self.world.never_loads = true;
        self
    }

    /// Records what the threads of Chromium do, for `Page::trace`.
    pub(crate) fn traced(mut self) -> Self {
        self.world.traced = true;
        self
    }

    /// Lets the journey pass although there are errors on the page.
    pub(crate) fn tolerate_errors(mut self) -> Self {
        self.world.errors_tolerated = true;
        self
    }
}
