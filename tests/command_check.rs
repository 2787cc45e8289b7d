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
fn what_programs_keep_beside_open_documents_is_no_document() {
    let locks = ["~$clean.txt", ".~clean.txt", ".~lock.clean.txt#"];
    let files: Vec<(&str, &str)> = locks.iter().map(|name| (*name, "\u{4}me")).collect();
    let folder = folder(
        "check-locks",
        &[&files[..], &[("clean.txt", CLEAN)]].concat(),
    );
    let output = budget(&folder, &["check", "."]);
    assert_eq!(output.status.code(), Some(0), "{}", printed(&output));
    assert!(!printed(&output).contains("~"));
}

#[test]
fn figures_end_with_what_was_not_read() {
    let text = format!("{CLEAN}另有设备投入1 234.5万元。");
    let folder = folder("figures-unread", &[("clean.txt", &text)]);
    let told = printed(&budget(&folder, &["figures", "clean.txt"]));
    let last = told.lines().last().unwrap_or_default();
    assert!(last.starts_with("\t\t\t1 234.5万元\t\t"), "{told}");
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
    let report: Value = serde_json::from_str(&printed(&output)).unwrap();
    assert_eq!(report["format"], 1);
    let audit = &report["files"][0]["audit"];
    assert_eq!(audit["summary"]["contradiction"], 1);
    let findings = audit["findings"].as_array().unwrap();
    let wrong = findings
        .iter()
        .find(|finding| finding["outcome"] == "contradiction")
        .unwrap();
    assert_eq!(wrong["rule"], "growth");
    assert_eq!(wrong["arithmetic"]["printed"], "12.5");
    let side = &wrong["sides"][0];
    assert_eq!(side["line"], "income");
    assert_eq!(side["place"]["line"], 3);
    assert!(side["place"]["quote"].as_str().unwrap().contains("12.5%"));
    assert_eq!(report["files"][1]["file"], "broken.pdf");
    let failure = &report["files"][1]["failure"];
    assert_eq!(failure["reason"]["kind"], "damaged");
    assert!(failure["message"].is_string());
}

#[test]
fn the_first_line_is_the_verdict_and_the_last_one_counts_the_files() {
    let files = [
        ("clean.txt", CLEAN),
        ("wrong.txt", WRONG),
        ("empty.txt", ""),
    ];
    let folder = folder("check-verdict", &files);
    let first = |lang, file| {
        let report = printed(&budget(&folder, &["check", "--lang", lang, file]));
        report.lines().next().unwrap().to_owned()
    };
    assert!(first("zh", "wrong.txt").starts_with("wrong.txt：1 项矛盾；法律法规要求"));
    assert!(first("zh", "clean.txt").starts_with("clean.txt：没有矛盾；"));
    assert!(first("en", "wrong.txt").starts_with("wrong.txt: 1 contradicting; "));
    assert!(first("en", "clean.txt").starts_with("clean.txt: nothing contradicts; "));
    let report = printed(&budget(&folder, &["check", "--lang", "zh", "."]));
    assert_eq!(
        report.lines().last(),
        Some("3 个文件：1 个没有矛盾，1 个有矛盾，1 个未能读取。")
    );
}

#[test]
fn both_sides_stand_with_their_figures_and_the_line_of_the_file() {
    let text = "未名市图书馆2027年部门预算公开\n一、收支总体情况\n预算支出总额100万元，其中：教育支出60万元，卫生健康支出30万元。\n二、机关运行经费12.5万元。\n三、机关运行经费13.5万元。\n";
    let folder = folder("check-sides", &[("wrong.txt", text)]);
    let report = printed(&budget(&folder, &["check", "--lang", "zh", "wrong.txt"]));
    let flat: String = report.split_whitespace().collect();
    for part in [
        "第3行：预算支出总额100万元；教育支出60万元；卫生健康支出30万元",
        "容差：3个数在印出时各可差末位的一半。",
        "第4行：机关运行经费12.5万元",
        "第5行：机关运行经费13.5万元",
    ] {
        assert!(flat.contains(part), "{part} in {report}");
    }
}

#[test]
fn a_document_may_come_through_a_pipe() {
    let folder = folder("check-pipe", &[("wrong.txt", WRONG)]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_budget"));
    command.args(["check", "--lang", "zh", "-"]);
    command.stdin(fs::File::open(folder.join("wrong.txt")).unwrap());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(printed(&output).starts_with("标准输入：1 项矛盾"));
}

#[test]
fn what_goes_wrong_is_told_in_the_language_asked_for() {
    let scan = fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/documents/scan.pdf"
    ));
    let folder = folder(
        "check-failures",
        &[
            ("empty.txt", ""),
            ("bare.txt", "没有数字"),
            ("cut.docx", "PK\u{3}\u{4}"),
            ("other.json", "{}"),
            ("newer.json", r#"{"format": 99}"#),
        ],
    );
    fs::write(folder.join("scan.pdf"), scan.unwrap()).unwrap();
    fs::create_dir(folder.join("bare")).unwrap();
    let told = |arguments: &[&str]| {
        let output = budget(&folder, &[arguments, &["--lang", "zh"]].concat());
        assert_ne!(output.status.code(), Some(0));
        String::from_utf8(output.stderr).unwrap()
    };
    for (arguments, sentence) in [
        (&["check", "empty.txt"][..], "empty.txt：文件是空的"),
        (&["check", "absent.txt"], "absent.txt：没有这个文件"),
        (&["check", "scan.pdf"], "这份 PDF 没有文字"),
        (&["check", "bare.txt"], "文件没有说明是哪一年的预算"),
        (&["check", "cut.docx"], "文件已损坏（缺少结尾）"),
        (&["check", "other.json"], "不是本程序写出的公开数据"),
        (&["check", "newer.json"], "由更新的版本写出"),
        (&["check", "bare"], "里面没有可以读取的文件"),
        (&["import", "scan.pdf"], "这份 PDF 没有文字"),
        (&["import", "."], "请用 --output"),
        (&["import", ".", "--output", "out"], "4 个未能导入"),
        (&["figures", "absent.txt"], "没有这个文件"),
    ] {
        let told = told(arguments);
        assert!(told.contains(sentence), "{sentence} in {told}");
        assert!(!told.contains("cannot") && !told.contains("file"), "{told}");
    }
}

#[test]
fn the_help_of_every_command_is_in_the_language_asked_for() {
    let folder = folder("check-help", &[]);
    for arguments in [
        &["--help"][..],
        &["import", "--help"],
        &["figures", "--help"],
        &["check", "--help"],
    ] {
        let help = |lang| printed(&budget(&folder, &[&["--lang", lang], arguments].concat()));
        let (chinese, english) = (help("zh"), help("en"));
        assert!(
            chinese.contains("用法：") && !chinese.contains("The language"),
            "{chinese}"
        );
        assert!(
            english.contains("Usage:") && !english.contains("用法"),
            "{english}"
        );
        for line in chinese
            .lines()
            .filter(|line| line.trim_start().starts_with("--"))
        {
            let explained = chinese.split_once(line.trim_end()).map(|(_, rest)| rest);
            let next: String = explained.unwrap().trim_start().chars().take(1).collect();
            assert!(!line.is_ascii() || !next.is_ascii(), "{line} in {chinese}");
        }
    }
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
