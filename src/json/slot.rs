//! Where what is read belongs.

/// A place for a value, which knows what fits.
pub(crate) enum Slot<'a> {
    /// For anything: it is not kept.
    Ignored,
    /// For nothing, for this reason.
    Refused(String),
    /// For `null`.
    Nothing,
    Truth(&'a mut bool),
    Whole(&'a mut (dyn Whole + 'static)),
    /// With what is made of the text.
    Text(&'a mut String, fn(&str) -> String),
    Printed(&'a mut (dyn Printed + 'static)),
    /// For one value, or `null`.
    Optional(&'a mut (dyn Container + 'static)),
    List(&'a mut (dyn Container + 'static)),
    /// For an object whose keys say what it holds.
    Map(&'a mut (dyn Entries + 'static)),
    /// For an object with one key, or that key alone where its value is `null`.
    Choice(&'a mut (dyn Entries + 'static)),
    /// For an object with certain fields and no others.
    Record(&'a mut (dyn Record + 'static)),
    /// For an object with certain fields.
    OpenRecord(&'a mut (dyn Record + 'static)),
}

/// A whole number that is not negative.
pub(crate) trait Whole {
    /// What is expected.
    fn name(&self) -> &'static str;

    /// Whether it can hold the number, which it then does.
    fn hold(&mut self, number: u64) -> bool;
}

/// What is one text in JSON.
pub(crate) trait Printed {
    /// # Errors
    /// Why the text is no such value.
    fn read(&mut self, text: &str) -> Result<(), String>;
}

/// What holds values of one type.
pub(crate) trait Container {
    /// A place for another.
    fn add(&mut self) -> Slot<'_>;
}

/// What holds values under keys.
pub(crate) trait Entries {
    /// The place of what stands under a key.
    fn entry(&mut self, key: &str) -> Slot<'_>;
}

/// What has fields.
pub(crate) trait Record {
    fn fields(&mut self) -> Vec<Field<'_>>;
}

/// A field of a record.
pub(crate) struct Field<'a> {
    name: &'static str,
    is_required: bool,
    /// Until it is read.
    slot: Option<Slot<'a>>,
}

impl<'a> Field<'a> {
    /// One that has to be there.
    pub(crate) fn required(name: &'static str, slot: Slot<'a>) -> Field<'a> {
        let (is_required, slot) = (true, Some(slot));
        Field {
            name,
            is_required,
            slot,
        }
    }

    /// One that may lack.
    pub(crate) fn optional(name: &'static str, slot: Slot<'a>) -> Field<'a> {
        Field {
            is_required: false,
            ..Field::required(name, slot)
        }
    }
}

/// The fields of a record that is being read.
pub(super) struct Fields<'a> {
    pub fields: Vec<Field<'a>>,
    /// Whether it passes over others.
    pub is_open: bool,
}

impl<'a> Fields<'a> {
    /// The place of a field, which is given once.
    pub fn take(&mut self, name: &str) -> Slot<'a> {
        match self.fields.iter_mut().find(|field| field.name == name) {
            Some(field) => match field.slot.take() {
                Some(slot) => slot,
                None => Slot::Refused(format!("duplicate field `{name}`")),
            },
            None if self.is_open => Slot::Ignored,
            None => {
                let known: Vec<&str> = self.fields.iter().map(|field| field.name).collect();
                Slot::Refused(unknown("field", name, &known))
            }
        }
    }

    /// That every field is there that has to be.
    pub fn check(&self) -> Result<(), String> {
        let mut fields = self.fields.iter();
        match fields.find(|field| field.is_required && field.slot.is_some()) {
            Some(missing) => Err(format!("missing field `{}`", missing.name)),
            None => Ok(()),
        }
    }
}

/// That something of this name is not among those that are known.
pub(crate) fn unknown(what: &str, name: &str, known: &[&str]) -> String {
    let known = known.join("`, `");
    format!("unknown {what} `{name}`, expected one of `{known}`")
}
