//! What is made of disclosures for others: sites, tables, and what a page says of itself.

mod export;
mod sharing;
mod site;
