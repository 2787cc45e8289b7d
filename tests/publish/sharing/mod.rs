//! What those see who do not open a page: search engines, and readers of a link to it.

#![cfg(feature = "prerender")]

mod picture;

use budget_viewer::audit::RULES;
use budget_viewer::disclosure::{Disclosure, Text};
use budget_viewer::link::Lang;
use budget_viewer::prerender::{
    Host, PICTURE, Published, Sharing, SiteAddress, Template, drawn, files, inline_json,
};
use budget_viewer::report::{Report, fingerprint};
use scraper::{Html, Selector};
use serde_json::{Value, json};

const PAGE: &str = "/budget/tianmen-12345/2026/";
/// A name that could be taken for markup.
const HOSTILE: &str = "</script><script>alert(1)</script>\"&'\u{1}甲";

fn shipped() -> Disclosure {
    Disclosure::from_json(include_str!("../../../data/tianmen-12345/2026.json")).unwrap()
}

/// The shipped disclosure of an entity whose name could be taken for markup.
fn hostile() -> Disclosure {
    let mut disclosure = shipped();
    disclosure.entity.name = Text {
        zh: HOSTILE.to_owned(),
        en: "<b>\"&'".to_owned(),
    };
    disclosure
}

fn site(host: Option<&str>) -> SiteAddress {
    SiteAddress {
        host: host.map(|host| host.parse().unwrap()),
        base: "/budget/".to_owned(),
    }
}

/// The preview picture as it is drawn.
async fn card(disclosure: &Disclosure) -> String {
    let published = Published::of(disclosure.clone());
    drawn(&published.view(Lang::default())).await
}

fn page(site: SiteAddress, disclosure: &Disclosure, has_picture: bool) -> Html {
    page_in(Lang::default(), site, disclosure, has_picture)
}

fn page_in(lang: Lang, site: SiteAddress, disclosure: &Disclosure, has_picture: bool) -> Html {
    let template = Template::new(include_str!("../../../index.html"), &site.base).unwrap();
    let sharing = Sharing { site, has_picture };
    let published = Published::of(disclosure.clone());
    let html = template.fill(&published, lang, "", Some(&sharing)).unwrap();
    Html::parse_document(&html)
}

fn all(page: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let values = page.select(&selector);
    values
        .map(|element| element.attr(attribute).unwrap_or_default().to_owned())
        .collect()
}

fn one(page: &Html, selector: &str, attribute: &str) -> String {
    let values = all(page, selector, attribute);
    assert_eq!(values.len(), 1, "{selector}: {values:?}");
    values.into_iter().next().unwrap()
}

fn property(page: &Html, name: &str) -> String {
    one(page, &format!("meta[property='{name}']"), "content")
}

/// What stands in the one element of a selector.
fn text_of(page: &Html, selector: &str) -> String {
    let selector = Selector::parse(selector).unwrap();
    let texts: Vec<String> = page
        .select(&selector)
        .map(|it| it.text().collect())
        .collect();
    assert_eq!(texts.len(), 1);
    texts.into_iter().next().unwrap()
}

fn dataset(page: &Html) -> Value {
    serde_json::from_str(&text_of(page, "script[type='application/ld+json']")).unwrap()
}

#[test]
fn beside_the_page_stand_its_disclosure_to_the_letter_and_what_the_audit_found_in_it() {
    let mut disclosure = hostile();
    // The audit quotes what is left of a template.
    disclosure.source.text = vec![format!("较上年增加（减少）0万元{HOSTILE}。")];
    let page = page(site(None), &disclosure, false);
    let json = text_of(
        &page,
        "body > #app + script#disclosure[type='application/json']",
    );
    assert_eq!(json, inline_json(&disclosure));
    assert_eq!(Disclosure::from_json(&json).unwrap(), disclosure);
    let text = text_of(
        &page,
        "#disclosure + script#report[type='application/json']",
    );
    assert!(!text.contains('<'), "{text}");
    let report = Report::from_json(&text, RULES).unwrap();
    assert_eq!(report.of, fingerprint(&json));
    let mut sides = report.findings.iter().flat_map(|finding| &finding.sides);
    assert!(sides.any(|side| {
        side.quote(&disclosure)
            .is_some_and(|it| it.contains(HOSTILE))
    }));
}

#[test]
fn on_a_known_host_every_address_is_whole() {
    let page = page(site(Some("https://example.org")), &shipped(), true);
    let address = format!("https://example.org{PAGE}");
    assert_eq!(one(&page, "link[rel=canonical]", "href"), address);
    for (lang, query) in [("zh-CN", ""), ("en", "?lang=en"), ("x-default", "")] {
        let alternate = format!("link[rel=alternate][hreflang='{lang}']");
        assert_eq!(one(&page, &alternate, "href"), format!("{address}{query}"));
    }
    assert_eq!(property(&page, "og:url"), address);
    assert_eq!(property(&page, "og:image"), format!("{address}{PICTURE}"));
    assert_eq!(
        one(&page, "meta[name='twitter:card']", "content"),
        "summary_large_image"
    );
}

#[test]
fn without_a_host_none_is_made_up() {
    let page = page(site(None), &shipped(), true);
    assert_eq!(one(&page, "link[rel=canonical]", "href"), PAGE);
    assert_eq!(
        one(&page, "link[hreflang=en]", "href"),
        format!("{PAGE}?lang=en")
    );
    assert_eq!(all(&page, "meta[property='og:url']", "content"), [""; 0]);
    assert_eq!(all(&page, "meta[property^='og:image']", "content"), [""; 0]);
    assert_eq!(
        one(&page, "meta[name='twitter:card']", "content"),
        "summary"
    );
    assert_eq!(dataset(&page)["url"], PAGE);
}

