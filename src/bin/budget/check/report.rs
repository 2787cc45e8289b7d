//! The report for people, as wide as their terminal.

use std::env;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use budget_viewer::audit::{Finding, Item, Outcome, Peculiarity, Presence, Unusual};
use budget_viewer::disclosure::{Disclosure, Path};
use budget_viewer::lang::finding::{
    audit_summary, completeness_summary, evidence_text, level_name, outcome_name, peculiarity_name,
    presence_name, remedy, rule_name, unusual_amounts,
};
use budget_viewer::lang::{Words, place_steps, text_in, with_unit, words};
use budget_viewer::link::Lang;
use textwrap::Options;

use super::{Checked, How, Report};

/// Where the width is not known, in columns.
const USUAL_WIDTH: usize = 80;

const HEADING: Style = Style::new().bold();
const GRAVE: Style = AnsiColor::Red.on_default().bold();
const QUIET: Style = Style::new().dimmed();

/// Writes a report for each file.
pub fn print(checked: &[Checked], how: How) -> io::Result<()> {
    let mut out = Printer {
        out: anstream::AutoStream::auto(io::stdout()).lock(),
        width: width(),
        words: words(how.lang),
        lang: how.lang,
    };
    for checked in checked {
        match &checked.result {
            Ok(report) => out.report(&checked.file.display().to_string(), report, how.verbose)?,
            Err(reason) => {
                out.out.flush()?;
                anstream::eprintln!("budget: {}: {reason}", checked.file.display());
            }
        }
    }
    out.out.flush()
}

/// The terminal's width in columns; COLUMNS goes first, as in other programs.
fn width() -> usize {
    let set = env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    set.filter(|columns| *columns > 0)
        .or_else(terminal)
        .unwrap_or(USUAL_WIDTH)
}

struct Printer<Out: Write> {
    out: Out,
    width: usize,
    words: &'static Words,
    lang: Lang,
}

impl<Out: Write> Printer<Out> {
    /// A text of any length, its lines indented by so many columns.
    fn text(&mut self, indent: usize, style: Style, text: &str) -> io::Result<()> {
        let margin = " ".repeat(indent);
        let options = Options::new(self.width)
            .initial_indent(&margin)
            .subsequent_indent(&margin);
        // A quote keeps the line breaks of its document, which end no line here.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for line in textwrap::wrap(&text, options) {
            writeln!(self.out, "{style}{line}{style:#}")?;
        }
        Ok(())
    }

    fn report(&mut self, file: &str, report: &Report, verbose: bool) -> io::Result<()> {
        let words = self.words;
        let disclosure = &report.disclosure;
        let entity = text_in(&disclosure.entity.name, self.lang);
        self.text(0, HEADING, &format!("{file}: {entity} {}", disclosure.year))?;
        self.text(0, Style::new(), &audit_summary(words, &report.findings))?;
        for outcome in Outcome::ALL {
            if verbose || outcome == Outcome::Contradiction {
                let findings = report.findings.iter();
                for finding in findings.filter(|finding| finding.outcome == outcome) {
                    self.finding(disclosure, finding)?;
                }
            }
        }
        self.items(&report.items, verbose)?;
        // Zeros are many and rarely a question: the page lists them, too.
        let unusual = report.unusual.iter();
        let unusual = unusual.filter(|one| verbose || one.peculiarity != Peculiarity::Zero);
        self.unusual(disclosure, &unusual.collect::<Vec<_>>())?;
        writeln!(self.out)
    }

    fn finding(&mut self, disclosure: &Disclosure, finding: &Finding) -> io::Result<()> {
        let words = self.words;
        let mut paths: Vec<&Path> = finding.line().into_iter().collect();
        paths.extend(finding.others().take(1).filter(|_| is_pair(finding)));
        let lines: Vec<String> = paths
            .iter()
            .map(|path| self.name(disclosure, path))
            .collect();
        let style = match finding.outcome {
            Outcome::Contradiction => GRAVE,
            _ => Style::new(),
        };
        let outcome = outcome_name(words, finding.outcome);
        let rule = rule_name(words, finding.rule);
        let subject = match lines.is_empty() {
            true => String::new(),
            false => format!("{}{}", words.colon, lines.join(" ↔ ")),
        };
        writeln!(self.out)?;
        self.text(0, style, &format!("{outcome} · {rule}{subject}"))?;
        // To be copied, so never broken.
        for path in paths {
            writeln!(self.out, "{QUIET}  {path}{QUIET:#}")?;
        }
        self.text(2, Style::new(), &evidence_text(words, finding))?;
        if let Some(remedy) = remedy(words, finding) {
            self.text(2, Style::new(), &remedy)?;
        }
        if finding.outcome != Outcome::Contradiction {
            return Ok(());
        }
        for (key, quote) in finding.passages(disclosure) {
            let place = disclosure.places.get(key);
            let steps = place.map(|place| place_steps(words, self.lang, place));
            let where_to = steps.unwrap_or_default().join(words.place_separator);
            if !where_to.is_empty() {
                self.text(2, QUIET, &where_to)?;
            }
            if let Some(quote) = quote {
                self.text(4, Style::new(), &format!("“{quote}”"))?;
            }
        }
        Ok(())
    }

    fn items(&mut self, items: &[Item], verbose: bool) -> io::Result<()> {
        let words = self.words;
        writeln!(self.out)?;
        self.text(0, HEADING, words.completeness_heading)?;
        self.text(0, Style::new(), &completeness_summary(words, items))?;
        let shown = items
            .iter()
            .filter(|item| verbose || item.presence == Presence::NotFound);
        let shown: Vec<&Item> = shown.collect();
        // Items of one basis stand below it.
        for group in shown.chunk_by(|one, other| one.requirement.basis == other.requirement.basis) {
            let Some(first) = group.first() else { continue };
            let level = level_name(words, first.requirement.level);
            let basis = text_in(&first.requirement.basis, self.lang);
            let head = format!("{level}{}{basis}", words.place_separator);
            self.text(2, QUIET, &head)?;
            for item in group {
                let presence = presence_name(words, &item.presence);
                let name = text_in(&item.requirement.name, self.lang);
                self.text(4, Style::new(), &format!("{presence}{}{name}", words.colon))?;
            }
        }
        self.text(0, QUIET, words.completeness_note)
    }

    fn unusual(&mut self, disclosure: &Disclosure, lines: &[&Unusual]) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        let words = self.words;
        writeln!(self.out)?;
        self.text(0, HEADING, words.unusual_heading)?;
        for unusual in lines {
            let Some(path) = &unusual.side.line else {
                continue;
            };
            let name = self.name(disclosure, path);
            let kind = peculiarity_name(words, unusual.peculiarity);
            let figures = unusual_amounts(words, unusual, |amount| {
                with_unit(words, &amount.number(), amount.unit())
            });
            let told = format!(
                "{kind}{}{name}{}{figures}",
                words.colon, words.clause_separator
            );
            self.text(2, Style::new(), &told)?;
        }
        Ok(())
    }

    fn name(&self, disclosure: &Disclosure, path: &Path) -> String {
        let line = disclosure.lines.get(path);
        let name = line.map(|line| text_in(&line.name, self.lang));
        name.unwrap_or_default().to_owned()
    }
}

/// Whether one line is compared with one other.
fn is_pair(finding: &Finding) -> bool {
    finding.sides.len() == 2 && finding.others().next() != finding.line()
}
