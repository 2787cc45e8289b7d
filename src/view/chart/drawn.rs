//! What a chart draws, by name.

use super::change::{self, Changes};
use super::composition;
use super::flow::{self, Flow};
use crate::chart::{Form, Scene, Subject, Width};
use crate::disclosure::By;
use crate::view::View;

/// The name of the chart that the page opens with.
pub const OVERVIEW: &str = "overview";

/// One of the page's drawings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// Of every 100 yuan: the view that the page opens with.
    Overview,
    /// A breakdown, by its place among the view's, in a form.
    Breakdown(usize, Form),
    Change,
    /// The flow into a view of expenditure.
    Flow(Option<By>),
}

/// A drawing laid out for a width.
pub type Scenes<'a> = Box<dyn Fn(Width) -> Scene + 'a>;

impl Drawn {
    /// The drawing in any width; nothing where the disclosure does not have it.
    pub fn scenes(self, view: &View) -> Option<Scenes<'_>> {
        match self {
            Drawn::Overview => {
                let scenes = composition::scenes(view, composition::opening(view)?);
                Some(Box::new(move |width| scenes(Form::Waffle, width)))
            }
            Drawn::Breakdown(index, form) => {
                let scenes = composition::scenes(view, view.breakdowns.get(index)?);
                Some(Box::new(move |width| scenes(form, width)))
            }
            Drawn::Change => {
                let changes = Changes::of(view)?;
                Some(Box::new(move |width| changes.scene(width)))
            }
            Drawn::Flow(by) => {
                let flow = Flow::into_view(view, by)?;
                Some(Box::new(move |width| flow.scene(width)))
            }
        }
    }

    /// What its marks stand for, in their order.
    pub fn subjects(self, view: &View) -> Vec<Subject> {
        let scene = self.scenes(view).map(|scenes| scenes(Width::Narrow));
        let marks = scene.map(|scene| scene.marks).unwrap_or_default();
        marks.into_iter().map(|mark| mark.subject).collect()
    }

    /// How high it is in its wide layout, in pixels.
    pub fn height(self, view: &View) -> Option<i32> {
        let scenes = self.scenes(view)?;
        Some(scenes(Width::Wide).canvas.height().ceil() as i32)
    }
}

/// Whether the page has a chart of that name.
pub fn has_chart(view: &View, name: &str) -> bool {
    match name {
        OVERVIEW => composition::opening(view).is_some(),
        flow::CHART => flow::exists(view),
        change::CHART => change::exists(view),
        name => composition::drawn(view).any(|breakdown| breakdown.id() == name),
    }
}
