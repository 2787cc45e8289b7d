//! A budget in exact yuan, and the disclosure that prints it.

use budget_viewer::money::round;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::written::{Written, half};

/// A line this year and last, in yuan.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub now: Decimal,
    pub before: Decimal,
}

impl Line {
    fn sum<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Line {
        let zero = Line {
            now: Decimal::ZERO,
            before: Decimal::ZERO,
        };
        lines.into_iter().fold(zero, |sum, line| Line {
            now: sum.now + line.now,
            before: sum.before + line.before,
        })
    }
}

/// Everything that the document prints follows from this.
#[derive(Clone, Debug)]
pub struct Budget {
    /// Personnel and common operation, which are the basic expenditure.
    pub basic: [Line; 2],
    pub project: Line,
    /// How the general public budget is divided by function: weights of the first classes.
    pub weights: [u32; 3],
    pub three_public: [Line; 4],
    pub procurement: [Line; 3],
    pub vehicles: [u32; 3],
    /// Of which the table is in 元 rather than 万元.
    pub table_in_yuan: bool,
    pub places_of_rates: u32,
}

fn any_line() -> impl Strategy<Value = Line> {
    // Up to ten million yuan, in fen; a tenth of them are nothing in one of the years.
    let yuan = || {
        prop_oneof![
            1 => Just(Decimal::ZERO),
            9 => (1_000_000_i64..=1_000_000_000).prop_map(|fen| Decimal::new(fen, 2)),
        ]
    };
    (yuan(), yuan()).prop_map(|(now, before)| Line { now, before })
}

/// A line of which there is something in both years.
fn any_lasting_line() -> impl Strategy<Value = Line> {
    let yuan = || (1_000_000_i64..=1_000_000_000).prop_map(|fen| Decimal::new(fen, 2));
    (yuan(), yuan()).prop_map(|(now, before)| Line { now, before })
}

prop_compose! {
    pub fn any_budget()(
        basic in [any_lasting_line(), any_lasting_line()],
        project in any_lasting_line(),
        weights in [1_u32..100, 1_u32..100, 1_u32..100],
        three_public in [any_line(), any_line(), any_line(), any_line()],
        procurement in [any_line(), any_line(), any_line()],
        vehicles in [0_u32..20, 0_u32..20, 0_u32..20],
        table_in_yuan: bool,
        places_of_rates in 1_u32..=2,
    ) -> Budget {
        Budget { basic, project, weights, three_public, procurement, vehicles, table_in_yuan, places_of_rates }
    }
}

/// 万元 with two decimal places: its last digit.
const DIGIT: Decimal = Decimal::from_parts(1, 0, 0, false, 2);
/// 元 in a 万元.
const WAN: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// What a sum of so many addends hides of one of them or of itself: what they all round to,
/// once in the print and once more before it is told from a slip.
fn hidden_in_sum(addends: usize) -> Decimal {
    DIGIT * Decimal::from(addends + 1)
}

/// What current − prior = change hides of each.
fn hidden_in_change() -> Decimal {
    hidden_in_sum(2)
}

/// Where a figure stands again to the same digit, nothing is hidden.
const REPEATED: Decimal = Decimal::ZERO;

impl Budget {
    fn basic(&self) -> Line {
        Line::sum(&self.basic)
    }

    fn total(&self) -> Line {
        Line::sum(&[self.basic(), self.project])
    }

    /// The classes, which make up the total.
    fn classes(&self) -> [(&'static str, &'static str, Decimal); 4] {
        let total = self.total().now;
        let all = Decimal::from(self.weights.iter().sum::<u32>() + 10);
        let [first, second, third] = self
            .weights
            .map(|weight| round(total * Decimal::from(weight) / all, 2));
        [
            ("205", "教育支出", first),
            ("208", "社会保障和就业支出", second),
            ("210", "卫生健康支出", third),
            ("221", "住房保障支出", total - first - second - third),
        ]
    }

    /// The disclosure, as departments write it.
    pub fn written(&self) -> Written {
        let mut written = Written::default();
        written.say("未名市园林局2027年部门预算公开\n第一部分 收支情况\n");
        self.write_income(&mut written);
        self.write_expenditure(&mut written);
        self.write_functions(&mut written);
        self.write_table(&mut written);
        self.write_basic(&mut written);
        self.write_three_public(&mut written);
        self.write_operating(&mut written);
        self.write_procurement(&mut written);
        self.write_vehicles(&mut written);
        written
    }

