//! The app, as the browser loads it.

fn main() {
    lindungi::start();
}
