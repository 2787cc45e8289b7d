//! The program that runs in the page it was sent with.

fn main() {
    budget_viewer::browser::run();
}
