//! Which numbers and addresses are left when channels are down (ES6).

use crate::model::contact::{Company, Person};
use crate::model::incident::Dossier;
use crate::model::phone::{dial_key, is_mobile};
use crate::model::plan::Plan;

/// The channels that work.
///
/// Of the codes of the list `channel`, three carry a call or a letter to one person. `phone` is the fixed telephone:
/// mobiles go over a network of their own and are dialled while it is down, unless `sms`, which goes over that
/// network, is down too. Further channels of a person (satellite, radio, home) are there for such a day and stay.
pub(super) struct Channels {
    country: String,
    fixed: bool,
    mobile: bool,
    pub(super) email: bool,
}

impl Channels {
    pub(super) fn of(plan: &Plan, dossier: &Dossier) -> Channels {
        let works = |code: &str| {
            let latest = dossier.channels.iter().rev();
            !latest
                .clone()
                .find(|state| state.channel == code)
                .is_some_and(|state| state.down)
        };
        Channels {
            country: plan.organisation().country,
            fixed: works("phone"),
            mobile: works("phone") || works("sms"),
            email: works("email"),
        }
    }

    /// The numbers of a person that work, in the order of dialling.
    pub(super) fn numbers_of(&self, plan: &Plan, person: &Person) -> Vec<String> {
        let mut further: Vec<_> = plan
            .channels
            .iter()
            .filter(|channel| channel.person == person.id && is_number(&channel.value))
            .collect();
        further.sort_by(|a, b| a.position.total_cmp(&b.position));
        let further = further.into_iter().map(|channel| &channel.value);
        let mut known = Vec::new();
        [
            (&person.mobile, self.mobile),
            (&person.phone, self.works(&person.phone)),
        ]
        .into_iter()
        .filter_map(|(number, works)| (works && has_digit(number)).then_some(number))
        .chain(further)
        .filter(|number| {
            let key = dial_key(number, &self.country);
            let new = !known.contains(&key);
            known.push(key);
            new
        })
        .cloned()
        .collect()
    }

    /// The number of a company, if it works.
    pub(super) fn number_of(&self, company: &Company) -> Option<String> {
        let number = &company.phone;
        (has_digit(number) && self.works(number)).then(|| number.clone())
    }

    /// Whether a number works that may be of a mobile, as some note it as their only telephone.
    fn works(&self, number: &str) -> bool {
        if is_mobile(&dial_key(number, &self.country)) {
            self.mobile
        } else {
            self.fixed
        }
    }
}

fn has_digit(number: &str) -> bool {
    number.chars().any(|c| c.is_ascii_digit())
}

/// A channel may also be an address or a call sign.
fn is_number(value: &str) -> bool {
    has_digit(value)
        && value
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit() || "+(".contains(c))
}
