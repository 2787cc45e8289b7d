//! What a disclosure says is text on the page, whatever it looks like.

use budget_viewer::app::state::State;
use budget_viewer::app::{App, AppProps, Sent};
use budget_viewer::link::{Lang, Setting};
use budget_viewer::prerender::{Published, render};
use scraper::{ElementRef, Node};
use yew::LocalServerRenderer;

use super::{HOSTILE, all, hostile, is_data_table, one, page, shipped, text, with_rest, within};

#[tokio::test(flavor = "current_thread")]
async fn names_that_look_like_markup_stay_names() {
    let disclosure = hostile();
    for lang in Lang::ALL {
        let page = page(&disclosure, *lang).await;
        assert!(all(&page, "script, img, template, b b").is_empty());
        // Nothing has broken out of the page's element.
        assert_eq!(all(&page, "body > *").len(), 1);
        assert_eq!(text(one(&page, "h1")), HOSTILE);
        for path in disclosure.lines.keys().filter(|path| !path.is_root()) {
            let name = one(&page, &format!("tr[id='{path}'] > th"));
            assert!(text(name).starts_with(HOSTILE));
        }
        for term in &disclosure.glossary {
            let term = one(&page, &format!("[id='glossary/{}']", term.id));
            assert!(text(within(term, "dd")[0]).starts_with(HOSTILE));
        }
        assert!(text(one(&page, "footer")).contains(HOSTILE));
    }
}

/// HTML without comments, which stand nowhere in a text.
fn without_comments(html: &str) -> String {
    let mut pieces = html.split("<!--");
    let first = pieces.next().into_iter();
    let others = pieces.map(|piece| piece.split_once("-->").unwrap().1);
    first.chain(others).collect()
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_adopted_as_it_was_sent_is_what_would_be_rendered() {
    for disclosure in [shipped(), with_rest(), hostile()] {
        let published = Published::of(disclosure);
        for lang in Lang::ALL {
            let view = published.view(*lang);
            let sent = render(&view, None).await;
            let props = AppProps {
                state: State::new(view, false),
                base: None,
                sent: Sent::default(),
            };
            let rendered = LocalServerRenderer::<App>::with_props(props)
                .hydratable(false)
                .render()
                .await;
            assert!(without_comments(&sent) == rendered);
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_adopted_as_it_was_sent_has_no_comments_of_those_that_are_taken_over() {
    let page = page(&with_rest(), Lang::default()).await;
    let adopted = "svg.chart, tbody > tr, thead, ul.findings > li, dl.prose > div, ol.prose > li";
    for element in all(&page, adopted) {
        // A table of few lines that stands elsewhere in full is small enough to be taken over.
        if element
            .ancestors()
            .filter_map(ElementRef::wrap)
            .any(is_data_table)
        {
            continue;
        }
        let mut nodes = element.descendants();
        assert!(!nodes.any(|node| matches!(node.value(), Node::Comment(_))));
    }
}
