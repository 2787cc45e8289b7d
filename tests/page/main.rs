//! What the page shows before any program runs, in every language: each thing once, and all of it
//! to be found.
#![cfg(feature = "prerender")]

mod rule;
mod safe;

use std::collections::BTreeSet;

use budget_viewer::disclosure::{Disclosure, Text};
use budget_viewer::lang::words;
use budget_viewer::link::{Lang, Section, Setting};
use budget_viewer::prerender::{Published, render};
use scraper::{ElementRef, Html, Selector};

/// What could be taken for the page's own markup, or for what its writer puts between its pieces.
const HOSTILE: &str =
    "</div></template></p><script>alert(1)</script><img src=x>\"'&<b>\u{1}0\u{1}<!--sent 0-->";

fn shipped() -> Disclosure {
    Disclosure::from_json(include_str!("../../data/tianmen-12345/2026.json")).unwrap()
}

/// Lines that leave a rest of their total.
fn with_rest() -> Disclosure {
    let mut disclosure = shipped();
    let left_out = "expenditure/function/201";
    let below = |path: &str| path.starts_with(left_out);
    disclosure.lines.retain(|path, _| !below(path.as_str()));
    disclosure
}

/// The shipped disclosure with names that look like markup.
fn hostile() -> Disclosure {
    let mut disclosure = with_rest();
    let name = Text {
        zh: HOSTILE.to_owned(),
        en: HOSTILE.to_owned(),
    };
    disclosure.entity.name = name.clone();
    disclosure.source.title = name.clone();
    for line in disclosure.lines.values_mut() {
        line.name = name.clone();
    }
    for term in &mut disclosure.glossary {
        term.name = name.clone();
        term.meaning = name.clone();
    }
    disclosure
}

/// The content of the page's element.
async fn content(disclosure: &Disclosure, lang: Lang, base: Option<&str>) -> String {
    render(&Published::of(disclosure.clone()).view(lang), base).await
}

fn parsed(content: &str) -> Html {
    Html::parse_document(&format!("<!doctype html><div id=\"app\">{content}</div>"))
}

async fn page(disclosure: &Disclosure, lang: Lang) -> Html {
    parsed(&content(disclosure, lang, None).await)
}

fn within<'a>(root: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    root.select(&selector).collect()
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    within(page.root_element(), selector)
}

fn one<'a>(page: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = all(page, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

fn text(element: ElementRef) -> String {
    element.text().collect()
}

fn attributes<'a>(elements: &[ElementRef<'a>], name: &str) -> Vec<&'a str> {
    let values = elements.iter().filter_map(|element| element.attr(name));
    values.collect()
}

