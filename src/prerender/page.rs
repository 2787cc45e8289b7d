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
/// is of no use to it. No text of a page can begin a comment.
fn without_names(page: &str) -> String {
    ["<!--<[", "<!--</["]
        .iter()
        .fold(page.to_owned(), |page, begin| {
            let mut pieces = page.split(begin);
            let mut plain = pieces.next().unwrap_or_default().to_owned();
            for piece in pieces {
                plain.push_str(begin);
                plain.push_str(piece.find("]>-->").map_or(piece, |end| &piece[end..]));
            }
            plain
        })
}
