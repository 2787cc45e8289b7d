//! The report for people, as wide as their terminal.

use std::env;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use budget_viewer::disclosure::Disclosure;
use budget_viewer::lang::completeness::{completeness_summary, level_name, presence_name};
use budget_viewer::lang::finding::{
    audit_summary, evidence_text, figures_text, outcome_name, remedy, title_text, tolerance_text,
};
use budget_viewer::lang::unread::unread_part_text;
use budget_viewer::lang::unusual::unusual_text;
use budget_viewer::lang::{CommandWords, Words, command_words, place_steps, text_in, words};
use budget_viewer::link::Lang;
use budget_viewer::report::{Finding, Item, Outcome, Passage, Report, Unusual};
use textwrap::Options;

use super::super::document::{Document, label};
use super::super::message::tell_failure;
use super::{Audited, Checked, How};

/// Where the width is not known, in columns.
const USUAL_WIDTH: usize = 80;
/// A sentence is hardly longer than this, in characters.
const LONGEST_QUOTE: usize = 160;
/// How many sides are quoted each.
const MOST_QUOTED: usize = 3;

const HEADING: Style = Style::new().bold();
const GRAVE: Style = AnsiColor::Red.on_default().bold();
const QUIET: Style = Style::new().dimmed();

/// Writes a report for each file, and how it went for all.
pub fn print(out: impl Write, checked: &[Checked], how: How) -> io::Result<()> {
    let mut out = Printer {
        out,
        width: width(),
        words: words(how.lang),
        own: command_words(how.lang),
        lang: how.lang,
        verbose: how.verbose,
    };
    for (index, checked) in checked.iter().enumerate() {
        if index > 0 {
            writeln!(out.out)?;
        }
        match &checked.result {
            Ok(audited) => out.audited(&label(&checked.file, out.own), audited)?,
            Err(failure) => {
                out.out.flush()?;
                tell_failure(&checked.file, failure, how.lang);
            }
        }
    }
    if checked.len() > 1 {
        writeln!(out.out)?;
        out.all(checked)?;
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
    own: &'static CommandWords,
    lang: Lang,
    /// Whether to tell also what is in order.
    verbose: bool,
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

    fn audited(&mut self, file: &str, audited: &Audited) -> io::Result<()> {
        let words = self.words;
        let Audited { document, report } = audited;
        let disclosure = &document.disclosure;
        let style = match report.count(Outcome::Contradiction) {
            0 => HEADING,
            _ => GRAVE,
        };
        let verdict = self.verdict(report);
        self.text(0, style, &format!("{file}{}{verdict}", words.colon))?;
        let entity = text_in(&disclosure.entity.name, self.lang);
        self.text(0, Style::new(), &format!("{entity} {}", disclosure.year))?;
        for part in &disclosure.unread_parts {
            self.text(0, GRAVE, &unread_part_text(words, part))?;
        }
        self.text(0, Style::new(), &audit_summary(words, &report.findings))?;
        for outcome in Outcome::ALL {
            if self.verbose || outcome == Outcome::Contradiction {
                let findings = report.findings.iter();
                for finding in findings.filter(|finding| finding.outcome == outcome) {
                    self.finding(document, finding)?;
                }
            }
        }
        self.items(report)?;
        let unusual: Vec<&Unusual> = match self.verbose {
            true => report.unusual.iter().collect(),
            false => report.questions().collect(),
        };
        self.unusual(disclosure, &unusual)
    }

    /// The whole report in a line.
    fn verdict(&self, report: &Report) -> String {
        let contradictions = match report.count(Outcome::Contradiction) {
            0 => self.own.verdict_clean.to_owned(),
            count => self.own.verdict_contradicting(&count.to_string()),
        };
        match report.missing_by_law() {
            0 => contradictions,
            count => {
                let missing = self.own.verdict_missing(&count.to_string());
                [contradictions, missing].join(self.words.clause_separator)
            }
        }
    }

    /// How many files came out how.
    fn all(&mut self, checked: &[Checked]) -> io::Result<()> {
        let audited = checked
            .iter()
            .filter_map(|checked| checked.result.as_ref().ok());
        let contradicting = audited.clone().filter(|one| one.fails(false)).count();
        let readable = audited.count();
        let summary = self.own.files_summary(
            &checked.len().to_string(),
            &(readable - contradicting).to_string(),
            &contradicting.to_string(),
            &(checked.len() - readable).to_string(),
        );
        self.text(0, HEADING, &summary)
    }

    fn finding(&mut self, document: &Document, finding: &Finding) -> io::Result<()> {
        let words = self.words;
        let disclosure = &document.disclosure;
        let outcome = outcome_name(words, finding.outcome);
        let title = title_text(words, self.lang, disclosure, finding);
        let head = [outcome, &title].join(words.place_separator);
        let is_contradiction = finding.outcome == Outcome::Contradiction;
        let style = if is_contradiction {
            GRAVE
        } else {
            Style::new()
        };
        writeln!(self.out)?;
        self.text(0, style, &head)?;
        self.text(2, Style::new(), &evidence_text(words, finding))?;
        if !is_contradiction {
            return Ok(());
        }
        if let Some(why) = tolerance_text(words, finding) {
            self.text(2, Style::new(), &why)?;
        }
        if let Some(remedy) = remedy(words, finding) {
            self.text(2, Style::new(), &remedy)?;
        }
        self.passages(document, finding)
    }

    /// Both sides: where they stand, what they print, and the words of the document. What a
    /// place has in common with the one before it is not said again; of many rows only the
    /// checked one is quoted.
    fn passages(&mut self, document: &Document, finding: &Finding) -> io::Result<()> {
        let words = self.words;
        let passages = finding.passages(&document.disclosure);
        let are_many = passages.len() > MOST_QUOTED;
        let mut before: Vec<String> = Vec::new();
        for (index, passage) in passages.iter().enumerate() {
            let steps = self.steps(document, passage);
            let common = steps
                .iter()
                .zip(&before)
                .take_while(|(one, other)| one == other);
            let common = common.count().min(steps.len().saturating_sub(1));
            let place = steps[common..].join(words.place_separator);
            let figures = figures_text(words, self.lang, &document.disclosure, passage);
            let told = [place, figures].into_iter().filter(|told| !told.is_empty());
            let told = told.collect::<Vec<_>>().join(words.colon);
            self.text(2, QUIET, &told)?;
            if let Some(quote) = passage.quote.filter(|_| index == 0 || !are_many) {
                self.text(4, Style::new(), &format!("“{}”", shortened(quote)))?;
            }
            before = steps;
        }
        Ok(())
    }

    /// The way to a passage: part, heading, paragraph, page, line of the file.
    fn steps(&self, document: &Document, passage: &Passage) -> Vec<String> {
        let place = document.place(passage.place);
        let steps = place.map(|place| place_steps(self.words, self.lang, &place));
        let mut steps = steps.unwrap_or_default();
        let region = passage
            .quote
            .and_then(|quote| document.region(passage.place, quote));
        steps.extend(region.map(|region| self.own.line_number(&region.start.line.to_string())));
        steps
    }

    fn items(&mut self, report: &Report) -> io::Result<()> {
        let words = self.words;
        writeln!(self.out)?;
        self.text(0, HEADING, words.completeness_heading)?;
        self.text(
            0,
            Style::new(),
            &completeness_summary(words, &report.completeness),
        )?;
        let shown: Vec<&Item> = match self.verbose {
            true => report.completeness.iter().collect(),
            false => report.missing().collect(),
        };
        // Items of one basis and result stand together.
        let alike = |one: &&Item, other: &&Item| {
            one.basis == other.basis
                && presence_name(words, &one.presence) == presence_name(words, &other.presence)
        };
        for group in shown.chunk_by(alike) {
            let Some(first) = group.first() else { continue };
            let level = level_name(words, first.level);
            let basis = report.basis(first).map(|basis| text_in(basis, self.lang));
            let told = [level, basis.unwrap_or_default()];
            self.text(2, QUIET, &told.join(words.place_separator))?;
            let names = group.iter().map(|item| text_in(&item.name, self.lang));
            let names = names.collect::<Vec<_>>().join(words.list_separator);
            let presence = presence_name(words, &first.presence);
            self.text(4, Style::new(), &[presence, &names].join(words.colon))?;
        }
        match shown.is_empty() {
            true => Ok(()),
            false => self.text(0, QUIET, words.completeness_note),
        }
    }

    fn unusual(&mut self, disclosure: &Disclosure, lines: &[&Unusual]) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        let words = self.words;
        writeln!(self.out)?;
        self.text(0, HEADING, words.unusual_heading)?;
        for unusual in lines {
            let told = unusual_text(words, self.lang, disclosure, unusual);
            self.text(2, Style::new(), &told)?;
        }
        Ok(())
    }
}

/// The beginning and the end of a long text: a table that was copied as a line is a sentence.
fn shortened(quote: &str) -> String {
    let letters: Vec<char> = quote.chars().collect();
    if letters.len() <= LONGEST_QUOTE {
        return quote.to_owned();
    }
    let half = LONGEST_QUOTE / 2;
    let text = |letters: &[char]| letters.iter().collect::<String>();
    let (begin, end) = (
        text(&letters[..half]),
        text(&letters[letters.len() - half..]),
    );
    format!("{begin} …… {end}")
}
