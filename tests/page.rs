//! What the page carries, for readers and for the program that runs in it, in every language and
//! unit.
#![cfg(feature = "prerender")]

use std::collections::BTreeSet;

use budget_viewer::carried::{self, Phrase};
use budget_viewer::disclosure::{Disclosure, Stated, Text};
use budget_viewer::export;
use budget_viewer::lang::words;
use budget_viewer::link::{Lang, MoneyUnit, Section, Setting};
use budget_viewer::page::{Rendering, element, render};
use scraper::{ElementRef, Html, Node, Selector};

const HOSTILE: &str = "</div></template></p><script>alert(1)</script><img src=x>\"'&<b>";

fn shipped() -> Disclosure {
    Disclosure::from_json(include_str!("../data/tianmen-12345/2026.json")).unwrap()
}

/// Lines that leave a rest of their total.
fn with_rest() -> Disclosure {
    let mut disclosure = shipped();
    let left_out = "expenditure/function/201";
    let below = |path: &str| path.starts_with(left_out);
    disclosure.lines.retain(|path, _| !below(path.as_str()));
    disclosure
}

fn renderings() -> Vec<Rendering> {
    let of = |lang: Lang| {
        MoneyUnit::ALL.iter().map(move |unit| Rendering {
            lang,
            unit: *unit,
            ..Rendering::default()
        })
    };
    Lang::ALL.iter().flat_map(|lang| of(*lang)).collect()
}

async fn page(disclosure: &Disclosure, rendering: &Rendering) -> Html {
    let content = render(disclosure, rendering).await;
    let element = element(disclosure, rendering, &content);
    Html::parse_document(&format!("<!doctype html>{element}"))
}

fn all<'a>(root: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    root.select(&selector).collect()
}

fn one<'a>(root: ElementRef<'a>, selector: &str) -> ElementRef<'a> {
    let found = all(root, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

/// All that are in the page itself.
fn shown<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let mut found = all(page.root_element(), selector);
    found.retain(|element| !is_in_template(element));
    found
}

/// The template's content is a fragment of its own.
fn is_in_template(element: &ElementRef) -> bool {
    let mut ancestors = element.ancestors();
    ancestors.any(|node| matches!(node.value(), Node::Fragment))
}

fn template<'a>(page: &'a Html, id: &str) -> ElementRef<'a> {
    one(page.root_element(), &format!("template[id='{id}']"))
}

fn text(element: ElementRef) -> String {
    element.text().collect()
}

fn attributes(elements: &[ElementRef], name: &str) -> Vec<String> {
    let values = elements.iter().filter_map(|element| element.attr(name));
    values.map(str::to_owned).collect()
}

/// What the tooltip says, by what it is about.
fn explanation(page: &Html, of: &str, name: &str) -> String {
    text(template(page, &[of, name].concat()))
}

fn phrase(page: &Html, phrase: Phrase) -> String {
    let phrases = template(page, carried::PHRASES);
    text(one(phrases, &format!("p[id='{}']", phrase.identifier())))
}

