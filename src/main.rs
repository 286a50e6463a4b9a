//! The resident's way, loaded at a first visit.

fn main() {
    lindungi::resident();
}
