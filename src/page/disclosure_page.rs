//! The whole page of one disclosure.

use yew::prelude::*;

use super::carried::{explanations, phrases, table};
use super::component::{Contents, OpenFile, Switches};
use super::reader::Reader;
use super::section::*;

#[derive(Properties, PartialEq)]
pub struct DisclosurePageProps {
    pub reader: Reader,
}

/// What a reader sees, then what the program needs.
#[component]
pub fn DisclosurePage(props: &DisclosurePageProps) -> Html {
    let reader = &props.reader;
    let words = reader.words();
    html! {
        <ContextProvider<Reader> context={reader.clone()}>
            <a class="skip" href="#overview">{ words.skip }</a>
            <header class="top">
                <Switches />
                <Contents />
            </header>
            <main>
                <div class="notices" role="status"></div>
                <OpenFile />
                <Overview />
                <Income />
                <Expenditure />
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
                <div id="tooltip" role="tooltip" hidden={true}></div>
                <p id="announcement" role="status" aria-live="polite"></p>
            </main>
            <footer>
                <p>{ reader.source_line() }</p>
                <p id="address"></p>
                <p>{ words.footer_about }</p>
                <p class="keys">{ words.footer_keys }</p>
                <p class="keys">{ words.open_file }{ words.colon }{ words.open_hint }</p>
                <div class="actions">
                    <button type="button" data-download="json">{ words.download_json }</button>
                    <button type="button" data-print="">{ words.print }</button>
                </div>
            </footer>
            { explanations(reader) }
            { phrases(reader) }
            { table(reader) }
        </ContextProvider<Reader>>
    }
}