    /// The total with last year's, the change and its rate, and where it comes from.
    fn write_income(&self, written: &mut Written) {
        let total = self.total();
        written.say("一、收入预算。2027年预算收入总额");
        wan(written, "income", total.now, hidden_in_sum(3));
        self.write_comparison(written, "income", total);
        written.say("其中：一般公共预算财政拨款");
        let own = round(total.now / Decimal::from(7), 2);
        wan(written, "general public", total.now - own, hidden_in_sum(3));
        written.say("万元，政府性基金预算财政拨款");
        wan(written, "government funds", Decimal::ZERO, hidden_in_sum(3));
        written.say("万元，单位资金收入");
        wan(written, "own funds", own, hidden_in_sum(3));
        written.say("万元。\n");
    }

    /// “万元，比上年预算90.00万元增加10.00万元，增长11.11%。”
    fn write_comparison(&self, written: &mut Written, name: &str, line: Line) {
        let change = line.now - line.before;
        written.say("万元，比上年预算");
        wan(
            written,
            &format!("{name} prior"),
            line.before,
            hidden_in_change(),
        );
        written.say("万元");
        if round(change / WAN, 2).is_zero() {
            return written.say("，持平。");
        }
        written.say(direction(change, ["增加", "减少"]));
        wan(
            written,
            &format!("{name} change"),
            change.abs(),
            hidden_in_change(),
        );
        written.say("万元，");
        written.say(direction(change, ["增长", "下降"]));
        let places = self.places_of_rates;
        let rate = (change / line.before * Decimal::ONE_HUNDRED).abs();
        // Change and prior are each off by up to half a digit.
        let exact = line.before / WAN;
        let slack = DIGIT * (Decimal::ONE_HUNDRED + rate) / (exact - DIGIT);
        let hidden = Decimal::TWO * (slack + half(places));
        written.figure(&format!("{name} growth"), rate, places, hidden);
        written.say("%。");
    }

    fn write_expenditure(&self, written: &mut Written) {
        written.say("二、支出预算。2027年预算支出总额");
        wan(written, "expenditure", self.total().now, hidden_in_sum(2));
        written.say("万元，其中：基本支出");
        self.write_part(written, "basic", self.basic().now, 2);
        written.say("；项目支出");
        self.write_part(written, "project", self.project.now, 2);
        written.say("。\n");
    }

    /// An amount with its share in the total: “60.00万元，占60.00%”.
    fn write_part(&self, written: &mut Written, name: &str, part: Decimal, parts: usize) {
        let total = self.total().now;
        wan(written, name, part, hidden_in_sum(parts));
        written.say("万元，占");
        let places = self.places_of_rates;
        let share = part / total * Decimal::ONE_HUNDRED;
        let slack = DIGIT * (Decimal::ONE_HUNDRED + share) / (total / WAN - DIGIT);
        let hidden = Decimal::TWO * (slack + half(places));
        written.figure(&format!("{name} share"), share, places, hidden);
        written.say("%");
    }

    fn write_functions(&self, written: &mut Written) {
        written.say("三、按功能分类。2027年预算支出总额");
        wan(written, "expenditure again", self.total().now, REPEATED);
        written.say("万元，其中：");
        for (index, (_, name, amount)) in self.classes().into_iter().enumerate() {
            written.say(if index > 0 { "；" } else { "" });
            written.say(name);
            self.write_part(written, name, amount, 4);
        }
        written.say("。\n");
    }

    /// The same money once more, in the table's own unit.
    fn write_table(&self, written: &mut Written) {
        let (unit, divisor) = match self.table_in_yuan {
            true => ("元", Decimal::ONE),
            false => ("万元", WAN),
        };
        // In 元, a slip has to be more than 万元 with two decimal places can tell.
        let hidden = match self.table_in_yuan {
            true => Decimal::TWO * (DIGIT * WAN / Decimal::TWO + DIGIT),
            false => REPEATED,
        };
        written.say(&format!(
            "部门支出总表\n单位：{unit}\n科目编码|科目名称|合计\n"
        ));
        for (code, name, amount) in self.classes() {
            written.say(&format!("{code}|{name}|"));
            written.figure(&format!("{name} in the table"), amount / divisor, 2, hidden);
            written.say("\n");
        }
        written.say("合计||");
        written.figure("total in the table", self.total().now / divisor, 2, hidden);
        written.say("\n第二部分 情况说明\n");
    }

