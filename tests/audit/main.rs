//! The audit: what is found in disclosures, and what is not.

mod cases;
mod completeness;
mod consistent;
mod counts;
mod found;
mod generated;
mod messages;
mod planted;
mod reasons;
mod retold;
mod rules;
mod sums;
mod unusual;
mod words;
