//! What a reader would ask about.

use crate::identified::identified;
use crate::json::named;
use serde::Serialize;

identified! {
    /// What is unusual about a line.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Peculiarity {
        /// A large change for which the document gives no reason.
        LargeChange = "large-change",
        /// There was nothing in the prior year.
        New = "new",
        /// There is nothing any more.
        Discontinued = "discontinued",
        /// There is nothing, and the document does not say that there was something.
        Zero = "zero",
    }
}

named!(Peculiarity);
