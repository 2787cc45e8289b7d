//! Every form drawn from the shipped disclosure's figures, as the server sends it.
#![cfg(feature = "prerender")]

use budget_viewer::chart::{self, ChangeRow, Flow, Form, Part, Scene, Width};
use yew::{Html, LocalServerRenderer, Properties, component};

#[derive(Properties, PartialEq)]
struct PictureProps {
    /// The chart's layouts, in the order of [`Width::ALL`].
    scenes: [Scene; 2],
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    chart::draw(|width| props.scenes[width as usize].clone())
}

/// The chart's HTML, an element a line.
fn render(compose: impl Fn(Width) -> Scene) -> String {
    let scenes = Width::ALL.map(compose);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let html = tokio::task::LocalSet::new().block_on(
        &runtime,
        LocalServerRenderer::<Picture>::with_props(PictureProps { scenes })
            .hydratable(false)
            .render(),
    );
    html.replace("><", ">\n<")
}

fn part(id: &str, name: &str, amount: &str, share: &str, tone: usize) -> Part {
    Part {
        id: id.to_owned(),
        name: name.to_owned(),
        amount_text: amount.to_owned(),
        share_text: share.to_owned(),
        description: format!("{name}，{amount}万元，{share}"),
        value: amount.parse().unwrap(),
        tone,
    }
}

fn functions() -> Vec<Part> {
    let id = |code| format!("expenditure/function/{code}");
    vec![
        part(&id(201), "一般公共服务支出", "278.39", "94.05%", 0),
        part(&id(208), "社会保障和就业支出", "8", "2.70%", 1),
        part(&id(210), "医疗卫生支出", "3.3", "1.11%", 2),
        part(&id(221), "住房保障支出", "6.33", "2.14%", 3),
    ]
}

fn snapshot(form: Form) {
    let parts = functions();
    let scene = |width| form.compose(&parts, width).with_label("支出按功能分类");
    insta::assert_snapshot!(form.identifier(), render(scene));
}

#[test]
fn bars_look_as_committed() {
    snapshot(Form::Bars);
}

#[test]
fn a_waffle_looks_as_committed() {
    snapshot(Form::Waffle);
}

#[test]
fn a_donut_looks_as_committed() {
    snapshot(Form::Donut);
}

#[test]
fn a_treemap_looks_as_committed() {
    snapshot(Form::Treemap);
}

#[test]
fn a_change_looks_as_committed() {
    let row = |id: &str, label: &str, prior: &str, current: &str, change: &str, tone| ChangeRow {
        id: id.to_owned(),
        label: label.to_owned(),
        description: format!("{label}，上年{prior}万元，本年{current}万元，{change}万元"),
        prior: prior.parse().unwrap(),
        current: current.parse().unwrap(),
        prior_text: prior.to_owned(),
        current_text: current.to_owned(),
        change_text: change.to_owned(),
        tone,
    };
    let rows = [
        row("expenditure", "支出总计", "251.02", "296.01", "+44.99", 0),
        row("operating", "机关运行经费", "70.7", "62.4", "−8.3", 1),
        row(
            "three-public/reception",
            "公务接待费",
            "0",
            "1.2",
            "+1.2",
            2,
        ),
        row("three-public/overseas", "因公出国(境)费", "0", "0", "0", 3),
    ];
    let scene = |width| chart::change::compose(&rows, width).with_label("与上年相比");
    insta::assert_snapshot!("change", render(scene));
}

#[test]
fn a_flow_looks_as_committed() {
    let flow = Flow {
        sources: vec![part(
            "income/general-public",
            "一般公共预算财政拨款",
            "296.01",
            "",
            5,
        )],
        total: part("expenditure", "支出总计", "296.01", "", 4),
        parts: functions(),
    };
    let scene = |width| chart::flow::compose(&flow, width).with_label("资金从哪里来、到哪里去");
    insta::assert_snapshot!("flow", render(scene));
}

#[test]
fn nothing_to_draw_is_an_empty_drawing() {
    for form in Form::ALL {
        let html = render(|width| form.compose(&[], width));
        assert!(html.starts_with("<svg class=\"chart "), "{html}");
        assert!(html.ends_with("</svg>"), "{html}");
        assert!(!html.contains("<a"), "{html}");
        assert!(!html.contains("NaN"), "{html}");
    }
}

#[test]
fn every_mark_is_a_link_to_its_row_and_one_of_them_is_the_tab_stop() {
    for form in Form::ALL {
        let html = render(|width| form.compose(&functions(), width));
        assert_eq!(html.matches("tabindex=\"0\"").count(), 1, "{form}");
        assert_eq!(html.matches("tabindex=\"-1\"").count(), 3, "{form}");
        let link = r##"href="#expenditure/function/210" data-mark="expenditure/function/210""##;
        assert_eq!(html.matches(link).count(), 1, "{form}");
        assert!(
            html.contains(r#"aria-label="医疗卫生支出，3.3万元，1.11%""#),
            "{form}"
        );
    }
}

#[test]
fn colours_are_left_to_the_style_sheet() {
    for form in Form::ALL {
        let html = render(|width| form.compose(&functions(), width));
        assert!(!html.contains("fill=") && !html.contains("stroke=") && !html.contains("style="));
    }
}

#[test]
fn names_are_escaped() {
    let hostile = part("income", "<b>&\"", "1", "100%", 0);
    for form in Form::ALL {
        let html = render(|width| form.compose(std::slice::from_ref(&hostile), width));
        assert!(!html.contains("<b>"), "{html}");
    }
}
