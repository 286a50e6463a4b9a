//! Facts and verdicts in serialised form: their names.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{Fact, Verdict};

macro_rules! by_name {
    ($($type:ty),+) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.name())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let name = String::deserialize(from)?;
                Self::from_name(&name).ok_or_else(|| D::Error::custom("unknown name"))
            }
        }
    )+};
}
by_name!(Fact, Verdict);
