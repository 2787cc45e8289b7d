//! Pages.

use budget_viewer::import::read::read;

use super::lines;

fn page(html: &str) -> Vec<String> {
    let page = format!("<!DOCTYPE html><body>{html}");
    lines(&read("page.html", page.as_bytes()).expect("the page can be read"))
}

#[test]
fn paragraphs_of_a_page_begin_with_two_blanks_and_lines_within_them_do_not() {
    assert_eq!(
        page(
            "<h2>第一部分</h2><p>&emsp;&emsp;甲<br>乙<p style='text-indent:2em'>\n 丙 <b>丁</b>\n</p>戊"
        ),
        [
            "　　第一部分",
            "\u{2003}\u{2003}甲",
            "乙",
            "　　丙 丁",
            "　　戊"
        ]
    );
}

#[test]
fn cells_that_span_others_leave_them_empty() {
    assert_eq!(
        page(
            "<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td></table>
             <table><tr><td>丙<td>&nbsp;<td rowspan=0>丁<tr><td colspan=2>2</table>"
        ),
        ["甲|乙|", "|1|", "丙||丁", "2||"]
    );
}

#[test]
fn tables_that_lay_out_a_page_do_not_make_cells_of_prose() {
    let prose = "<p>一、收入预算情况</p><p>收入预算1万元。</p><p>支出预算1万元。</p>";
    let expected = [
        "　　一、收入预算情况",
        "　　收入预算1万元。",
        "　　支出预算1万元。",
    ];
    assert_eq!(page(&format!("<table><tr><td>{prose}</table>")), expected);
    let beside = page(&format!("<table><tr><td>首页<td>{prose}<td>分享</table>"));
    assert_eq!(beside[1..4], expected);
    assert_eq!((beside[0].as_str(), beside[4].as_str()), ("首页", "分享"));
    assert_eq!(
        page("<table><tr><td>甲<td><table><tr><td>1<td>2</table></table>"),
        ["甲", "1|2"]
    );
}

#[test]
fn what_a_page_does_not_show_is_left_out() {
    let hidden = "<nav>一</nav><aside>二</aside><div style='DISPLAY : none'>三</div><p hidden>四
        <script>五</script><style>六</style><header>七</header><footer>八</footer><!-- 九 -->";
    assert_eq!(
        page(&format!(
            "{hidden}<article><header><h1>题</h1></header>文</article>"
        )),
        ["　　题", "　　文"]
    );
}

#[test]
fn pages_are_decoded_by_what_is_valid_then_by_what_they_declare() {
    let text = "<html><meta charset='gb2312'><p>　　预算</p>";
    let (big5, _, _) = encoding_rs::BIG5.encode("<html><meta charset=big5><p>　　預算</p>");
    let invalid = [text.as_bytes(), b"\xff\xff"].concat();
    for (bytes, expected) in [
        (text.as_bytes(), "　　预算"),
        (&encoding_rs::GBK.encode(text).0, "　　预算"),
        (&big5, "　　預算"),
    ] {
        let read = read("a.html", bytes).expect("it can be read");
        assert_eq!(lines(&read), [expected]);
    }
    assert!(
        read("a.html", &invalid).is_ok(),
        "the odd character is no damage"
    );
}

#[test]
fn what_was_struck_out_or_hidden_within_a_line_is_left_out_whatever_element_says_so() {
    for struck in [
        "<del>482.35</del>",
        "<s>482.35</s>",
        "<strike>482.35</strike>",
        "<b><s>482.35</b></s>",
        "<span style='text-decoration: line-through'>482.35</span>",
        "<font style='TEXT-DECORATION:underline line-through'>482.35</font>",
        "<b style='display: none'>482.35</b>",
    ] {
        let text = format!("<p>收入<i>预算</i>{struck}<b>486.35</b>万元。</p>");
        assert_eq!(page(&text), ["　　收入预算486.35万元。"], "{struck}");
    }
}

#[test]
fn elements_that_are_never_closed_hide_no_more_than_their_paragraph() {
    assert_eq!(page("<p>甲<s>乙</p><p>丙</p>"), ["　　甲", "　　丙"]);
    let anchors = "<a name='x'>".repeat(1000);
    assert_eq!(
        page(&format!("{anchors}<p>收入<s>482.35</s>486.35万元。</p>")),
        ["　　收入486.35万元。"]
    );
}

#[test]
fn a_raised_mark_of_a_note_is_no_part_of_the_figure_before_it() {
    assert_eq!(
        page("<p>接待费2<sup>3</sup>万元<sup>[12]</sup><sup>①</sup>，占地80m<sup>2</sup>。</p>"),
        ["　　接待费2万元，占地80m2。"]
    );
}
