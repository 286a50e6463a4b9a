//! Prints the figures of the policy as SQL, for the criteria written in SQL.

use lindungi_contenders::DAY;
use lindungi_contenders::figures::Figures;
use lindungi_rules::policy::current;

fn main() -> Result<(), &'static str> {
    let figures = Figures::of(current(), DAY).ok_or("the policy has other tables than these")?;
    print!("{}", figures.sql());
    Ok(())
}
