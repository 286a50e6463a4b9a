//! The donor's way and the sources, loaded when one of them is opened.

fn main() {
    lindungi::donor();
}
