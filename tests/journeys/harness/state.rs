//! A state of a journey: a moment when the app is at rest. It is checked with axe-core and for content that
//! reaches out of the page, and people look at its screenshots.

use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};

use super::{
    axe,
    engines::Engine,
    environment,
    failure::{Result, ensure},
    page::{Look, Page},
    shots, viewport,
};

/// The smallest phone that the app is made for.
const PHONE: (u32, u32) = (360, 640);

impl Page {
    /// Checks the page in a state that deserves a look. The name becomes part of a file name:
    /// `check-income`.
    ///
    /// All engines check the page as it is. Chromium also checks its dark colours and the width of a phone,
    /// and takes the screenshots. All findings are reported together.
    pub(crate) async fn state(&self, name: &str) -> Result {
        self.step(format!("state {name}"));
        self.settle().await?;
        if self.server().is_a_file() {
            // The app looks the same as over a host, where it is checked.
            return Ok(());
        }
        let mut looks = vec![
            ("", axe::check(self).await),
            ("", self.check_overflow().await),
        ];
        if self.engine() == Engine::Chromium {
            viewport::colours(self, "dark").await?;
            self.settle().await?;
            looks.push(("in dark colours: ", axe::check_colours(self).await));
            // Still dark: going back first would have to settle once more, and colours move nothing.
            viewport::set(self, PHONE.0, PHONE.1).await?;
            self.settle().await?;
            looks.push(("on a phone: ", self.check_overflow().await));
            viewport::colours(self, "").await?;
            if let Some(folder) = environment::shots() {
                shots::take(self, &folder, name).await?;
            }
            let (width, height) = self.window();
            viewport::set(self, width, height).await?;
        }
        let found: Vec<_> = looks
            .into_iter()
            .filter_map(|(place, look)| look.err().map(|failure| format!("{place}{failure}")))
            .collect();
        ensure(found.is_empty(), found.join("\n"))
    }

    /// The page as PDF, in its print style on A4. `WebKitGTK` cannot print through its driver.
    pub(crate) async fn print_pdf(&self) -> Result<Vec<u8>> {
        self.step("print");
        let sheet = PrintParameters {
            page: PrintPage {
                width: 21.0,
                height: 29.7,
            },
            margin: PrintMargins {
                top: 0.0,
                bottom: 0.0,
                left: 0.0,
                right: 0.0,
            },
            ..PrintParameters::default()
        };
        Ok(self.driver().print_page(sheet).await?)
    }

    /// Waits until the effect of the last action has been drawn.
    pub(crate) async fn settled(&self) -> Result {
        self.settle().await
    }

    /// Waits until fonts are loaded and nothing moves.
    pub(super) async fn settle(&self) -> Result {
        self.poll("the page to come to rest", async || {
            let still: bool = self
                .eval_async(include_str!("js/settled.js"), vec![])
                .await?;
            Ok(if still {
                Look::Done(())
            } else {
                Look::Again("fonts are loading or something moves".to_owned())
            })
        })
        .await
    }

    /// Fails if content reaches out of the page, is cut off, or an amount is broken over two lines.
    pub(super) async fn check_overflow(&self) -> Result {
        let out: Vec<String> = self.eval(include_str!("js/overflow.js"), vec![]).await?;
        ensure(out.is_empty(), format!("too wide: {}", out.join("\n  ")))
    }
}