#[tokio::test(flavor = "current_thread")]
async fn the_tooltip_of_every_line_has_its_amount_as_printed() {
    let disclosure = shipped();
    for rendering in renderings() {
        let page = page(&disclosure, &rendering).await;
        for (path, line) in &disclosure.lines {
            let told = explanation(&page, carried::OF_LINE, path.as_str());
            let stated = line.leading().and_then(|statement| statement.amount);
            let printed = match stated {
                Some(Stated::Figure(amount)) => amount.to_string(),
                Some(Stated::None) => words(rendering.lang).none_stated.to_owned(),
                None => words(rendering.lang).not_stated.to_owned(),
            };
            assert!(told.contains(&printed), "{path}, {printed}: {told}");
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn everything_that_can_be_pointed_at_has_an_explanation() {
    for rendering in renderings() {
        let page = page(&with_rest(), &rendering).await;
        let page = &page;
        let explained = |attribute: &str, of: &str| {
            let pointed_at = all(page.root_element(), &format!("[{attribute}]"));
            assert!(!pointed_at.is_empty(), "{attribute}");
            for name in attributes(&pointed_at, attribute) {
                assert_ne!(explanation(page, of, &name), "", "{name}");
            }
        };
        explained("data-mark", carried::OF_LINE);
        explained("data-line", carried::OF_LINE);
        explained("data-rest", carried::OF_REST);
        explained("data-rest-row", carried::OF_REST);
        explained("data-term", carried::OF_TERM);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_phrase_is_there_in_both_languages_with_the_places_that_the_program_fills() {
    let disclosure = shipped();
    let [chinese, english] = [Lang::Chinese, Lang::English].map(|lang| Rendering {
        lang,
        ..Rendering::default()
    });
    let [chinese, english] = [
        page(&disclosure, &chinese).await,
        page(&disclosure, &english).await,
    ];
    for known in Phrase::ALL.iter().copied() {
        let places: &[&str] = match known {
            Phrase::Address | Phrase::CopyFailed => &["url"],
            Phrase::UnknownPage | Phrase::UnknownSetting | Phrase::UnknownTarget => &["what"],
            Phrase::Reading => &["name"],
            Phrase::ImportFailed => &["name", "reason"],
            Phrase::SwitchTheme => &["current", "next"],
            _ => &[],
        };
        let [chinese, english] = [&chinese, &english].map(|page| phrase(page, known));
        assert_ne!(chinese, english, "{known:?}");
        for said in [chinese, english] {
            for place in places {
                assert!(said.contains(&format!("{{{place}}}")), "{known:?}: {said}");
            }
            assert_eq!(said.matches('{').count(), places.len(), "{known:?}: {said}");
        }
    }
    assert_eq!(phrase(&english, Phrase::Colon), ": ");
}

#[tokio::test(flavor = "current_thread")]
async fn every_form_of_a_chart_that_a_button_offers_is_beside_its_drawing_with_the_same_marks() {
    for disclosure in [shipped(), with_rest()] {
        for rendering in renderings() {
            let page = page(&disclosure, &rendering).await;
            let charts = all(page.root_element(), "figure:has(.forms)");
            assert!(charts.len() > 5);
            for chart in charts {
                let marks = |root| {
                    let of_root = all(root, "a.mark");
                    let marks = of_root.iter().map(|mark| {
                        let name = mark.attr("data-mark").or(mark.attr("data-rest"));
                        (name, mark.attr("aria-label"))
                    });
                    marks.collect::<BTreeSet<_>>()
                };
                let drawn = marks(one(chart, ".drawing > div"));
                for button in all(chart, "button[data-form]") {
                    let form = button.attr("data-form").unwrap();
                    let template = format!(".drawing > template[{}='{form}']", carried::DRAWING);
                    if button.attr("aria-pressed") == Some("true") {
                        assert_eq!(form, "bars");
                        assert!(all(chart, &template).is_empty());
                    } else {
                        let template = one(chart, &template);
                        one(template, "svg.chart");
                        assert_eq!(marks(template), drawn, "{form}");
                    }
                }
                assert_eq!(all(chart, "button[aria-pressed=true]").len(), 1);
            }
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_view_of_expenditure_has_its_charts_and_the_flow_into_it() {
    for rendering in renderings() {
        let page = page(&shipped(), &rendering).await;
        let views = shown(&page, "[data-view]");
        assert!(views.len() > 1);
        let flows = shown(&page, ".flows")[0];
        for view in views {
            let by = view.attr("data-view").unwrap();
            let is_shown = view.attr("aria-pressed") == Some("true");
            let charts = shown(&page, &format!(".view[data-by='{by}']"));
            assert_eq!(charts.len(), 1, "{by}");
            let is_other = charts[0].value().classes().any(|class| class == "other");
            assert_eq!(is_other, !is_shown, "{by}");

            let beside = all(flows, &format!("template[{}='{by}']", carried::FLOW));
            let flow = match is_shown {
                true => {
                    assert!(beside.is_empty());
                    flows
                }
                false => beside[0],
            };
            let figure = format!("figure[data-chart=flow][{}='{by}']", carried::FLOW);
            let figure = one(flow, &figure);
            assert_eq!(is_in_template(&figure), !is_shown);
            let marks = all(figure, "[data-mark]");
            let of_view = format!("expenditure/{by}/");
            assert!(
                attributes(&marks, "data-mark")
                    .iter()
                    .any(|mark| mark.starts_with(&of_view))
            );
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_filter_of_the_audit_has_its_findings_and_all_are_shown() {
    let page = page(&with_rest(), &Rendering::default()).await;
    let filters = attributes(&shown(&page, "[data-filter]"), "data-filter");
    assert_eq!(filters[0], "all");
    let groups = shown(&page, "details.outcome");
    assert_eq!(attributes(&groups, "data-outcome-group"), filters[1..]);
    for group in groups {
        let outcome = group.attr("data-outcome-group");
        let findings = all(group, "[data-finding]");
        assert!(!findings.is_empty());
        let mut findings = findings.iter();
        assert!(findings.all(|finding| finding.attr("data-outcome") == outcome));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_table_is_that_of_the_file_beside_the_page() {
    let disclosure = shipped();
    let paths: Vec<_> = disclosure.lines.keys().cloned().collect();
    for rendering in renderings() {
        let page = page(&disclosure, &rendering).await;
        let table = text(template(&page, carried::TABLE));
        let file = export::csv(&disclosure, &paths, rendering.lang);
        // HTML knows one kind of line end.
        assert_eq!(table, file.replace("\r\n", "\n"));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn whatever_can_be_linked_to_is_once_in_the_page_of_every_language_and_unit() {
    let disclosure = shipped();
    for rendering in renderings() {
        let page = page(&disclosure, &rendering).await;
        let ids = attributes(&shown(&page, "[id]"), "id");
        let different: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        assert_eq!(ids.len(), different.len());
        for section in Section::ALL {
            let section = format!("section[id='{}']", section.identifier());
            assert_eq!(shown(&page, &section).len(), 1, "{section}");
        }
        // A total that is a section is linked to as that.
        for path in disclosure.lines.keys().filter(|path| !path.is_root()) {
            let row = format!("tr[id='{path}']");
            assert_eq!(shown(&page, &row).len(), 1, "{row}");
        }
        for term in &disclosure.glossary {
            assert!(different.contains(&*format!("glossary/{}", term.id)));
        }
        for chart in ["flow", "expenditure/function", "expenditure/program"] {
            let figure = format!("figure[id='{chart}'][data-chart='{chart}']");
            assert_eq!(shown(&page, &figure).len(), 1, "{figure}");
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_renderings_of_a_page_differ_in_language_and_unit_and_lead_to_each_other() {
    let disclosure = shipped();
    let headlines = [
        "296.01万元",
        "2,960,100元",
        "296.01 wan yuan",
        "2,960,100 yuan",
    ];
    for (rendering, headline) in renderings().iter().zip(headlines) {
        let page = page(&disclosure, rendering).await;
        let root = shown(&page, "[id=app]")[0];
        assert_eq!(root.attr(carried::PAGE), Some("tianmen-12345/2026"));
        assert_eq!(root.attr(carried::LANG), Some(rendering.lang.identifier()));
        assert_eq!(root.attr(carried::UNIT), Some(rendering.unit.identifier()));
        assert_eq!(root.attr(carried::OWN), None);
        let amount = text(shown(&page, ".headline")[0]).replace('\u{a0}', " ");
        assert_eq!(amount, headline);
        for switch in ["lang", "unit", "theme"] {
            assert_eq!(shown(&page, &format!("[data-switch='{switch}']")).len(), 1);
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn without_scripts_the_page_leads_to_its_file_in_the_other_language() {
    let files = ["en.html", "en.html", "index.html", "index.html"];
    for (rendering, file) in renderings().into_iter().zip(files) {
        let in_site = Rendering {
            base: Some("/budget/".to_owned()),
            ..rendering.clone()
        };
        let in_site = page(&shipped(), &in_site).await;
        let href = format!("/budget/tianmen-12345/2026/{file}");
        assert_eq!(
            shown(&in_site, ".scriptless a")[0].attr("href"),
            Some(&*href)
        );
        let alone = page(&shipped(), &rendering).await;
        assert!(shown(&alone, ".scriptless a").is_empty());
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_readers_own_file_is_named_with_what_could_not_be_read_and_cannot_be_embedded() {
    let mut disclosure = shipped();
    let figure = r#"[{"printed": "1.5万元", "place": "nowhere"}]"#;
    disclosure.unread = serde_json::from_str(figure).unwrap();
    let own = Rendering {
        own: Some(HOSTILE.to_owned()),
        ..Rendering::default()
    };
    let own = page(&disclosure, &own).await;
    assert_eq!(shown(&own, "[id=app]")[0].attr(carried::OWN), Some(HOSTILE));
    let notice = shown(&own, ".file-notices[role=status] > p.own")[0];
    let told = text(notice);
    assert!(told.contains(HOSTILE) && told.contains('1'), "{told}");
    one(notice, "button[data-import=remove]");
    assert!(all(own.root_element(), "[data-embed]").is_empty());

    let published = page(&disclosure, &Rendering::default()).await;
    assert!(!shown(&published, "[data-embed]").is_empty());
    for empty in [
        ".notices[role=status]",
        ".file-notices[role=status]",
        "#tooltip[hidden]",
    ] {
        assert_eq!(shown(&published, empty)[0].children().count(), 0, "{empty}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn names_that_look_like_markup_stay_names_in_all_that_the_page_carries() {
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
    for rendering in renderings() {
        let harmless = page(&with_rest(), &rendering).await;
        let page = page(&disclosure, &rendering).await;
        assert!(all(page.root_element(), "script, img, b b").is_empty());
        let templates = |page: &Html| all(page.root_element(), "template").len();
        assert_eq!(templates(&page), templates(&harmless));
        for path in disclosure.lines.keys() {
            assert!(explanation(&page, carried::OF_LINE, path.as_str()).contains(HOSTILE));
        }
        for term in &disclosure.glossary {
            assert!(explanation(&page, carried::OF_TERM, &term.id).contains(HOSTILE));
        }
        for said in [Phrase::Title, Phrase::Source, Phrase::UnknownPage] {
            assert!(phrase(&page, said).contains(HOSTILE));
        }
        assert_eq!(
            text(template(&page, carried::TABLE)).lines().count(),
            disclosure.lines.len() + 1
        );
        // Nothing has broken out of the page's element.
        let outside = all(page.root_element(), "body > *");
        assert_eq!(outside.len(), 1);
    }
}
