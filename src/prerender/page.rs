//! A disclosure ▶ the content of its page's element, to be taken over in the browser.

use yew::LocalServerRenderer;

use crate::app::state::State;
use crate::app::{App, AppProps, Sent};
use crate::view::View;

/// The app as it begins; `base` is the path of the site, with a slash at either end, where the page
/// has its other language in it.
pub async fn render(view: &View, base: Option<&str>) -> String {
    let sent = Sent::default();
    let props = AppProps {
        state: State::new(view.clone(), true),
        base: base.map(|base| base.to_owned().into()),
        sent: sent.clone(),
    };
    let page = LocalServerRenderer::<App>::with_props(props).render().await;
    sent.fill(&without_names(&page)).await
}

/// What a build for debugging writes into the comments by which the app finds its components again
/// is of no use to it.
fn without_names(page: &str) -> String {
    let mut plain = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, name)) = rest.split_once("[budget_viewer::") {
        plain.push_str(before);
        plain.push('[');
        rest = name.find("]>-->").map_or(name, |end| &name[end..]);
    }
    plain + rest
}
