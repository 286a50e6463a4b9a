//! Writes a checked policy as Rust constants, for a build script.

use databake::{Bake, CrateEnv, TokenStream, quote};

use crate::{Date, Number, Policy, Rupiah};

/// Returns the Rust expression of this policy, for use in a `static`.
pub fn rust(policy: &Policy) -> String {
    policy.bake(&CrateEnv::default()).to_string()
}

impl Bake for Date {
    fn bake(&self, env: &CrateEnv) -> TokenStream {
        env.insert("lindungi_policy");
        let (year, month, day) = (self.year(), self.month().number(), self.day());
        quote! { lindungi_policy::Date::constant(#year, #month, #day) }
    }
}

impl Bake for Rupiah {
    fn bake(&self, env: &CrateEnv) -> TokenStream {
        env.insert("lindungi_policy");
        let rupiah = self.to_u64();
        quote! { lindungi_policy::Rupiah::new(#rupiah) }
    }
}

impl Bake for Number {
    fn bake(&self, env: &CrateEnv) -> TokenStream {
        env.insert("lindungi_policy");
        let mantissa =
            u64::try_from(self.decimal().mantissa()).expect("reading refuses numbers that large");
        let scale = self.decimal().scale();
        quote! { lindungi_policy::Number::new(#mantissa, #scale) }
    }
}

/// Implements `BakeSize` for types that borrow nothing.
macro_rules! borrow_nothing {
    ($($type:ty),+) => {$(
        impl databake::BakeSize for $type {
            fn borrows_size(&self) -> usize {
                0
            }
        }
    )+};
}
borrow_nothing!(Date, Rupiah, Number);
