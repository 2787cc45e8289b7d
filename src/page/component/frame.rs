//! The frame of every chart: headline, drawing, table and actions.

use yew::prelude::*;

use super::copy_link::CopyLink;
use super::prose::Prose;
use crate::page::reader::use_reader;

#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// The chart's name in links and files.
    pub id: AttrValue,
    /// The finding, as a headline.
    pub title: AttrValue,
    /// The headline's element: one level below the heading that it stands under.
    #[prop_or("h3")]
    pub heading: &'static str,
    /// The figure's `id`, where nothing else in the page has the chart's name.
    #[prop_or_default]
    pub anchor: Option<AttrValue>,
    /// What is shown, of which total, in which unit.
    pub subtitle: AttrValue,
    /// Where a link to the chart points: the chart's section or total.
    pub target: AttrValue,
    /// Where a link to the chart as it is now shown points, if that is elsewhere.
    #[prop_or_default]
    pub state: Option<AttrValue>,
    /// The view of expenditure that the chart leads into, where another can take its place.
    #[prop_or_default]
    pub flow: Option<&'static str>,
    /// Where in the document the figures stand.
    #[prop_or_default]
    pub place: AttrValue,
    /// Buttons for the forms, if there are several.
    #[prop_or_default]
    pub forms: Html,
    pub drawing: Html,
    /// The drawing in other forms, a template each.
    #[prop_or_default]
    pub other_drawings: Html,
    /// Said in words below the drawing.
    #[prop_or_default]
    pub note: AttrValue,
    pub table: Html,
}

/// One `figure` a chart.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    // A reader's own file is on no other device.
    let is_published = reader.own.is_none();
    let embedded = match &props.state {
        Some(state) => AttrValue::from(format!("{}#{state}", props.id)),
        None => props.id.clone(),
    };
    html! {
        <figure id={props.anchor.clone()} data-chart={props.id.clone()} data-flow={props.flow}>
            <figcaption>
                <@{props.heading} class="finding">{ &props.title }</@>
                <p class="subtitle"><Prose text={props.subtitle.clone()} /></p>
            </figcaption>
            { props.forms.clone() }
            <div class="drawing"><div>{ props.drawing.clone() }</div>{ props.other_drawings.clone() }</div>
            if !props.note.is_empty() {
                <p class="note zero"><Prose text={props.note.clone()} /></p>
            }
            { props.table.clone() }
            <div class="foot">
                if !props.place.is_empty() {
                    <p class="place">{ words.tip_place }{ words.colon }{ &props.place }</p>
                }
                <div class="actions">
                    <CopyLink target={props.target.clone()} name={props.title.clone()} />
                    if is_published {
                        <button type="button" data-embed={embedded}>{ words.copy_embed }</button>
                    }
                    <button type="button" data-download="svg">{ words.download_svg }</button>
                    <button type="button" data-download="png">{ words.download_png }</button>
                    <button type="button" data-download="csv">{ words.download_csv }</button>
                </div>
            </div>
            <p class="onward"><a href={format!("#{}", props.target)} target="_blank" rel="noopener" data-onward={props.target.clone()}>{ reader.source_line() }</a></p>
        </figure>
    }
}
