//! The whole page of one disclosure.

use std::rc::Rc;

use yew::prelude::*;

use super::component::{Contents, Notices, OpenFile, Switches};
use super::interaction::Interaction;
use super::reader::Reader;
use super::section::*;
use super::view::View;
use crate::audit::audit;
use crate::disclosure::Disclosure;
use crate::lang::{fill, words};

#[derive(Properties, PartialEq)]
pub struct DisclosurePageProps {
    pub disclosure: Rc<Disclosure>,
}

/// Prerendered with every setting at its default; in the browser the address is
/// read right after hydration.
#[component]
pub fn DisclosurePage(props: &DisclosurePageProps) -> Html {
    let disclosure = props.disclosure.clone();
    let findings = use_memo((), |()| audit(&disclosure));
    let view = use_reducer_eq(|| View::new(disclosure.clone()));
    let dispatch = view.dispatcher();
    let reader = Reader {
        disclosure: disclosure.clone(),
        findings,
        lang: view.link.lang,
        unit: view.link.unit,
    };
    let words = words(view.link.lang);
    let source = fill(
        words.source_line,
        &[("title", &reader.text(&disclosure.source.title))],
    );
    html! {
        <ContextProvider<Reader> context={reader}>
            <a class="skip" href="#overview">{ words.skip }</a>
            <header class="top">
                <Switches link={view.link.clone()} dispatch={dispatch.clone()} />
                <Contents />
            </header>
            <main>
                <Notices view={(*view).clone()} />
                <OpenFile />
                <Overview />
                <Income />
                <Expenditure by={view.by} dispatch={dispatch.clone()} />
                <Change />
                <Operating />
                <ThreePublic />
                <Procurement />
                <Assets />
                <Staff />
                <Duties />
                <Audit />
                <Glossary />
                <Document />
                <Interaction view={(*view).clone()} {dispatch} />
            </main>
            <footer>
                <p>{ source }</p>
                <p id="address"></p>
                <p>{ words.footer_about }</p>
                <p class="keys">{ words.footer_keys }</p>
                <p class="keys">{ words.open_file }{ words.colon }{ words.open_hint }</p>
                <div class="actions">
                    <button type="button" data-download="json">{ words.download_json }</button>
                    <button type="button" data-print="">{ words.print }</button>
                </div>
            </footer>
        </ContextProvider<Reader>>
    }
}
