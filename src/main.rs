//! The program that runs in the page.

fn main() {
    budget_viewer::app::start::run();
}
