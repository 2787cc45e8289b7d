//! Blanks of a template that nobody filled in.

/// People and posts, which a number has to stand behind before they are counted.
const PEOPLE: [&str; 8] = [
    "职工", "人员", "员工", "教师", "学生", "干部", "党员", "编制",
];
const OF_PEOPLE: [&str; 2] = ["人", "名"];
/// What is followed by an amount or a rate.
const BEFORE_FIGURE: [&str; 24] = [
    "增加", "减少", "增长", "下降", "降低", "提高", "共计", "合计", "总计", "预算", "决算", "支出",
    "收入", "经费", "金额", "总额", "数为", "额为", "出为", "占", "增加)", "减少)", "增长)",
    "下降)",
];
const UNITS: [&str; 4] = ["万元", "元", "%", "％"];
/// What the number of offices and units stands behind, and what it counts.
const BEFORE_COUNT: [&str; 6] = ["内设", "下设", "设有", "共有", "现有", "下辖"];
const COUNTED: [&str; 12] = [
    "内设",
    "机构",
    "科室",
    "股室",
    "处室",
    "部门",
    "下属",
    "所属",
    "二级",
    "单位",
    "预算",
    "办公室",
];
/// Sentences that stop where they should go on.
const BROKEN_OFF: [&str; 10] = [
    "原因是。",
    "原因是;",
    "原因:。",
    "原因为。",
    "原因是:。",
    "原因是…",
    "原因:…",
    "主要用于。",
    "主要用于:。",
    "主要用于…",
];
/// What tells the writer to write.
const INSTRUCTIONS: [&str; 9] = [
    "(单位名称)",
    "(部门名称)",
    "(单位全称)",
    "(部门全称)",
    "(请填写",
    "(请说明",
    "(说明原因)",
    "截至年月",
    "截至年12月",
];

/// The words around a blank of a bare text.
pub(super) fn blank(bare: &str) -> Option<String> {
    let people = pairs(&PEOPLE, &OF_PEOPLE);
    let figures = pairs(&BEFORE_FIGURE, &UNITS);
    let ended = people.chain(figures).find(|words| {
        let mut after = bare
            .match_indices(words)
            .map(|(at, _)| &bare[at + words.len()..]);
        after.any(|after| {
            after.starts_with([',', '。', ';', '、', ')']) || after.starts_with("其中")
        })
    });
    let counts = || {
        let mut openings = BEFORE_COUNT.iter().map(|before| format!("{before}个"));
        openings.find(|opening| {
            let mut after = bare
                .match_indices(opening)
                .map(|(at, _)| &bare[at + opening.len()..]);
            after.any(|after| COUNTED.iter().any(|counted| after.starts_with(counted)))
        })
    };
    let broken_off = || {
        let mut words = BROKEN_OFF.iter().chain(&INSTRUCTIONS);
        words
            .find(|words| bare.contains(**words))
            .map(|words| (*words).to_owned())
    };
    ended.or_else(counts).or_else(broken_off)
}

fn pairs<'a>(first: &'a [&str], second: &'a [&str]) -> impl Iterator<Item = String> + use<'a> {
    let pairs = first
        .iter()
        .flat_map(|first| second.iter().map(move |second| (first, second)));
    pairs.map(|(first, second)| format!("{first}{second}"))
}
