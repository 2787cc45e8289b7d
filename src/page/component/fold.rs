//! Long tables: their first rows, and a button that opens all others.

use yew::prelude::*;

use crate::lang::fill;
use crate::page::others::told;
use crate::page::reader::Reader;

/// The rows of a table, of which all but the first are folded where they are many: only where
/// scripts run, and not where a link leads to one of them, which the style sheet sees to.
pub struct Fold {
    pub rows: Vec<Html>,
    /// How many can be seen at first.
    pub shown: usize,
    /// The `id` of those that are folded.
    pub id: Option<&'static str>,
    /// Rows below all of them, always to be seen.
    pub last: Vec<Html>,
}

impl Fold {
    /// The bodies of the table, which has so many columns.
    pub fn html(self, reader: &Reader, columns: usize) -> Html {
        let Fold { mut rows, last, .. } = self;
        if rows.len() <= self.shown {
            return html! { <tbody>{ for rows }{ for last }</tbody> };
        }
        let count = told(rows.len());
        let folded = rows.split_off(self.shown);
        html! {
            <>
                <tbody>{ for rows }</tbody>
                <tbody id={self.id} data-folded="">{ for folded }</tbody>
                <tbody class="unfold">
                    <tr><td colspan={columns.to_string()}>
                        <button type="button" data-unfold="">{ fill(reader.words().unfold, &[("count", &count)]) }</button>
                    </td></tr>
                </tbody>
                if !last.is_empty() { <tbody>{ for last }</tbody> }
            </>
        }
    }
}
