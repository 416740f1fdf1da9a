//! vCard 4.0 (RFC 6350), a card a person. calcard folds the lines at 75 octets.

use calcard::vcard::{
    VCard, VCardEntry, VCardParameter, VCardProperty, VCardType, VCardValue, VCardVersion,
};

use super::export;
use super::vcard::{CHANNEL, HOURS, LABEL, SITE, VERIFIED_ON};
use crate::model::Plan;
use crate::model::contact::Person;
use crate::model::phone;

/// Writes everybody of a plan.
pub(crate) fn write(plan: &Plan) -> String {
    let mut text = String::new();
    for person in &plan.people {
        // Writing to a String cannot fail.
        let _ = card(plan, person).write_to(&mut text, VCardVersion::V4_0);
    }
    text
}

fn card(plan: &Plan, person: &Person) -> VCard {
    let own = |name: &str| VCardProperty::Other(name.to_owned());
    let organisation = plan.organisation().name;
    let company = if person.company.is_some() {
        export::company(plan, person)
    } else {
        &organisation
    };
    let names = [person.last_name.as_str(), &person.first_name, "", "", ""];
    let verified_on = person
        .verified_on
        .map(|day| day.to_string())
        .unwrap_or_default();
    let mut entries = vec![
        text(VCardProperty::Uid, &format!("urn:uuid:{}", person.id)),
        text(VCardProperty::Fn, &formatted_name(person)),
        VCardEntry::new(VCardProperty::N)
            .with_values(names.map(|name| VCardValue::Text(name.to_owned())).to_vec()),
        text(VCardProperty::Org, company),
        text(VCardProperty::Title, &person.job),
        text(VCardProperty::Email, &person.email),
        text(VCardProperty::Tel, &person.mobile).with_param(VCardParameter::typ(VCardType::Cell)),
        text(VCardProperty::Tel, &person.phone)
            .with_param(VCardParameter::typ(VCardType::Work))
            .with_param(VCardParameter::typ(VCardType::Voice)),
        text(VCardProperty::Note, &person.notes),
        text(own(HOURS), &person.hours),
        text(own(SITE), &person.site),
        text(own(VERIFIED_ON), &verified_on),
    ];
    for (role, rank) in export::roles(plan, person) {
        // RFC 6350: PREF goes from 1 to 100.
        entries.push(
            text(VCardProperty::Role, &role.name)
                .with_param(VCardParameter::pref(rank.clamp(1, 100))),
        );
    }
    for (channel, n) in export::channels(plan, person).iter().zip(1..) {
        let group = Some(format!("item{n}"));
        let dialled = phone::dial_key(&channel.value, "").len() >= DIALLED
            && !channel.value.contains(char::is_alphabetic);
        let name = if dialled {
            VCardProperty::Tel
        } else {
            own(CHANNEL)
        };
        entries.push(text(name, &channel.value).with_group(group.clone()));
        entries.push(text(own(LABEL), &channel.label).with_group(group));
    }
    entries.retain(|entry| {
        entry
            .values
            .iter()
            .any(|value| value.as_text().is_some_and(|text| !text.is_empty()))
    });
    VCard { entries }
}

/// The fewest digits of a channel that is offered as a telephone number.
const DIALLED: usize = 6;

fn text(name: VCardProperty, text: &str) -> VCardEntry {
    VCardEntry::new(name).with_value(VCardValue::Text(text.to_owned()))
}

/// FN may not be empty: who has no name is known by an address or a number.
fn formatted_name(person: &Person) -> String {
    let known_by = [
        &person.full_name(),
        &person.email,
        &person.mobile,
        &person.phone,
    ];
    known_by
        .into_iter()
        .find(|name| !name.is_empty())
        .cloned()
        .unwrap_or_else(|| "?".to_owned())
}