#[test]
fn the_english_page_says_so_in_english_and_leads_to_its_own_address() {
    let disclosure = shipped();
    let page = page_in(Lang::English, site(None), &disclosure, true);
    let text = |selector| {
        let selector = Selector::parse(selector).unwrap();
        let found = page.select(&selector).next().unwrap();
        found.text().collect::<String>()
    };
    assert_eq!(one(&page, "html", "lang"), "en");
    let title = "Tianmen 12345 Public Service Hotline Centre: budget 2026";
    assert_eq!(text("title").to_lowercase(), title.to_lowercase());
    assert!(one(&page, "meta[name=description]", "content").contains("in all"));
    assert!(text("#failure").contains("could not start"));
    let address = format!("{PAGE}?lang=en");
    assert_eq!(one(&page, "link[rel=canonical]", "href"), address);
    assert_eq!(one(&page, "link[hreflang=x-default]", "href"), PAGE);
    assert_eq!(one(&page, "link[hreflang='zh-CN']", "href"), PAGE);
    assert_eq!(property(&page, "og:locale"), "en_US");
    assert_eq!(property(&page, "og:locale:alternate"), "zh_CN");
    assert_eq!(dataset(&page)["url"], address);
    assert_eq!(dataset(&page)["creator"]["name"], disclosure.entity.name.en);
}

#[test]
fn a_page_says_where_its_site_is_and_its_element_is_there_once() {
    let page = page_in(Lang::English, site(None), &shipped(), true);
    assert_eq!(one(&page, "html", "data-base"), "/budget/");
    one(&page, "body > div#app", "id");
}

#[test]
fn a_page_without_a_picture_names_none() {
    let page = page(site(Some("https://example.org")), &shipped(), false);
    assert_eq!(all(&page, "meta[property^='og:image']", "content"), [""; 0]);
    assert_eq!(
        one(&page, "meta[name='twitter:card']", "content"),
        "summary"
    );
}

#[test]
fn the_card_says_who_when_and_how_much() {
    let page = page(site(None), &shipped(), true);
    let description = one(&page, "meta[name=description]", "content");
    assert_eq!(property(&page, "og:description"), description);
    assert_eq!(
        property(&page, "og:title"),
        "天门市12345公共服务热线中心 2026年部门预算"
    );
    for told in ["天门市12345公共服务热线中心", "2026年", "296.01万元"] {
        assert!(description.contains(told), "{description}");
    }
    assert_eq!(property(&page, "og:locale"), "zh_CN");
}

#[test]
fn search_engines_are_told_of_the_data() {
    let disclosure = shipped();
    let dataset = dataset(&page(site(Some("https://example.org")), &disclosure, true));
    assert_eq!(dataset["@context"], "https://schema.org");
    assert_eq!(dataset["@type"], "Dataset");
    assert_eq!(dataset["temporalCoverage"], "2026-01-01/2026-12-31");
    assert_eq!(dataset["inLanguage"], json!(["zh-CN", "en"]));
    assert_eq!(dataset["creator"]["@type"], "GovernmentOrganization");
    assert_eq!(dataset["creator"]["name"], disclosure.entity.name.zh);
    assert_eq!(dataset["spatialCoverage"]["name"], "湖北省天门市");
    // Search engines want 50 to 5000 characters.
    let description = dataset["description"].as_str().unwrap().chars().count();
    assert!((50..=5000).contains(&description), "{description}");
    let expenditure = json!({
        "@type": "PropertyValue",
        "propertyID": "expenditure",
        "name": "预算支出总额",
        "value": "296.01",
        "unitText": "万元",
    });
    let measured = dataset["variableMeasured"].as_array().unwrap();
    assert!(measured.contains(&expenditure), "{measured:?}");
    let named: Vec<&str> = dataset["distribution"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["contentUrl"].as_str().unwrap())
        .collect();
    let written = files(&disclosure);
    let written = written
        .iter()
        .map(|file| format!("https://example.org{PAGE}{}", file.name));
    assert_eq!(named, written.collect::<Vec<_>>());
}

#[test]
fn the_json_beside_the_page_is_the_disclosure_and_the_csv_has_every_line() {
    let disclosure = shipped();
    for file in files(&disclosure) {
        match file.kind {
            "application/json" => {
                assert_eq!(Disclosure::from_json(&file.text).unwrap(), disclosure);
            }
            _ => assert_eq!(file.text.lines().count(), disclosure.lines.len() + 1),
        }
    }
}

#[test]
fn a_name_that_looks_like_markup_stays_a_name() {
    let disclosure = hostile();
    let name = &disclosure.entity.name.zh;
    let page = page(site(Some("https://example.org")), &disclosure, true);
    let script = Selector::parse("script:not([src])").unwrap();
    let scripts = page.select(&script).map(|it| it.text().collect());
    assert_eq!(
        scripts
            .filter(|script: &String| script.trim() == "alert(1)")
            .count(),
        0
    );
    assert!(property(&page, "og:title").starts_with(name.as_str()));
    assert!(one(&page, "meta[name=description]", "content").starts_with(name.as_str()));
    assert_eq!(dataset(&page)["creator"]["name"], *name);
}

#[test]
fn a_host_is_a_scheme_and_a_name_and_nothing_else() {
    for address in [
        "https://example.org",
        "http://127.0.0.1:8080",
        "https://[::1]/",
    ] {
        assert!(address.parse::<Host>().is_ok(), "{address}");
    }
    for address in [
        "",
        "example.org",
        "https://",
        "ftp://example.org",
        "https://example.org/budget/",
        "https://example.org?x",
        "https://a b",
        "https://\"><script>",
        "//example.org",
    ] {
        let refused = address.parse::<Host>().unwrap_err();
        assert!(refused.to_string().contains("https://budget.example.org"));
    }
}
