//! Files that a reader brings: dragged over the page, dropped on it, or chosen.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// The drag, if it carries files.
pub fn dragged(event: &Event) -> Option<DragEvent> {
    let drag: &DragEvent = event.dyn_ref()?;
    let types = drag.data_transfer()?.types();
    let has_files = types.includes(&"Files".into(), 0);
    has_files.then(|| drag.clone())
}

/// Whether a drag has left the window: it leaves what it was over for nothing else.
pub fn has_left(event: &Event) -> bool {
    let drag = event.dyn_ref::<DragEvent>();
    drag.is_some_and(|drag| drag.related_target().is_none())
}

/// The files that were dropped.
pub fn dropped(drag: &DragEvent) -> Vec<File> {
    listed(drag.data_transfer().and_then(|data| data.files()))
}

/// The files that were chosen; the input takes them again afterwards, should the same ones be
/// chosen.
pub fn chosen(input: &HtmlInputElement) -> Vec<File> {
    let files = listed(input.files());
    input.set_value("");
    files
}

fn listed(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length())
        .filter_map(|index| files.get(index))
        .collect()
}
