//! The settings of a link: its query.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::setting::Setting;
use super::{Lang, Link, MoneyUnit, Shown, Theme, decoded};
use crate::chart::Form;
use crate::disclosure::By;
use crate::report::Outcome;

/// The name of [`Link::embed`] in the query.
const EMBED: &str = "embed";
/// The name of each of [`Link::forms`] in the query.
const FORM: &str = "form";
/// The name of [`Link::view`] in the query.
const VIEW: &str = "view";
/// The name of [`Link::filter`] in the query.
const FILTER: &str = "filter";

/// What is escaped in the name of a chart: everything but what such names are made of.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

impl Link {
    /// The query with its question mark, empty where every setting is the default.
    pub fn query(&self) -> String {
        let forms = self.forms.iter();
        let forms = forms.map(|(chart, form)| self.written_form(chart, *form));
        let view = self.view.map(|by| format!("{VIEW}={}", by.segment()));
        let filter = self.filter;
        let filter = filter.map(|outcome| format!("{FILTER}={}", outcome.identifier()));
        let query: Vec<String> = [
            written(self.lang),
            written(self.unit),
            written(self.theme),
            written(self.shown),
            self.embed.as_ref().map(|chart| format!("{EMBED}={chart}")),
        ]
        .into_iter()
        .flatten()
        .chain(forms)
        .chain(view)
        .chain(filter)
        .chain(self.unknown.iter().cloned())
        .collect();
        match query.is_empty() {
            true => String::new(),
            false => format!("?{}", query.join("&")),
        }
    }

    /// Reads all settings. Which chart is shown alone comes first: forms may be about it without
    /// naming it.
    pub(super) fn read_query(&mut self, query: &str) {
        let settings = query.split('&').filter(|setting| !setting.is_empty());
        let mut charts = settings.clone().filter_map(embed_of);
        self.embed = charts.next_back().map(str::to_owned);
        for setting in settings {
            self.read_setting(setting);
        }
    }

    fn read_setting(&mut self, setting: &str) {
        let (key, value) = setting.split_once('=').unwrap_or((setting, ""));
        let is_understood = match key {
            Lang::KEY => read(&mut self.lang, value),
            MoneyUnit::KEY => read(&mut self.unit, value),
            Theme::KEY => read(&mut self.theme, value),
            Shown::KEY => read(&mut self.shown, value),
            EMBED => embed_of(setting).is_some(),
            FORM => self.read_form(value),
            VIEW => replace(&mut self.view, By::from_segment(value)),
            FILTER => {
                let mut outcomes = Outcome::ALL.into_iter();
                let outcome = outcomes.find(|outcome| outcome.identifier() == value);
                replace(&mut self.filter, outcome)
            }
            _ => false,
        };
        if !is_understood {
            self.unknown.push(setting.to_owned());
        }
    }

    /// Reads `{chart}:{form}`, or the form alone, which is that of the chart shown alone.
    fn read_form(&mut self, value: &str) -> bool {
        let value = decoded(value);
        let (chart, form) = match value.rsplit_once(':') {
            Some((chart, form)) => (Some(chart.to_owned()), form),
            None => (self.decoded_embed(), value.as_str()),
        };
        match (chart.filter(|chart| !chart.is_empty()), form.parse()) {
            (Some(chart), Ok(form)) => {
                self.choose_form(&chart, Some(form));
                true
            }
            (None, _) | (_, Err(_)) => false,
        }
    }

    /// A chart's form as a setting.
    pub(super) fn written_form(&self, chart: &str, form: Form) -> String {
        match self.decoded_embed().as_deref() == Some(chart) {
            true => format!("{FORM}={form}"),
            false => format!("{FORM}={}:{form}", utf8_percent_encode(chart, ESCAPED)),
        }
    }
}

/// The chart that a setting shows alone, as it was written.
fn embed_of(setting: &str) -> Option<&str> {
    let (key, chart) = setting.split_once('=')?;
    (key == EMBED && !chart.is_empty()).then_some(chart)
}

fn read<S: Setting>(setting: &mut S, identifier: &str) -> bool {
    match S::from_identifier(identifier) {
        Some(value) => {
            *setting = value;
            true
        }
        None => false,
    }
}

/// What was understood takes the place of what there was.
fn replace<T>(setting: &mut Option<T>, value: Option<T>) -> bool {
    let is_understood = value.is_some();
    if is_understood {
        *setting = value;
    }
    is_understood
}

fn written<S: Setting>(setting: S) -> Option<String> {
    (setting != S::default()).then(|| format!("{}={}", S::KEY, setting.identifier()))
}
