//! What the JSON Schema says of the texts that hold figures, paths and codes.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Change, Path, Stated};
use crate::money::Percentage;

macro_rules! text_schema {
    ($($type:ty as $name:literal: $description:literal, $pattern:literal, $examples:tt;)*) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "description": $description,
                    "type": "string",
                    "pattern": $pattern,
                    "examples": $examples,
                })
            }
        }
    )*};
}

text_schema! {
    Stated as "Stated":
        "A figure as printed, with its decimal places and unit, or “none” where the document says in words that there is none.",
        r"^(none|-?[0-9]+(\.[0-9]+)?(万元|元|人))$",
        ["296.01万元", "2960100元", "7人", "none"];
    Change as "Change":
        "A change as printed, with the direction that the document's words give it, or “unchanged” where it says so without a figure.",
        r"^(unchanged|[+-]-?[0-9]+(\.[0-9]+)?(万元|元|人))$",
        ["+44.22万元", "-0.03万元", "unchanged"];
    Percentage as "Percentage":
        "A percentage as printed, with its decimal places.",
        r"^-?[0-9]+(\.[0-9]+)?%$",
        ["17.56%", "2.70%"];
    Path as "Path":
        "The stable name of a line: a root total, then segments that lead to the line.",
        r"^(income|expenditure|appropriation|operating|three-public|meetings|training|procurement|assets|staff|performance)(/[a-z0-9-]+)*$",
        ["income", "expenditure/function/210"];
}