#[tokio::test(flavor = "current_thread")]
async fn whatever_can_be_linked_to_is_once_in_the_page_of_every_language() {
    let disclosure = shipped();
    for lang in Lang::ALL {
        let page = page(&disclosure, *lang).await;
        let ids = attributes(&all(&page, "[id]"), "id");
        let different: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), different.len());
        for section in Section::ALL {
            one(&page, &format!("section[id='{}']", section.identifier()));
        }
        // A total that is a section is linked to as that.
        for path in disclosure.lines.keys().filter(|path| !path.is_root()) {
            one(&page, &format!("tr[id='{path}']"));
        }
        for term in &disclosure.glossary {
            assert!(different.contains(&*format!("glossary/{}", term.id)));
        }
        for chart in ["flow", "expenditure/function", "expenditure/program"] {
            one(
                &page,
                &format!("figure[id='{chart}'][data-chart='{chart}']"),
            );
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_contents_lead_to_every_section_in_its_order() {
    for lang in Lang::ALL {
        let page = page(&shipped(), *lang).await;
        let links = all(&page, "nav.contents a");
        let targets = Section::ALL.map(|section| format!("#{}", section.identifier()));
        assert_eq!(attributes(&links, "href"), targets);
        let sections = attributes(&all(&page, "main > section"), "id");
        assert_eq!(sections, Section::ALL.map(Section::identifier));
        for (link, section) in links.into_iter().zip(Section::ALL) {
            let heading = one(&page, &format!("[id='{}-heading']", section.identifier()));
            // The page opens with whose it is.
            if section != Section::Overview {
                assert_eq!(text(link), text(heading));
            }
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn nothing_is_drawn_that_is_not_seen_and_nothing_is_drawn_twice() {
    for disclosure in [shipped(), with_rest()] {
        for lang in Lang::ALL {
            let page = page(&disclosure, *lang).await;
            assert!(all(&page, "template, script, style").is_empty());
            let figures = all(&page, "figure[data-chart]");
            let names: BTreeSet<&str> = attributes(&figures, "data-chart").into_iter().collect();
            assert_eq!(names.len(), figures.len());
            for figure in figures {
                let is_hidden = figure
                    .ancestors()
                    .filter_map(ElementRef::wrap)
                    .any(|around| around.value().classes().any(|class| class == "other"));
                let drawings = within(figure, "svg.chart");
                assert_eq!(drawings.len(), usize::from(!is_hidden));
                let marks = within(figure, "a.mark");
                let targets: BTreeSet<&str> = attributes(&marks, "href").into_iter().collect();
                assert_eq!(targets.len(), marks.len());
                assert_eq!(marks.is_empty(), is_hidden);
            }
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_mark_says_what_it_is_and_one_a_chart_is_the_tab_stop() {
    for lang in Lang::ALL {
        let page = page(&with_rest(), *lang).await;
        for chart in all(&page, "svg.chart") {
            assert_ne!(chart.attr("aria-label").unwrap_or_default(), "");
            let marks = within(chart, "a.mark");
            assert_eq!(attributes(&marks, "aria-label").len(), marks.len());
            let stops = attributes(&marks, "tabindex").into_iter();
            assert_eq!(stops.filter(|tabindex| *tabindex == "0").count(), 1);
        }
        assert!(!all(&page, "a.mark[data-rest]").is_empty());
        assert!(!all(&page, "tr[data-rest-row]").is_empty());
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_chart_that_has_forms_opens_in_bars() {
    for disclosure in [shipped(), with_rest()] {
        for lang in Lang::ALL {
            let page = page(&disclosure, *lang).await;
            let charts = all(&page, "figure:has(.forms)");
            assert!(charts.len() > 5);
            for chart in charts {
                let pressed = within(chart, "button[data-form][aria-pressed=true]");
                assert_eq!(attributes(&pressed, "data-form"), ["bars"]);
                assert!(within(chart, "svg.chart:not(.bars)").is_empty());
            }
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_view_of_expenditure_has_its_tables_and_the_money_flows_into_the_one_that_is_shown() {
    for lang in Lang::ALL {
        let page = page(&shipped(), *lang).await;
        let buttons = all(&page, "button[data-view]");
        assert!(buttons.len() > 1);
        let views = all(&page, ".alternatives > .view");
        assert_eq!(views.len(), buttons.len());
        for (button, view) in buttons.iter().zip(views) {
            let by = button.attr("data-view").unwrap();
            let is_shown = button.attr("aria-pressed") == Some("true");
            assert_eq!(is_shown, by == "function");
            let is_other = view.value().classes().any(|class| class == "other");
            assert_eq!(is_other, !is_shown, "{by}");
            let table = format!("table[data-table='expenditure/{by}']");
            assert_eq!(within(view, &table).len(), 1);
            let of_view = format!("figure#flow [data-mark^='expenditure/{by}/']");
            assert_eq!(all(&page, &of_view).is_empty(), !is_shown, "{by}");
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_filter_of_the_audit_has_its_findings_and_all_are_shown() {
    let page = page(&with_rest(), Lang::default()).await;
    let filters = attributes(&all(&page, "[data-filter]"), "data-filter");
    assert_eq!(filters[0], "all");
    let pressed = all(&page, "[data-filter][aria-pressed=true]");
    assert_eq!(attributes(&pressed, "data-filter"), ["all"]);
    let groups = all(&page, "details.outcome");
    assert_eq!(attributes(&groups, "data-outcome-group"), filters[1..]);
    for group in groups {
        assert_eq!(group.attr("data-filtered"), None);
        let outcome = group.attr("data-outcome-group");
        let findings = within(group, "[data-finding]");
        assert!(!findings.is_empty());
        let mut findings = findings.iter();
        assert!(findings.all(|finding| finding.attr("data-outcome") == outcome));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_language_says_the_total_in_its_own_words_and_has_every_switch_once() {
    let headlines = ["296.01万元", "296.01 wan yuan"];
    for (lang, headline) in Lang::ALL.iter().zip(headlines) {
        let page = page(&shipped(), *lang).await;
        let amount = text(one(&page, ".headline")).replace('\u{a0}', " ");
        assert_eq!(amount, headline);
        for switch in ["lang", "unit", "theme"] {
            let button = one(&page, &format!("button[data-switch='{switch}']"));
            let name = button.attr("aria-label").unwrap();
            assert!(name.contains(text(button).trim()), "{name}");
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn without_scripts_the_page_leads_to_its_file_in_the_other_language() {
    for (lang, file) in Lang::ALL.iter().zip(["en.html", "index.html"]) {
        let in_site = parsed(&content(&shipped(), *lang, Some("/budget/")).await);
        let href = format!("/budget/tianmen-12345/2026/{file}");
        assert_eq!(one(&in_site, ".scriptless a").attr("href"), Some(&*href));
        let alone = page(&shipped(), *lang).await;
        assert!(all(&alone, ".scriptless a").is_empty());
        assert!(text(one(&alone, ".scriptless")).contains(words(*lang).scripts_off));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_published_page_says_nothing_of_a_readers_file_and_offers_explains_and_announces_nothing()
{
    let page = page(&shipped(), Lang::default()).await;
    for empty in [
        ".notices[role=status]",
        ".file-notices[role=status]",
        "#tooltip[hidden]",
        "#announcement[role=status]",
        "#address",
    ] {
        let element = one(&page, empty);
        assert_eq!(element.child_elements().count(), 0, "{empty}");
        assert_eq!(text(element), "", "{empty}");
    }
    assert!(
        all(
            &page,
            "[data-import=remove], [data-import=cancel], #document"
        )
        .is_empty()
    );
    assert!(all(&page, ".offer .actions, [data-embed], [aria-expanded=true]").is_empty());
    let offers = all(&page, "figure .offer button[data-actions]");
    assert_eq!(offers.len(), all(&page, "figure").len());
}

fn is_data_table(element: ElementRef) -> bool {
    let tables = ["flow", "overview"];
    element.value().name() == "table"
        && element
            .attr("data-table")
            .is_some_and(|name| tables.contains(&name))
}
