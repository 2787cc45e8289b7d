//! The picture that a link to the page shows.

use budget_viewer::link::Lang;
use budget_viewer::prerender::{NoChineseFont, Painter, Published};
use resvg::tiny_skia::Pixmap;
use resvg::usvg::fontdb::Database;
use scraper::{ElementRef, Html, Selector};

use super::{card, hostile, page, property, shipped, site};

#[test]
fn without_a_chinese_font_there_is_no_picture_rather_than_one_of_boxes() {
    let painter = Painter::new(Database::new());
    assert!(matches!(painter, Err(NoChineseFont)));
}

#[tokio::test(flavor = "current_thread")]
async fn the_picture_says_who_when_how_much_how_it_changed_and_what_for() {
    let card = card(&shipped()).await;
    let parsed = Html::parse_fragment(&card);
    let text = Selector::parse("text").unwrap();
    let texts: Vec<String> = parsed.select(&text).map(|it| it.text().collect()).collect();
    // A figure and its unit stay together.
    let told = texts.concat().replace('\u{a0}', " ");
    for wanted in [
        "湖北省天门市 · 2026 · 部门预算公开",
        "天门市12345公共服务热线中心",
        "296.01万元",
        "增加44.22万元（+17.56%）",
        "每 100 元中，94.05 元用于一般公共服务支出",
        "278.39",
        "单位：万元",
    ] {
        assert!(told.contains(wanted), "“{wanted}” in {texts:?}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_long_name_and_a_long_change_leave_each_other_room_on_the_card() {
    let mut disclosure = shipped();
    disclosure.entity.name.zh = "某某省某某市人民政府驻某某地区办事处".repeat(4);
    let text = Selector::parse("svg > svg > text").unwrap();
    for disclosure in [shipped(), disclosure, hostile()] {
        let parsed = Html::parse_fragment(&card(&disclosure).await);
        let number = |label: ElementRef, name| label.attr(name).unwrap().parse::<f64>().unwrap();
        let labels = parsed.select(&text).filter(|it| it.attr("x") == Some("64"));
        let mut labels: Vec<_> = labels
            .map(|it| (number(it, "y"), number(it, "font-size")))
            .collect();
        labels.sort_by(|one, other| one.0.total_cmp(&other.0));
        for ((above, _), (baseline, size)) in labels.iter().zip(&labels[1..]) {
            assert!(baseline - above >= size * 0.95, "{labels:?}");
        }
        assert!(labels.len() >= 5 && labels.iter().all(|(baseline, _)| *baseline < 600.0));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn what_no_line_accounts_for_is_drawn_as_the_rest_and_is_no_item() {
    let mut disclosure = shipped();
    disclosure.lines.shift_remove("expenditure/function/201");
    let rest = Selector::parse("a.mark.rest").unwrap();
    let parsed = Html::parse_fragment(&card(&disclosure).await);
    assert_eq!(parsed.select(&rest).count(), 1);

    // With a fifth mark the rest is left to the title.
    let mut disclosure = shipped();
    disclosure.lines.shift_remove("expenditure/function/201");
    let small = disclosure.lines["expenditure/function/210"].clone();
    let path = "expenditure/function/229".parse().unwrap();
    disclosure.lines.insert(path, small);
    let html = card(&disclosure).await;
    let parsed = Html::parse_fragment(&html);
    assert_eq!(parsed.select(&rest).count(), 0);
    assert!(
        html.contains("单位：万元") && !html.contains("另有"),
        "{html}"
    );
}

/// Needs a Chinese font, as the build does for its pictures.
#[tokio::test(flavor = "current_thread")]
async fn the_picture_has_the_size_that_its_page_says_and_the_palettes_ink_on_paper() {
    let Ok(painter) = Painter::with_system_fonts() else {
        eprintln!("skipped: {NoChineseFont}");
        return;
    };
    for disclosure in [shipped(), hostile()] {
        let view = Published::of(disclosure.clone()).view(Lang::default());
        let png = painter.paint(&view).await.unwrap();
        let picture = Pixmap::decode_png(&png).unwrap();
        let page = page(site(Some("https://example.org")), &disclosure, true);
        assert_eq!(
            property(&page, "og:image:width"),
            picture.width().to_string()
        );
        assert_eq!(
            property(&page, "og:image:height"),
            picture.height().to_string()
        );
        let counted = |red, green, blue| {
            let pixels = picture.pixels().iter();
            pixels
                .filter(|it| {
                    (it.red(), it.green(), it.blue(), it.alpha()) == (red, green, blue, 255)
                })
                .count()
        };
        assert!(counted(0xff, 0xff, 0xff) > 400_000, "paper");
        assert!(counted(0x1a, 0x1c, 0x1e) > 10_000, "ink");
        assert!(counted(0x12, 0x43, 0x6d) > 1200 * 14, "the stripe and bars");
        assert!(counted(0xec, 0xee, 0xf0) > 5_000, "tracks");
    }
}
