//! Deep links: read and written back.

mod laws;

use std::collections::HashSet;

use budget_viewer::chart::Form;
use budget_viewer::disclosure::By;
use budget_viewer::link::{Lang, Link, MoneyUnit, Page, Section, Setting, Shown, Theme, file_name};
use budget_viewer::report::Outcome;

fn link(address: &str) -> Link {
    let Ok(link) = address.parse();
    link
}

#[test]
fn the_root_opens_the_shipped_disclosure_with_every_default() {
    for address in ["", "/", "/index.html", "index.html", "/#", "/?"] {
        assert_eq!(link(address), Link::default(), "{address:?}");
    }
    assert_eq!(Link::default().to_string(), "/");
}

#[test]
fn an_address_names_entity_year_settings_and_fragment() {
    let address = "/tianmen-12345/2026/?lang=en&unit=yuan&theme=dark#expenditure/function/210";
    let read = link(address);
    assert_eq!(
        read,
        Link {
            page: Page::Disclosure {
                entity: "tianmen-12345".to_owned(),
                year: 2026
            },
            lang: Lang::English,
            unit: MoneyUnit::Yuan,
            theme: Theme::Dark,
            shown: Shown::Published,
            embed: None,
            forms: Vec::new(),
            view: None,
            filter: None,
            fragment: Some("expenditure/function/210".to_owned()),
            unknown: Vec::new(),
        }
    );
    assert_eq!(read.to_string(), address);
    for same in ["/tianmen-12345/2026", "/tianmen-12345/2026/index.html"] {
        assert_eq!(link(same).page, read.page);
    }
}

#[test]
fn only_settings_that_differ_from_the_default_are_written() {
    let written = |address: &str| link(address).to_string();
    assert_eq!(written("/?lang=zh&unit=wan&theme=system"), "/");
    assert_eq!(written("/?theme=light&unit=wan"), "/?theme=light");
    assert_eq!(written("/?unit=yuan&lang=en"), "/?lang=en&unit=yuan");
}

#[test]
fn a_chart_alone_is_named_before_what_is_pinned_in_it() {
    let address = "/?lang=en&embed=expenditure/function#expenditure/function/210";
    let read = link(address);
    assert_eq!(read.embed.as_deref(), Some("expenditure/function"));
    assert_eq!(read.to_string(), address);
    assert_eq!(
        link("/?embed=flow&unit=yuan").to_string(),
        "/?unit=yuan&embed=flow"
    );
    let encoded = link("/?embed=expenditure%2Ffunction");
    assert_eq!(encoded.decoded_embed(), read.embed);
    assert_eq!(encoded.to_string(), "/?embed=expenditure%2Ffunction");
    assert_eq!(link("/?embed=").unknown, ["embed="]);
}

#[test]
fn the_form_of_a_chart_alone_is_named_after_it() {
    for address in [
        "/?form=donut&embed=income",
        "/?embed=income&form=income:donut",
        "/?embed=%69ncome&form=donut",
    ] {
        let drawn = link(address);
        assert_eq!(drawn.forms, [("income".to_owned(), Form::Donut)]);
        assert_eq!(drawn.form("income"), Some(Form::Donut));
        assert_eq!(link(&drawn.to_string()), drawn);
    }
    assert_eq!(
        link("/?form=donut&embed=income").to_string(),
        "/?embed=income&form=donut"
    );
    for form in ["form=", "form=pie", "form=:donut", "form=Donut", "form"] {
        let address = format!("/?embed=income&{form}");
        assert_eq!(link(&address).unknown, [form]);
        assert_eq!(link(&address).to_string(), address);
    }
    // Alone it is nobody's.
    let nobodys = link("/?form=donut&x&form=waffle");
    assert_eq!(nobodys.unknown, ["form=donut", "x", "form=waffle"]);
}

#[test]
fn every_chart_that_is_drawn_otherwise_is_named_with_its_form() {
    let read = link("/?form=income:waffle&lang=en&form=expenditure%2Ffunction%3Adonut");
    assert_eq!(read.form("expenditure/function"), Some(Form::Donut));
    assert_eq!(read.form("income"), Some(Form::Waffle));
    assert_eq!(read.form("expenditure"), None);
    let address = "/?lang=en&form=expenditure/function:donut&form=income:waffle";
    assert_eq!(read.to_string(), address);
    // Beside a chart alone the others keep their names.
    let alone = link("/?embed=income&form=flow:bars&form=donut");
    assert_eq!(
        alone.to_string(),
        "/?embed=income&form=flow:bars&form=donut"
    );
    // The last one counts.
    assert_eq!(
        link("/?form=a:bars&form=b:bars&form=a:donut").to_string(),
        "/?form=a:donut&form=b:bars"
    );
    let odd = link("/?form=a%26b%3D%25:c%23:bars");
    assert_eq!(odd.form("a&b=%:c#"), Some(Form::Bars));
    assert_eq!(link(&odd.to_string()), odd);
}

#[test]
fn a_form_is_chosen_and_let_go_of_chart_by_chart() {
    let mut chosen = link("/?form=income:waffle");
    chosen.choose_form("flow", Some(Form::Bars));
    chosen.choose_form("income", Some(Form::Treemap));
    assert_eq!(chosen.to_string(), "/?form=flow:bars&form=income:treemap");
    chosen.choose_form("income", None);
    chosen.choose_form("change", None);
    assert_eq!(chosen.to_string(), "/?form=flow:bars");
}

