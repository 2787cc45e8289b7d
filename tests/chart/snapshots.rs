//! Every form drawn from the shipped disclosure's figures, as the server sends it.
#![cfg(feature = "prerender")]

use budget_viewer::chart::change::Others;
use budget_viewer::chart::{self, ChangeRow, Flow, Form, Part, Scene, Subject, Width};
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

fn part(path: &str, name: &str, amount: &str, share: &str, tone: usize) -> Part {
    Part {
        subject: Subject::Line(path.parse().unwrap()),
        name: name.to_owned(),
        amount_text: amount.to_owned(),
        share_text: share.to_owned(),
        description: format!("{name}，{amount}万元，{share}"),
        value: amount.parse().unwrap(),
        tone,
    }
}

fn functions() -> Vec<Part> {
    let path = |code| format!("expenditure/function/{code}");
    vec![
        part(&path(201), "一般公共服务支出", "278.39", "94.05%", 0),
        part(&path(208), "社会保障和就业支出", "8", "2.70%", 1),
        part(&path(210), "医疗卫生支出", "3.3", "1.11%", 2),
        part(&path(221), "住房保障支出", "6.33", "2.14%", 3),
    ]
}

/// Real figures: the lines of a disclosure that leaves most of its total open.
fn functions_of_some() -> Vec<Part> {
    let path = |code| format!("expenditure/function/{code}");
    let rest = Part {
        subject: Subject::Rest {
            of: "expenditure/function".to_owned(),
            explained_at: "audit/parts/expenditure".to_owned(),
        },
        amount_text: "540.22*".to_owned(),
        share_text: "91.05%*".to_owned(),
        ..part("expenditure", "未列出", "540.22", "91.05%", 0)
    };
    vec![
        part(&path(208), "社会保障和就业支出", "32.79", "5.53%*", 0),
        part(&path(221), "住房保障支出", "9.93", "1.67%*", 1),
        part(&path(210), "卫生健康支出", "9.23", "1.56%*", 2),
        part(&path(205), "教育支出", "1.17", "0.20%*", 3),
        rest,
    ]
}

#[test]
fn every_form_with_a_rest_looks_as_committed() {
    for form in Form::ALL {
        let scene = |width| form.compose(&functions_of_some(), width);
        insta::assert_snapshot!(format!("{form}_with_rest"), render(scene));
    }
}

#[test]
fn a_flow_with_a_rest_looks_as_committed() {
    let flow = Flow {
        sources: vec![part(
            "income/general-public",
            "一般公共预算财政拨款",
            "593.34",
            "",
            5,
        )],
        total: part("expenditure", "支出总计", "593.34", "", 4),
        parts: functions_of_some(),
    };
    insta::assert_snapshot!(
        "flow_with_rest",
        render(|width| chart::flow::compose(&flow, width))
    );
}

/// More lines than there is room for, in what is left of them here.
fn functions_of_many() -> Vec<Part> {
    let others = Part {
        subject: Subject::Others {
            of: "expenditure/function".to_owned(),
            begin_at: "expenditure/function/2010399".to_owned(),
        },
        amount_text: "102.5*".to_owned(),
        share_text: "25.72%*".to_owned(),
        ..part("expenditure", "其余 9,981 项", "102.5", "25.72%", 0)
    };
    std::iter::once(others).chain(functions()).collect()
}

#[test]
fn every_form_with_others_looks_as_committed() {
    for form in Form::ALL {
        let scene = |width| form.compose(&functions_of_many(), width);
        insta::assert_snapshot!(format!("{form}_with_others"), render(scene));
    }
}

#[test]
fn a_flow_with_others_looks_as_committed() {
    let flow = Flow {
        sources: vec![part("income", "收入总计", "398.52", "", 5)],
        total: part("expenditure", "支出总计", "398.52", "", 4),
        parts: functions_of_many(),
    };
    let scene = |width| chart::flow::compose(&flow, width);
    insta::assert_snapshot!("flow_with_others", render(scene));
}

#[test]
fn changes_with_others_look_as_committed() {
    let row = ChangeRow {
        path: "expenditure".parse().unwrap(),
        label: "支出总计".to_owned(),
        description: "支出总计，上年251.02万元，本年296.01万元，增加44.99万元".to_owned(),
        prior: 251.02,
        current: 296.01,
        prior_text: "上年 251.02".to_owned(),
        current_text: "本年 296.01".to_owned(),
        change_text: "增加44.99万元".to_owned(),
        tone: 0,
    };
    let others = Others {
        begin_at: "change/others".to_owned(),
        label: "其余 9,981 项".to_owned(),
        text: "增加 5,000 项，减少 3,000 项，不变 1,981 项".to_owned(),
        description: "其余 9,981 项：增加 5,000 项，减少 3,000 项，不变 1,981 项".to_owned(),
    };
    let scene = |width| chart::change::compose(std::slice::from_ref(&row), Some(&others), width);
    insta::assert_snapshot!("change_with_others", render(scene));
}

#[test]
fn others_are_a_link_to_the_first_of_them_after_all_lines() {
    for form in Form::ALL {
        let html = render(|width| form.compose(&functions_of_many(), width));
        let link = r##"href="#expenditure/function/2010399" data-others="expenditure/function""##;
        let lines = html.rfind("data-mark=");
        assert!(html.find(link) > lines, "{form}");
        assert_eq!(html.matches("data-mark=").count(), 4, "{form}");
    }
}

#[test]
fn bars_of_no_whole_look_as_committed() {
    let scene = |width| chart::compare(&functions(), width);
    insta::assert_snapshot!("bars_of_no_whole", render(scene));
}

#[test]
fn a_rest_is_a_link_to_its_check_and_no_line() {
    for form in Form::ALL {
        let html = render(|width| form.compose(&functions_of_some(), width));
        let link = r##"href="#audit/parts/expenditure" data-rest="expenditure/function""##;
        assert_eq!(html.matches(link).count(), 1, "{form}");
        assert_eq!(html.matches("data-mark=").count(), 4, "{form}");
    }
}

#[test]
fn every_form_looks_as_committed() {
    for form in Form::ALL {
        let parts = functions();
        let scene = |width| form.compose(&parts, width).with_label("支出按功能分类");
        insta::assert_snapshot!(form.identifier(), render(scene));
    }
}

#[test]
fn a_change_looks_as_committed() {
    let row = |path: &str, label: &str, prior: &str, current: &str, change: &str, tone| ChangeRow {
        path: path.parse().unwrap(),
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
    let scene = |width| chart::change::compose(&rows, None, width).with_label("与上年相比");
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
