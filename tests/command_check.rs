//! `budget check`: reports, exit statuses, and what programs get.

#![cfg(feature = "command-line")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

const CLEAN: &str = "未名市图书馆2027年部门预算公开\n一、收支预算\n2027年预算收入总额100万元，比上年90万元增加10万元，增长11.11%。\n2027年预算支出总额100万元，其中：教育支出60万元，卫生健康支出40万元。\n";
const WRONG: &str = "未名市图书馆2027年部门预算公开\n一、收支预算\n2027年预算收入总额100万元，比上年90万元增加10万元，增长12.5%。\n2027年预算支出总额100万元，其中：教育支出60万元，卫生健康支出40万元。\n";

/// A folder of its own for a test, with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

fn budget(folder: &PathBuf, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_budget"));
    command.current_dir(folder).args(arguments);
    command
        .env("LANG", "en_GB.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES");
    command.env("COLUMNS", "60").output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_exit_status_tells_clean_from_contradicting_from_unreadable() {
    let files = [
        ("clean.txt", CLEAN),
        ("wrong.txt", WRONG),
        ("broken.pdf", "%PDF-1.7 nothing"),
    ];
    let folder = folder("check-status", &files);
    let status = |arguments: &[&str]| budget(&folder, arguments).status.code();
    assert_eq!(status(&["check", "clean.txt"]), Some(0));
    assert_eq!(status(&["check", "wrong.txt"]), Some(1));
    assert_eq!(status(&["check", "clean.txt", "wrong.txt"]), Some(1));
    assert_eq!(status(&["check", "broken.pdf"]), Some(2));
    assert_eq!(status(&["check", "."]), Some(2));
    assert_eq!(status(&["check", "absent.txt"]), Some(2));
    assert_eq!(status(&["check", "--format", "yaml", "clean.txt"]), Some(2));
}

#[test]
fn strict_fails_where_something_that_the_law_asks_for_was_not_found() {
    let folder = folder("check-strict", &[("clean.txt", CLEAN)]);
    let output = budget(&folder, &["check", "--strict", "clean.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(printed(&output).contains("by law"));
}

#[test]
fn the_report_shows_both_figures_the_arithmetic_and_what_would_fit() {
    let folder = folder("check-report", &[("wrong.txt", WRONG)]);
    let report = printed(&budget(&folder, &["check", "wrong.txt"]));
    let flat = report.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "1 contradicting",
        "10 ÷ 90 = 11.111%",
        "printed 12.5%",
        "agree with 11.1% in place of 12.5%",
    ] {
        assert!(flat.contains(part), "{part} in {flat}");
    }
    let quote = flat.replace(' ', "");
    assert!(quote.contains("比上年90万元增加10万元，增长12.5%。"));
    assert!(!report.contains('\u{1b}'), "a pipe gets no colours");
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let folder = folder("check-width", &[("wrong.txt", WRONG)]);
    for lang in ["zh", "en"] {
        let report = printed(&budget(
            &folder,
            &["check", "--verbose", "--lang", lang, "wrong.txt"],
        ));
        for line in report.lines() {
            assert!(textwrap::core::display_width(line) <= 60, "{line}");
        }
    }
}

#[test]
fn programs_get_every_finding_with_its_sides() {
    let folder = folder(
        "check-json",
        &[("wrong.txt", WRONG), ("broken.pdf", "%PDF-1.7 nothing")],
    );
    let output = budget(
        &folder,
        &["check", "--format", "json", "wrong.txt", "broken.pdf"],
    );
    let files: Value = serde_json::from_str(&printed(&output)).unwrap();
    assert_eq!(files[0]["summary"]["contradiction"], 1);
    let findings = files[0]["findings"].as_array().unwrap();
    let wrong = findings
        .iter()
        .find(|finding| finding["outcome"] == "contradiction")
        .unwrap();
    assert_eq!(wrong["rule"], "growth");
    assert_eq!(wrong["printed"], "12.5");
    assert_eq!(wrong["sides"][0]["line"], "income");
    assert!(
        wrong["sides"][0]["quote"]
            .as_str()
            .unwrap()
            .contains("12.5%")
    );
    assert_eq!(files[1]["file"], "broken.pdf");
    assert!(files[1]["error"].is_string());
}

#[test]
fn code_hosts_get_sarif_with_a_rule_for_every_result() {
    let folder = folder(
        "check-sarif",
        &[("预算 草案.txt", WRONG), ("broken.pdf", "%PDF-1.7 nothing")],
    );
    let output = budget(
        &folder,
        &["check", "--format", "sarif", "预算 草案.txt", "broken.pdf"],
    );
    let log: Value = serde_json::from_str(&printed(&output)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str();
        assert!(uri.unwrap().is_ascii() && !uri.unwrap().contains(' '));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
    }
    let errors = results.iter().filter(|result| result["level"] == "error");
    let rules: Vec<&Value> = errors.map(|result| &result["ruleId"]).collect();
    assert_eq!(rules, ["growth"]);
    let invocation = &run["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert_eq!(
        invocation["toolExecutionNotifications"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn what_import_wrote_can_be_checked_again() {
    let folder = folder("check-again", &[("wrong.txt", WRONG)]);
    let imported = budget(&folder, &["import", "wrong.txt"]);
    fs::write(folder.join("wrong.json"), imported.stdout).unwrap();
    let output = budget(&folder, &["check", "wrong.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(printed(&output).contains("1 contradicting"));
}
