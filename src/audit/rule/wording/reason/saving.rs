//! Clauses about saving money and keeping rules.

/// What says that money is saved.
const SAVING: [&str; 7] = ["节约", "紧日子", "压减", "压缩", "缩减", "节俭", "节省"];
/// What words about saving consist of besides.
const AROUND_SAVING: [&str; 58] = [
    "一般性",
    "非必要",
    "不必要",
    "非刚性",
    "非急需",
    "八项规定",
    "进一步",
    "党政机关",
    "公务用车",
    "条例",
    "严格",
    "认真",
    "坚决",
    "全面",
    "继续",
    "深入",
    "切实",
    "坚持",
    "牢固",
    "树立",
    "贯彻",
    "落实",
    "执行",
    "遵守",
    "按照",
    "根据",
    "中央",
    "国家",
    "各级",
    "政府",
    "省",
    "市",
    "县",
    "区",
    "委",
    "关于",
    "精神",
    "要求",
    "规定",
    "思想",
    "政策",
    "有关",
    "相关",
    "厉行",
    "勤俭",
    "反对",
    "浪费",
    "控制",
    "各项",
    "支出",
    "开支",
    "费用",
    "经费",
    "公务接待",
    "三公",
    "的",
    "过",
    "和",
];

/// Whether a clause is about nothing but saving.
pub(super) fn saves(clause: &str) -> bool {
    SAVING.iter().any(|saving| clause.contains(saving)) && consists_of_saving(clause)
}

/// Whether a clause only says that rules are kept, as words about saving do besides.
pub(super) fn is_general(clause: &str) -> bool {
    !SAVING.iter().any(|saving| clause.contains(saving)) && consists_of_saving(clause)
}

fn consists_of_saving(clause: &str) -> bool {
    let mut rest = clause;
    while !rest.is_empty() {
        let mut parts = SAVING.iter().chain(&AROUND_SAVING);
        match parts.find_map(|part| rest.strip_prefix(part)) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    true
}
