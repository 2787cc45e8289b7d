//! The classifications of expenditure, as lists of codes and names.

/// 支出功能分类, as far as it is known.
pub const FUNCTIONAL: &str = include_str!("../data/classification/functional.csv");
/// 部门预算支出经济分类, as far as it is known.
pub const ECONOMIC: &str = include_str!("../data/classification/economic.csv");

/// A row of a list.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Three digits for a 类, five for a 款, seven for a 项.
    pub code: &'static str,
    pub name: &'static str,
    /// What it was called in earlier years, between semicolons.
    former: &'static str,
    /// Empty where there is none yet.
    pub english: &'static str,
}

impl Entry {
    /// What it was called in earlier years.
    pub fn former_names(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.former.split(';').filter(|name| !name.is_empty())
    }

    /// Every name that it has or had.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        std::iter::once(self.name).chain(self.former_names())
    }
}

/// The rows of a list.
pub fn entries(list: &'static str) -> impl Iterator<Item = Entry> {
    let rows = list.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| {
        // The English name may hold commas itself.
        let mut cells = row.splitn(5, ',');
        let (code, name, former) = (cells.next()?, cells.next()?, cells.next()?);
        let english = cells.nth(1)?;
        Some(Entry {
            code,
            name,
            former,
            english,
        })
    })
}