#[test]
fn forms_that_the_page_does_not_have_are_not_understood() {
    let mut read = link("/?embed=income&form=donut&form=flow:bars&form=weather:bars&x");
    read.retain_forms(|chart, form| chart == "flow" && form == Form::Bars);
    assert_eq!(read.forms, [("flow".to_owned(), Form::Bars)]);
    assert_eq!(read.unknown, ["x", "form=donut", "form=weather:bars"]);
}

#[test]
fn the_view_of_expenditure_and_the_filter_of_the_audit_are_settings() {
    let address = "/?view=economic&filter=contradiction#audit";
    let read = link(address);
    assert_eq!(read.view, Some(By::Economic));
    assert_eq!(read.filter, Some(Outcome::Contradiction));
    assert_eq!(read.to_string(), address);
    for outcome in Outcome::ALL {
        let address = format!("/?filter={}", outcome.identifier());
        assert_eq!(link(&address).filter, Some(outcome));
    }
    for unknown in ["view=weather", "view=", "filter=all", "filter"] {
        let read = link(&format!("/?{unknown}"));
        assert_eq!((read.view, read.filter), (None, None));
        assert_eq!(read.unknown, [unknown]);
    }
}

#[test]
fn what_a_reader_chose_in_a_disclosure_is_not_asked_of_another() {
    let mut shown = link("/e/2026/?lang=en&form=income:donut&view=kind&filter=exact#income");
    shown.show(Shown::Own);
    assert_eq!(shown.to_string(), "/e/2026/?lang=en&file=own");
}

#[test]
fn the_first_value_of_a_switch_is_its_default() {
    assert_eq!(Lang::ALL[0], Lang::default());
    assert_eq!(MoneyUnit::ALL[0], MoneyUnit::default());
    assert_eq!(Theme::ALL[0], Theme::default());
}

#[test]
fn unknown_settings_are_kept_and_written_back() {
    let read = link("/?utm=a%20b&lang=fr&unit=yuan&flag&=&theme=");
    assert_eq!(
        read.unknown,
        ["utm=a%20b", "lang=fr", "flag", "=", "theme="]
    );
    assert_eq!(read.lang, Lang::default());
    assert_eq!(
        read.to_string(),
        "/?unit=yuan&utm=a%20b&lang=fr&flag&=&theme="
    );
}

#[test]
fn a_path_that_is_no_disclosure_is_left_alone() {
    for path in [
        "/about",
        "/a/b/c/",
        "/e/26/",
        "/e/20261/",
        "/e/year/",
        "/e/+123/",
        "/e/２０２６/",
        "/myindex.html",
        "/about/index.html",
        "//about//",
    ] {
        assert_eq!(link(path).page, Page::Unknown(path.to_owned()));
        assert_eq!(link(path).to_string(), path);
    }
    assert_eq!(link("/e/0026/").to_string(), "/e/0026/");
}

#[test]
fn fragments_are_decoded_for_looking_up_and_malformed_escapes_are_harmless() {
    let decoded = |address: &str| link(address).decoded_fragment();
    assert_eq!(decoded("/"), None);
    assert_eq!(
        decoded("/#expenditure%2Ffunction%2F210").as_deref(),
        Some("expenditure/function/210")
    );
    assert_eq!(decoded("/#%E6%94%AF%E5%87%BA").as_deref(), Some("支出"));
    assert_eq!(decoded("/#%").as_deref(), Some("%"));
    assert_eq!(decoded("/#%zz%4").as_deref(), Some("%zz%4"));
    assert_eq!(decoded("/#a%FFb").as_deref(), Some("a\u{FFFD}b"));
    assert_eq!(decoded("/#a#b?c").as_deref(), Some("a#b?c"));
    assert_eq!(link("/#%zz%4").to_string(), "/#%zz%4");
}

#[test]
fn the_file_of_a_language_is_the_page_with_this_setting() {
    for lang in Lang::ALL.iter().copied() {
        let name = file_name(lang);
        let file = link(&format!("/e/2026/{name}#income"));
        let page = Link {
            lang,
            ..link("/e/2026/#income")
        };
        assert_eq!(file, page, "{name}");
    }
    assert_eq!(
        link("/e/2026/en.html?unit=yuan").to_string(),
        "/e/2026/?lang=en&unit=yuan"
    );
}

#[test]
fn a_setting_in_the_query_goes_before_that_of_the_file() {
    let read = link("/e/2026/en.html?lang=zh");
    assert_eq!(read.lang, Lang::Chinese);
    let read = link("/e/2026/en.html?lang=fr");
    assert_eq!(read.lang, Lang::English);
}

#[test]
fn only_a_disclosure_has_files_of_other_languages() {
    for path in [
        "/en.html",
        "/about/en.html",
        "/e/2026/fr.html",
        "/e/2026/yuan.html",
        "/e/year/en.html",
    ] {
        let read = link(path);
        assert_eq!(read.page, Page::Unknown(path.to_owned()));
        assert_eq!(read.lang, Lang::default());
    }
    // An entity may be called like one.
    assert_eq!(link("/en.html/2026/").lang, Lang::Chinese);
}

#[test]
fn the_names_of_sections_differ() {
    let names: HashSet<&str> = Section::ALL.map(Section::identifier).into();
    assert_eq!(names.len(), Section::ALL.len());
}
