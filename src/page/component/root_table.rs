//! The table of a root total that is not drawn: its lines, or itself alone.

use yew::prelude::*;

use super::lines_table::LinesTable;
use crate::disclosure::Path;
use crate::lang::fill;
use crate::link::Section;
use crate::page::reader::use_reader;

#[derive(Properties, PartialEq)]
pub struct RootTableProps {
    /// The total's path.
    pub root: &'static str,
}

/// All lines below the total, in document order; nothing where there is no total.
#[component]
pub fn RootTable(props: &RootTableProps) -> Html {
    let reader = use_reader();
    let lines = &reader.disclosure.lines;
    let Some((total, line)) = lines.get_key_value(props.root) else {
        return html! {};
    };
    let below = |path: &&Path| path.root() == props.root && !path.is_root();
    let paths = lines.keys().filter(below).cloned();
    let paths: Vec<(Path, usize)> = paths.map(|path| (path, 0)).collect();
    let is_section = Section::ALL.map(Section::identifier).contains(&props.root);
    let caption = fill(reader.words().table_of, &[("title", &reader.name(line))]);
    html! {
        <div class="table" data-table-frame={props.root}>
            <LinesTable id={props.root} {paths} total={total.clone()} has_total_id={!is_section} {caption} />
            <div class="foot">
                <p class="place">{ reader.words().tip_place }{ reader.words().colon }{ reader.places([total]) }</p>
                <div class="actions">
                    <button type="button" data-download="csv">{ reader.words().download_csv }</button>
                </div>
            </div>
        </div>
    }
}
