//! Whose disclosure a document is: what it calls the office, wherever it says it.

/// What names the entity in a line of its own.
const LABELS: [&str; 5] = [
    "预算主管部门:",
    "编制部门:",
    "编制单位:",
    "预算单位:",
    "部门:",
];

/// What the names of offices end with.
const ENDINGS: &str = "局院委会厅心室办所站校馆镇乡道府处队学部社团园司行厂场库网报台署庭中";

/// Words of websites and of documents, which no office has in its name.
const FOREIGN: [&str; 12] = [
    "预算",
    "决算",
    "首页",
    "无障碍",
    "浏览",
    "索引",
    "文号",
    "发布",
    "目录",
    "部分",
    "说明",
    "信息公开",
];

/// What titles call the document behind the name of the office.
const TITLED: [&str; 9] = [
    "部门",
    "单位",
    "预算",
    "决算",
    "“三公",
    "三公",
    "财政",
    "一般公共",
    "关于",
];

/// The entity: behind its label, in the title, in the line above it, over the first part, or as
/// what the first sentence that names its year is about.
pub fn entity(texts: &[String], title: Option<&str>) -> Option<String> {
    labelled(texts)
        .or_else(|| above(texts, title))
        .or_else(|| title.and_then(before_year))
        .or_else(|| title.and_then(behind_year))
        .or_else(|| headed(texts))
        .or_else(|| spoken_of(texts))
}

fn labelled(texts: &[String]) -> Option<String> {
    let labelled = texts.iter().find_map(|text| {
        let label = LABELS.iter().find(|label| text.starts_with(**label))?;
        let name = &text[label.len()..];
        Some(name[..unit_begins(name)].to_owned())
    });
    labelled.filter(|name| !name.is_empty())
}

/// Where a line goes on with the unit of its table; its end where it does not.
fn unit_begins(line: &str) -> usize {
    const UNITS: [&str; 3] = ["金额单位", "计量单位", "货币单位"];
    let found = UNITS.iter().find_map(|word| line.find(word));
    let bare = || line.find("单位:").or_else(|| line.find("单位万元"));
    let begin = found.or_else(bare).unwrap_or(line.len());
    line[..begin].trim_end_matches('(').len()
}

/// A title that begins with its year stands below the entity's name.
fn above(texts: &[String], title: Option<&str>) -> Option<String> {
    let begins = title.is_some_and(|title| title.starts_with(|c: char| c.is_ascii_digit()));
    let position = texts.iter().position(|text| Some(text.as_str()) == title);
    let above = position.and_then(|position| texts.get(position.checked_sub(1)?));
    above
        .filter(|name| begins && !is_sentence(name))
        .and_then(|name| office(name))
}

fn before_year(title: &str) -> Option<String> {
    let year = title.find(|character: char| character.is_ascii_digit())?;
    // A number in a name, as in 12345热线, is not the year.
    let name = match title.find('年') {
        Some(end) if end > year + 4 => title[..end].trim_end_matches(|c: char| c.is_ascii_digit()),
        _ => &title[..year],
    };
    (name.chars().count() >= 4 && !has_foreign(name)).then(|| trimmed(name).to_owned())
}

/// 2015年某某厅部门决算公示说明.
fn behind_year(title: &str) -> Option<String> {
    let (_, rest) = title.split_once('年')?;
    let rest = rest.strip_prefix('度').unwrap_or(rest);
    let end = TITLED.iter().filter_map(|word| rest.find(word)).min()?;
    office(&rest[..end])
}

/// 第一部分 某某局概况.
fn headed(texts: &[String]) -> Option<String> {
    texts.iter().find_map(|text| {
        let named = text
            .strip_suffix("概况")
            .or(text.strip_suffix("基本情况"))?;
        let numbered =
            |it: char| "第一二三四五六七八九十部分章节、.()".contains(it) || it.is_ascii_digit();
        office(named.trim_start_matches(numbered))
    })
}

/// 某某局2016年度收入总计…, 某某院是国家法律监督机关.
fn spoken_of(texts: &[String]) -> Option<String> {
    let before = |text: &str, word: char| {
        let (before, after) = text.split_once(word)?;
        let is_year = word != '年' || before.ends_with(|it: char| it.is_ascii_digit());
        let named = before.trim_end_matches(|it: char| it.is_ascii_digit());
        let named = named.rsplit([')', '。', ',', '、']).next()?;
        (is_year && !after.is_empty())
            .then(|| office(named))
            .flatten()
    };
    let mut names = texts.iter();
    names.find_map(|text| before(text, '年').or_else(|| before(text, '是')))
}

/// A name that can only be an office's.
fn office(name: &str) -> Option<String> {
    let name = trimmed(name);
    let is_written = |it: char| {
        ('\u{4e00}'..='\u{9fff}').contains(&it) || "()·".contains(it) || it.is_ascii_digit()
    };
    let length = name.chars().count();
    let is_office = (4..=30).contains(&length)
        && name.chars().all(is_written)
        && !has_foreign(name)
        && name
            .trim_end_matches("(本级)")
            .ends_with(|last: char| ENDINGS.contains(last));
    is_office.then(|| name.to_owned())
}

fn has_foreign(name: &str) -> bool {
    FOREIGN.iter().any(|word| name.contains(word))
}

/// Without what titles put around a name.
fn trimmed(name: &str) -> &str {
    let name = name.strip_prefix("名称").unwrap_or(name);
    let name = name.trim_start_matches("关于");
    let bare = name.trim_end_matches("部门").trim_end_matches("单位");
    match bare.ends_with(|last: char| ENDINGS.contains(last)) {
        true => bare,
        false => name,
    }
}

/// Whether a line says something, and names nothing.
pub(super) fn is_sentence(text: &str) -> bool {
    text.contains(['。', ',', ';', ':', '%']) || text.contains("万元")
}