    /// The same basic expenditure of the general public budget, and what it is made up of.
    fn write_basic(&self, written: &mut Written) {
        written.say("四、一般公共预算基本支出情况。2027年一般公共预算基本支出");
        wan(
            written,
            "basic in detail",
            self.basic().now,
            hidden_in_sum(2),
        );
        written.say("万元，其中：人员经费");
        wan(written, "personnel", self.basic[0].now, hidden_in_sum(2));
        written.say("万元，公用经费");
        wan(
            written,
            "common operation",
            self.basic[1].now,
            hidden_in_sum(2),
        );
        written.say("万元。\n");
    }

    fn write_three_public(&self, written: &mut Written) {
        let [overseas, reception, purchase, running] = self.three_public;
        let vehicles = Line::sum(&[purchase, running]);
        let all = Line::sum(&[overseas, reception, vehicles]);
        written.say("五、“三公”经费情况。2027年“三公”经费预算");
        self.write_change(written, "three public", all, 3);
        written.say("。其中：因公出国（境）费");
        self.write_change(written, "overseas", overseas, 3);
        written.say("；公务接待费");
        self.write_change(written, "reception", reception, 3);
        written.say("；公务用车购置及运行维护费");
        self.write_change(written, "vehicles", vehicles, 3);
        written.say("。其中：公务用车购置费");
        self.write_change(written, "purchase", purchase, 2);
        written.say("，公务用车运行维护费");
        self.write_change(written, "running", running, 2);
        written.say("。\n");
    }

    /// An amount and its change, each one of so many addends: “6.00万元，比上年预算增加1.00万元”.
    fn write_change(&self, written: &mut Written, name: &str, line: Line, parts: usize) {
        let change = line.now - line.before;
        wan(written, name, line.now, hidden_in_sum(parts));
        if round(change / WAN, 2).is_zero() {
            return written.say("万元，与上年预算持平");
        }
        written.say("万元，比上年预算");
        written.say(direction(change, ["增加", "减少"]));
        wan(
            written,
            &format!("{name} change"),
            change.abs(),
            hidden_in_sum(parts),
        );
        written.say("万元");
    }

    fn write_operating(&self, written: &mut Written) {
        written.say("六、机关运行经费情况。2027年机关运行经费预算");
        wan(written, "operating", self.basic[1].now, hidden_in_change());
        self.write_comparison(written, "operating", self.basic[1]);
        written.say("\n");
    }

    fn write_procurement(&self, written: &mut Written) {
        let [goods, works, services] = self.procurement;
        written.say("七、政府采购情况。2027年政府采购预算总额");
        let all = Line::sum(&self.procurement);
        wan(written, "procurement", all.now, hidden_in_sum(3));
        written.say("万元，其中：政府采购货物预算");
        wan(written, "goods", goods.now, hidden_in_sum(3));
        written.say("万元、政府采购工程预算");
        wan(written, "works", works.now, hidden_in_sum(3));
        written.say("万元、政府采购服务预算");
        wan(written, "services", services.now, hidden_in_sum(3));
        written.say("万元。\n");
    }

    /// What is counted is not rounded.
    fn write_vehicles(&self, written: &mut Written) {
        let [telling, enforcing, others] = self.vehicles.map(Decimal::from);
        written.say("八、国有资产占用情况。2026年末共有车辆");
        written.figure("vehicles", telling + enforcing + others, 0, Decimal::ZERO);
        written.say("辆，其中：机要通信用车");
        written.figure("vehicles for messages", telling, 0, Decimal::ZERO);
        written.say("辆、执法执勤用车");
        written.figure("vehicles for enforcement", enforcing, 0, Decimal::ZERO);
        written.say("辆、其他用车");
        written.figure("other vehicles", others, 0, Decimal::ZERO);
        written.say("辆。\n");
    }
}

/// Prints an amount of yuan in 万元, of which so many 万元 may be hidden.
fn wan(written: &mut Written, name: &str, yuan: Decimal, hidden: Decimal) {
    written.figure(name, yuan / WAN, 2, hidden);
}

fn direction(change: Decimal, [increase, decrease]: [&'static str; 2]) -> &'static str {
    match change < Decimal::ZERO {
        true => decrease,
        false => increase,
    }
}
