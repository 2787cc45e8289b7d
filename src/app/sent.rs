//! What the browser adopts as it was sent.
//!
//! A page of ten thousand rows is there long before the program is. While its language, unit and
//! disclosure are those that it was sent with, drawings, tables and prose need no rendering: the
//! program takes their nodes as they are, and knows what they are about by their order. Anything
//! that changes is rendered like everything else.

use yew::prelude::*;
use yew::virtual_dom::VRaw;

use super::context::Context;

/// What the page holds for adopting, while it is prerendered.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    #[cfg(feature = "prerender")]
    held: std::rc::Rc<std::cell::RefCell<Vec<Html>>>,
}

/// There is one in a page.
impl PartialEq for Sent {
    fn eq(&self, _: &Sent) -> bool {
        true
    }
}

/// `content`, or what stands in its place as it was sent.
pub fn as_sent(cx: &Context, content: impl FnOnce() -> Html) -> Html {
    match cx.is_as_sent {
        true => Html::VRaw(VRaw {
            html: cx.runtime.sent.hold(content),
        }),
        false => content(),
    }
}

#[cfg(not(feature = "prerender"))]
impl Sent {
    /// The nodes are there: nothing has to be known of them.
    fn hold(&self, _: impl FnOnce() -> Html) -> AttrValue {
        AttrValue::Static("")
    }
}

#[cfg(feature = "prerender")]
impl Sent {
    /// Around the number of what belongs in a place: in a text both would be escaped.
    const BEGIN: &str = "<!--sent ";
    const END: &str = "-->";

    /// Keeps the content until the page around it is written, and holds its place.
    fn hold(&self, content: impl FnOnce() -> Html) -> AttrValue {
        let content = content();
        let mut held = self.held.borrow_mut();
        held.push(content);
        format!("{}{}{}", Self::BEGIN, held.len() - 1, Self::END).into()
    }

    /// The page with everything in its place, without the comments that taking over needs.
    pub async fn fill(&self, page: &str) -> String {
        let mut pieces = page.split(Self::BEGIN);
        let mut filled = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (number, rest) = piece.split_once(Self::END).unwrap_or((piece, ""));
            let content = number.parse().ok().and_then(|number: usize| {
                let held = self.held.borrow();
                held.get(number).cloned()
            });
            if let Some(content) = content {
                filled.push_str(&written(content).await);
            }
            filled.push_str(rest);
        }
        filled
    }
}

#[cfg(feature = "prerender")]
#[derive(Properties, PartialEq)]
struct PieceProps {
    content: Html,
}

#[cfg(feature = "prerender")]
#[component]
fn Piece(props: &PieceProps) -> Html {
    props.content.clone()
}

/// HTML that is not taken over node by node.
#[cfg(feature = "prerender")]
pub async fn written(content: Html) -> String {
    yew::LocalServerRenderer::<Piece>::with_props(PieceProps { content })
        .hydratable(false)
        .render()
        .await
}
