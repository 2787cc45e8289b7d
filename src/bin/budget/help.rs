//! The help in Chinese. The English one stands at the commands themselves; what `clap` says of
//! wrong usage is English in both.

use clap::{Arg, ArgAction, Command};

const ABOUT: &str = "读取部门预算公开文件";
const FORMATS: &str = "格式：.docx、.xlsx、.xls、.ods、有文字的 .pdf、.html、.txt、.csv、.tsv（UTF-8、UTF-16 或 GB18030）。文件名写 - 表示从管道读入。";

const IMPORT: &str = "写成 JSON，供页面和其他程序读取";
const IMPORT_MORE: &str = "只有一个文件时写到标准输出，除非给出 --output。文件夹连同其中的一切逐个处理，一个文件读不了不影响其他文件。";
const FIGURES: &str = "列出读到的每个数字，以制表符分隔";
const FIGURES_MORE: &str = "各列：路径、种类（amount 金额、prior 上年、change 增减、growth 增减率、share 占比）、元（人员为人数，比率为百分数，减少为负）、原文、单位、出处。未能归类或读取的列在最后，没有路径。";
const CHECK: &str = "核对公开文件是否算得拢、是否齐全";
const CHECK_MORE: &str = "读取文件，或 import 写出的 JSON。列出矛盾的两处和怎样才吻合，没有找到的内容，以及值得一问的项目；不改动任何数字。\n\n退出状态：0 没有矛盾；1 有矛盾（用 --strict 时，法律法规要求的内容没有找到也算）；2 文件不能读取，或用法有误。";

/// Arguments by their names, those of all commands together.
const ARGUMENTS: [(&str, &str); 8] = [
    ("files", "文件和文件夹"),
    ("file", "要读取的文件"),
    ("output", "写入的文件夹，没有就新建"),
    ("unread", "改为列出未能归类的数字：原文、出处、原句"),
    (
        "format",
        "输出什么：text 给人看的报告（默认），json 或 sarif 给程序的数据",
    ),
    ("strict", "法律法规要求的内容没有找到时也算不通过"),
    ("verbose", "也列出没有问题的"),
    ("lang", "提示和报告的语言：zh 或 en；默认随终端"),
];

/// The commands with their help in Chinese.
pub fn in_chinese(command: Command) -> Command {
    let command = translated(command, ABOUT, FORMATS);
    let command = command.disable_help_subcommand(true);
    let command = command.disable_version_flag(true).arg(
        Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help("显示版本"),
    );
    let command = command.help_template(
        "{about-with-newline}\n用法：{usage}\n\n命令：\n{subcommands}\n\n选项：\n{options}",
    );
    let subcommands = [
        ("import", IMPORT, IMPORT_MORE),
        ("figures", FIGURES, FIGURES_MORE),
        ("check", CHECK, CHECK_MORE),
    ];
    subcommands.into_iter().fold(command, |command, (name, about, more)| {
        command.mut_subcommand(name, |command| {
            let command = translated(command, about, more);
            command.help_template("{about-with-newline}\n用法：{usage}\n\n参数：\n{positionals}\n\n选项：\n{options}")
        })
    })
}

fn translated(command: Command, about: &'static str, more: &'static str) -> Command {
    let command = command
        .about(about)
        .long_about(format!("{about}\n\n{more}"));
    let command = command.mut_args(|argument| {
        let help = ARGUMENTS.iter().find(|(name, _)| argument.get_id() == name);
        // The help names them.
        let argument = match argument.get_action().takes_values() {
            true => argument.hide_possible_values(true).hide_default_value(true),
            false => argument,
        };
        match help {
            Some((_, help)) => argument.help(*help).long_help(*help),
            None => argument,
        }
    });
    command.disable_help_flag(true).arg(
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help("显示帮助"),
    )
}
