//! A root total in one sentence: how much, how it changed, why.

use yew::prelude::*;

use super::prose::prose;
use crate::app::context::Context;
use crate::view::statement::change_sentence;

/// The total at a path with its change and the reason that the document gives, or the
/// words that it does not state the total at all.
pub fn statements(cx: &Context, path: &str) -> Html {
    let Context { view, .. } = cx;
    let words = cx.words();
    let Some(line) = view.disclosure.line(path) else {
        return html! { <p>{ words.root_missing }</p> };
    };
    let leading = line.leading();
    let stated = leading.and_then(|statement| statement.amount);
    let reason = leading.and_then(|statement| statement.reason.as_ref());
    let change = change_sentence(view, line);
    html! {
        <div class="statement">
            <p class="amount">
                { prose(view, &view.name(line)) }{ " " }<strong>{ view.stated(stated) }</strong>
            </p>
            if !change.is_empty() { <p>{ change }</p> }
            if let Some(reason) = reason {
                <p>{ prose(view, &words.reason(&view.text(reason))) }</p>
            }
        </div>
    }
}
