//! What fragments point at is in the page, and what is in the page can be pointed at.

use std::collections::BTreeSet;

use budget_viewer::disclosure::{Disclosure, Path};
use budget_viewer::link::{Lang, Section, Setting};
use budget_viewer::prerender::render;
use budget_viewer::view::View;
use budget_viewer::view::chart::composition;
use budget_viewer::view::chart::drawn::has_chart;
use budget_viewer::view::target::Target;
use proptest::prelude::*;
use scraper::{Html, Selector};

use crate::{SHIPPED, all, shipped, view, with_projects, with_rest};

/// What an address does not lead to: what a page holds besides its content.
const CONTROLS: [&str; 2] = ["tooltip", "announcement"];

fn is_control(id: &str) -> bool {
    CONTROLS.contains(&id) || id.starts_with("more-")
}

fn page(view: &View) -> Html {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    Html::parse_fragment(&tokio::task::LocalSet::new().block_on(&runtime, render(view, None)))
}

fn attributes(page: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let values = page.select(&selector).filter_map(|it| it.attr(name));
    values.map(str::to_owned).collect()
}

/// The shipped disclosure with every total that there is, each in parts.
fn with_every_total() -> Disclosure {
    let mut disclosure = SHIPPED.clone();
    let total = disclosure.lines["procurement"].clone();
    // Expenditure has its parts in views.
    for root in Path::ROOTS
        .into_iter()
        .filter(|root| *root != "expenditure")
    {
        for path in [
            root.to_owned(),
            format!("{root}/one"),
            format!("{root}/other"),
        ] {
            let lines = &mut disclosure.lines;
            lines.entry(path.parse().unwrap()).or_insert(total.clone());
        }
    }
    disclosure
}

/// Disclosures with all that a page may have.
fn disclosures() -> Vec<Disclosure> {
    vec![
        SHIPPED.clone(),
        with_rest(),
        with_every_total(),
        with_projects(&[100; 90], 1),
        #[cfg(feature = "import")]
        imported(),
    ]
}

/// One that brings its document's own text, and totals that have no section.
#[cfg(feature = "import")]
fn imported() -> Disclosure {
    let document = "\
未名市图书馆2027年部门预算公开
一、收入预算。2027年预算收入总额100万元，比2026年预算增加10万元，增长20%。
二、支出预算。2027年预算支出总额90万元，其中：人员类项目60万元、公用经费项目20万元。
三、“三公”经费。因公出国（境）费0万元，较上年增加（减少）0万元。
四、会议费预算1万元。培训费预算2万元。
五、政府采购。政府采购预算8万元，其中：货物3万元、服务5万元。
六、其他说明。还有70.25万元。";
    let imported = budget_viewer::import::import("budget.txt", document.as_bytes()).unwrap();
    imported.disclosure("library").unwrap()
}

#[test]
fn every_id_of_the_page_is_a_target() {
    for disclosure in disclosures() {
        for lang in Lang::ALL {
            let view = view(&disclosure).with(*lang, Default::default());
            let ids = attributes(&page(&view), "main [id]", "id");
            assert!(ids.len() > 40);
            for id in ids.iter().filter(|id| !is_control(id)) {
                let target = Target::of(&view, id);
                assert!(!matches!(target, Target::Unknown(_)), "{id}");
            }
        }
    }
}

#[test]
fn every_link_within_the_page_leads_to_something_that_is_there_once() {
    for disclosure in disclosures() {
        let view = view(&disclosure);
        let page = page(&view);
        let ids = attributes(&page, "[id]", "id");
        let different: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        assert_eq!(ids.len(), different.len());
        let links = attributes(&page, "a[href^='#']", "href");
        assert!(links.len() > 40);
        for link in links {
            assert!(different.contains(&link[1..]), "{link}");
        }
        // What a button copies a link to is there too, or is a chart without an id of its own.
        let mut buttons = attributes(&page, "button[data-copy]", "data-copy");
        // A row says itself what it is about.
        buttons.retain(|target| !target.is_empty());
        let named = attributes(&page, "tr[data-line]:has(button)", "data-line");
        let rows = attributes(&page, "tr[id]:has(button)", "id");
        assert!(buttons.len() > 4 && !rows.is_empty());
        for copied in buttons.into_iter().chain(named) {
            assert!(different.contains(&*copied), "{copied}");
        }
    }
}

#[test]
fn every_target_of_a_line_a_term_and_a_finding_is_in_the_page() {
    for disclosure in disclosures() {
        let view = view(&disclosure);
        let ids: BTreeSet<String> = attributes(&page(&view), "[id]", "id").into_iter().collect();
        let lines = disclosure.lines.keys().map(ToString::to_string);
        let terms = disclosure.glossary.iter();
        let terms = terms.map(|term| format!("glossary/{}", term.id));
        let findings = view.findings.iter();
        let findings = findings.map(|finding| format!("audit/{}", finding.key));
        let sections = Section::ALL.map(|section| section.identifier().to_owned());
        for target in lines.chain(terms).chain(findings).chain(sections) {
            assert!(ids.contains(&target), "{target}");
        }
    }
}

#[test]
fn the_charts_that_can_be_shown_alone_are_those_of_the_page() {
    for disclosure in disclosures() {
        let view = view(&disclosure);
        let drawn = composition::drawn(&view).map(|breakdown| breakdown.id());
        let others = ["overview", "flow", "change"].map(str::to_owned);
        let known: BTreeSet<String> = drawn
            .chain(others)
            .filter(|name| has_chart(&view, name))
            .collect();
        let figures = attributes(&page(&view), "figure", "data-chart");
        assert_eq!(known, figures.into_iter().collect());
    }
}

#[test]
fn a_fragment_points_at_what_it_names() {
    let view = shipped();
    let target = |fragment: &str| Target::of(&view, fragment);
    let line = |path: &str| path.parse().unwrap();
    // The path of a total is its section's name.
    assert_eq!(target("income"), Target::Section(Section::Income));
    let health = line("expenditure/function/210");
    assert_eq!(target("expenditure/function/210"), Target::Line(health));
    assert_eq!(
        target("change/income"),
        Target::Change(Some(line("income")))
    );
    assert_eq!(target("change/others"), Target::Change(None));
    assert_eq!(target("flow"), Target::Chart("flow".to_owned()));
    let term = SHIPPED.glossary[0].id.clone();
    assert_eq!(target(&format!("glossary/{term}")), Target::Term(term));
    let key = view.findings[0].key.clone();
    assert_eq!(target(&format!("audit/{key}")), Target::Finding(key));
    assert_eq!(target("completeness-heading"), Target::Heading);
    // Nobody has the text of a disclosure that was entered by hand.
    for unknown in ["document", "document/1", "document-heading", "weather", ""] {
        assert_eq!(target(unknown), Target::Unknown(unknown.to_owned()));
    }
}

proptest! {
    #[test]
    fn any_text_points_at_something_or_nothing_in_every_language_alike(
        text in "(|change/|audit/|glossary/|document/?|expenditure/(function|kind)?/?)(.{0,12}|[a-z0-9-]{0,12})(-heading)?",
    ) {
        let view = shipped();
        let targets = all(&view).into_iter().map(|view| Target::of(&view, &text));
        let targets: Vec<Target> = targets.collect();
        prop_assert!(targets.windows(2).all(|pair| pair[0] == pair[1]));
        if let Target::Unknown(unknown) = &targets[0] {
            prop_assert_eq!(unknown, &text);
        }
    }
}
