//! Shares of a total that is not stated beside them.

use super::contradictions;

/// Shares of 支出总预算, of which no amount is stated, and the same parts with their sum.
fn document(share: &str, second: &str) -> [String; 2] {
    [
        format!(
            "一、支出情况。其中：教育支出7150.00万元，占支出总预算71.50%；卫生健康支出1225.00万元，占支出总预算{share}%；住房保障支出1625.00万元，占支出总预算16.25%。"
        ),
        format!(
            "二、财政拨款收支总预算10000.00万元。支出包括：教育支出7150.00万元、卫生健康支出{second}万元、住房保障支出1625.00万元。"
        ),
    ]
}

fn found(share: &str, second: &str) -> Vec<String> {
    let document = document(share, second);
    contradictions("share", &document.each_ref().map(String::as_str))
}

#[test]
fn the_total_of_the_same_parts_is_what_shares_that_come_to_all_were_taken_of() {
    assert!(found("12.25", "1225.00").is_empty());
    assert_eq!(found("12.26", "1225.00"), ["1,225.00 ÷ 10,000.00 ≠ 12.26"]);
}

#[test]
fn nothing_is_known_of_the_total_of_other_parts_or_of_shares_that_leave_something_out() {
    assert!(found("12.26", "1235.00").is_empty());
    assert!(found("10.25", "1225.00").is_empty());
}
