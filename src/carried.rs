//! What a rendered page carries for the program that runs in it, and how it is found there.
//!
//! The page is HTML, written by the build or by the import worker; the program only moves, copies
//! and shows what is in it. So it knows no disclosure, no language and no number.

/// The `id` of the element that holds the page. It has these attributes: [`PAGE`], [`LANG`],
/// [`UNIT`], and for a reader's own file [`OWN`].
pub const ROOT: &str = "app";
/// The path of the disclosure's page below the site: `tianmen-12345/2026`.
pub const PAGE: &str = "data-page";
/// The language that the page is in, as links name it.
pub const LANG: &str = "data-lang";
/// The unit that the page shows money in, as links name it.
pub const UNIT: &str = "data-unit";
/// The name of the reader's own file.
pub const OWN: &str = "data-own";

/// The `id` of the element that holds a published disclosure as JSON.
pub const DISCLOSURE: &str = "disclosure";

/// What the tooltip can say is in templates, one for everything that it explains, since browsers
/// find a document's elements by their ids at once, and those in a template one after the other.
/// Their ids are the prefixes below with a line's path, a breakdown's name, or a term's id.
///
/// Before a line's path.
pub const OF_LINE: &str = "line/";
/// Before a breakdown's name, or that of the chart of changes: the lines that its chart draws as
/// one mark.
pub const OF_OTHERS: &str = "others/";
/// Before a breakdown's name: what no line of it accounts for.
pub const OF_REST: &str = "rest/";
/// Before the id of a term of the glossary.
pub const OF_TERM: &str = "term/";

/// Before a line's path: the `id` of its row in the table of changes.
pub const OF_CHANGE: &str = "change/";

/// The `id` of the template that holds all lines as CSV, one record a line, a head first.
pub const TABLE: &str = "table";

/// The attribute of a template in a chart's drawing that holds it in another form: the form's name.
pub const DRAWING: &str = "data-drawing";
/// The attribute of a template beside the flow chart that holds the flow into another view of
/// expenditure: the view's name. The chart that is shown has it too.
pub const FLOW: &str = "data-flow";
/// The attribute of an element with the charts of one view of expenditure: the view's name.
pub const BY: &str = "data-by";

/// The `id` of the template of everything that the program can say.
pub const PHRASES: &str = "phrases";

macro_rules! phrases {
    ($($(#[$about:meta])* $name:ident = $identifier:literal),+ $(,)?) => {
        /// What the program can say: an element of the template of phrases, by its id. `{…}` are
        /// places that it fills.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Phrase {
            $($(#[$about])* $name),+
        }

        impl Phrase {
            pub const ALL: &[Phrase] = &[$(Phrase::$name),+];

            /// The `id` of its element.
            pub fn identifier(self) -> &'static str {
                match self {
                    $(Phrase::$name => $identifier),+
                }
            }
        }
    };
}

phrases! {
    /// The page's title.
    Title = "title",
    /// Where the figures are from.
    Source = "source",
    /// `{url}`: the page's own address, for prints.
    Address = "address",
    /// What the asterisk of computed figures means.
    Computed = "computed",
    /// Between a name and what is said of it.
    Colon = "colon",
    Copied = "copied",
    EmbedCopied = "embed-copied",
    /// `{url}`: what could not be copied.
    CopyFailed = "copy-failed",
    DownloadFailed = "download-failed",
    /// `{what}`: the page that was asked for.
    UnknownPage = "unknown-page",
    /// `{what}`
    UnknownSetting = "unknown-setting",
    /// `{what}`
    UnknownTarget = "unknown-target",
    /// `{name}`: the file being read.
    Reading = "reading",
    OpenFile = "open-file",
    Cancel = "cancel",
    /// `{name}`, `{reason}`: the file that could not be read, and why.
    ImportFailed = "import-failed",
    /// The reason where the worker stopped.
    Crashed = "crashed",
    /// The reason where the worker did not finish.
    TimedOut = "timed-out",
    /// The reason where the worker could not be fetched.
    Unavailable = "unavailable",
    /// A link to an own file, of which the browser has none.
    OwnMissing = "own-missing",
    /// The browser does not keep the reader's own file.
    NotKept = "not-kept",
    /// Another language or unit could not be fetched.
    NotFetched = "not-fetched",
    ThemeSystem = "theme-system",
    ThemeLight = "theme-light",
    ThemeDark = "theme-dark",
    /// `{current}`, `{next}`
    SwitchTheme = "switch-theme",
    /// The program stopped.
    Stopped = "stopped",
}
