//! How binding it is that a disclosure has something.

use crate::identified::identified;
use crate::json::named;
use serde::Serialize;

identified! {
    /// How binding a requirement is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Level {
        /// A law or a regulation asks for it.
        Law = "law",
        /// Local catalogues expect it, citing rules of the Ministry of Finance.
        Catalogue = "catalogue",
        /// These rules ask for it step by step.
        Progressive = "progressive",
        /// Others do so.
        Practice = "practice",
    }
}

named!(Level);
