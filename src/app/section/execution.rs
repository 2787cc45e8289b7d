//! What was planned beside what came of it (预算执行), where final accounts tell both.

use yew::prelude::*;

use crate::app::context::Context;
use crate::view::View;
use crate::view::execution::{Execution, executions};

/// A table of every line with a plan and an outturn; nothing where there is none.
pub fn execution(cx: &Context) -> Html {
    cx.as_sent(|| {
        let view = &cx.view;
        let rows = executions(view);
        match rows.is_empty() {
            true => html! {},
            false => table(view, &rows),
        }
    })
}

fn table(view: &View, rows: &[Execution]) -> Html {
    let words = view.words();
    let unit = words.in_unit(view.unit_name(view.money_unit()));
    // Short enough to stand before each figure on a phone.
    let columns = [
        [words.column_planned, &unit].concat(),
        [words.basis_actual, &unit].concat(),
        [words.column_difference, &unit].concat(),
        words.column_completion.to_owned(),
        words.column_completion_computed.to_owned(),
    ];
    let heads = columns.iter();
    let heads = heads.map(|head| html! { <th scope="col" class="figure">{ head }</th> });
    let rows = rows.iter().map(|row| {
        let cells = [
            &row.planned,
            &row.outturn,
            &row.difference,
            &row.printed,
            &row.computed,
        ];
        let cells = columns.iter().zip(cells).map(|(label, cell)| {
            html! { <td class="figure" data-label={label.clone()}>{ cell }</td> }
        });
        html! {
            <tr data-execution={row.path.to_string()}>
                <th scope="row"><a href={["#", row.path.as_str()].concat()}>{ &row.name }</a></th>
                <td>{ row.basis }</td>
                { for cells }
            </tr>
        }
    });
    html! {
        <section class="execution" aria-labelledby="execution-heading">
            <h3 id="execution-heading">{ words.execution_heading }</h3>
            <p class="note">{ words.execution_note }</p>
            <div class="scroll">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ words.column_name }</th>
                            <th scope="col">{ words.column_which_budget }</th>
                            { for heads }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </section>
    }
}
