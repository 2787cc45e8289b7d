//! Below all sections: where the figures are from, and what can be done with the whole page.

use yew::prelude::*;

use crate::app::action;
use crate::app::context::Context;
use crate::app::state::State;
use crate::platform::page;

/// The page's own address is for prints; only the browser knows it.
pub fn footer(cx: &Context, state: &State) -> Html {
    let words = cx.words();
    let address = state.is_settled().then(|| {
        let url = action::absolute(state, &cx.view, Some("overview"));
        words.page_address(&url)
    });
    html! {
        <footer>
            <p>{ cx.view.source_line() }</p>
            <p id="address">{ address.unwrap_or_default() }</p>
            <p>{ words.footer_about }</p>
            <p class="keys">{ words.footer_keys }</p>
            <p class="keys">{ words.open_file }{ words.colon }{ words.open_hint }</p>
            <div class="actions">
                <button data-download="json" onclick={cx.call(|cx, _| action::download_json(cx))}>{ words.download_json }</button>
                <button data-print="" onclick={|_| page::print(None)}>{ words.print }</button>
            </div>
        </footer>
    }
}
