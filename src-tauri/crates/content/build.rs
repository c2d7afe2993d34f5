//! Makes a changed, added or removed content file rebuild this crate. `include_dir` follows changes inside the files it
//! found, but on stable Rust it cannot follow a folder, so a new file would stay unseen.

#[allow(clippy::print_stdout)] // how a build script speaks to cargo
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../../../content");
}
