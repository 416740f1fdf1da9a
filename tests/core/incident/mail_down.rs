use mallette_core::model::Plan;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::contact::{ContactChannel, Person};
use mallette_core::model::incident::cascade::{CascadeTarget, MailOnly, cascade, reroute};
use mallette_core::model::incident::{Dossier, SeatTaking};
use uuid::Uuid;

use super::{SUNDAY, at, channel, demonstration, judged, put_in_force, role};

/// The demonstration without seats and further channels; the first on call is Yann Kerbrat.
fn plan() -> Plan {
    let mut plan = demonstration();
    plan.channels.clear();
    for seat in &mut plan.seats {
        seat.provider_role = None;
        seat.client_role = None;
    }
    plan
}

fn kerbrat(plan: &mut Plan) -> &mut Person {
    let mut people = plan.people.iter_mut();
    people.find(|person| person.last_name == "Kerbrat").unwrap()
}

fn numbers(plan: &mut Plan, mobile: &str, phone: &str, email: &str) -> Uuid {
    let person = kerbrat(plan);
    person.mobile = mobile.to_owned();
    person.phone = phone.to_owned();
    person.email = email.to_owned();
    person.id
}

fn first(plan: &Plan, dossier: &Dossier) -> CascadeTarget {
    let cascade = cascade(plan, dossier, &BusinessTime::of(plan), at(SUNDAY));
    cascade.steps[0].targets[0].clone()
}

fn flagged(plan: &Plan, dossier: &Dossier) -> Vec<(String, bool, bool)> {
    let rerouted = reroute(plan, dossier, &BusinessTime::of(plan), at(SUNDAY));
    let flag = |found: MailOnly| (found.name, found.in_cascade, found.in_cell);
    rerouted.into_iter().map(flag).collect()
}

#[test]
fn the_mobile_is_dialled_first_and_no_number_is_given_twice() {
    let mut plan = plan();
    let id = numbers(
        &mut plan,
        "06 39 98 12 40",
        "01 99 00 12 40",
        "e@example.org",
    );
    for (label, value) in [
        ("Privé", "+33 6 39 98 12 40"),
        ("Satellite", "+88 16 00 00 00 01"),
        ("Messagerie", "@yann2:example.org"),
    ] {
        plan.channels.push(ContactChannel {
            id: Uuid::now_v7(),
            person: id,
            label: label.to_owned(),
            value: value.to_owned(),
            ..ContactChannel::default()
        });
    }
    let target = first(&plan, &judged("p1", "major"));
    assert_eq!(target.number, "06 39 98 12 40");
    assert_eq!(
        target.other_numbers,
        ["01 99 00 12 40", "+88 16 00 00 00 01"]
    );
    assert!(!target.unreachable);
}

#[test]
fn with_the_telephone_down_mobiles_still_ring_and_fixed_lines_do_not() {
    let mut plan = plan();
    let mut dossier = judged("p1", "major");
    channel(&mut dossier, "phone", true);
    numbers(&mut plan, "06 39 98 12 40", "01 99 00 12 40", "");
    let target = first(&plan, &dossier);
    assert_eq!(target.number, "06 39 98 12 40");
    assert!(target.other_numbers.is_empty());
    numbers(&mut plan, "", "01 99 00 12 40", "");
    assert!(first(&plan, &dossier).unreachable);
    // A mobile noted as the only telephone is a mobile.
    numbers(&mut plan, "", "06 39 98 12 40", "");
    assert_eq!(first(&plan, &dossier).number, "06 39 98 12 40");
}

#[test]
fn with_sms_down_too_the_mobile_network_is_down() {
    let mut plan = plan();
    numbers(&mut plan, "06 39 98 12 40", "", "");
    let mut dossier = judged("p1", "major");
    channel(&mut dossier, "sms", true);
    assert!(!first(&plan, &dossier).unreachable);
    channel(&mut dossier, "phone", true);
    assert!(first(&plan, &dossier).unreachable);
}

#[test]
fn the_latest_word_on_a_channel_counts() {
    let mut plan = plan();
    numbers(&mut plan, "", "01 99 00 12 40", "");
    let mut dossier = judged("p1", "major");
    channel(&mut dossier, "phone", true);
    channel(&mut dossier, "phone", false);
    channel(&mut dossier, "email", true);
    assert_eq!(first(&plan, &dossier).number, "01 99 00 12 40");
}

#[test]
fn who_has_only_an_address_cannot_be_reached_while_mail_is_down_and_is_passed_over() {
    let mut plan = plan();
    numbers(&mut plan, "", "", "e.kerbrat@example.org");
    let mut dossier = judged("p1", "major");
    assert!(!first(&plan, &dossier).unreachable);
    assert_eq!(flagged(&plan, &dossier), []);
    channel(&mut dossier, "email", true);
    assert!(first(&plan, &dossier).unreachable);
    let next = cascade(&plan, &dossier, &BusinessTime::of(&plan), at(SUNDAY)).next;
    assert_eq!(next.unwrap().name, "Inès Moulin");
    assert_eq!(
        flagged(&plan, &dossier),
        [("Yann Kerbrat".to_owned(), true, false)]
    );
}

#[test]
fn members_of_the_cell_are_flagged_with_their_role_each_once() {
    let mut plan = plan();
    plan.rotations.clear();
    let id = numbers(&mut plan, "", "", "e.kerbrat@example.org");
    let manager = role(&plan, "drp_manager");
    let pilot = plan.seats.iter_mut().find(|seat| seat.permanent).unwrap();
    pilot.provider_role = Some(manager);
    let mut dossier = judged("p1", "major");
    channel(&mut dossier, "email", true);
    assert_eq!(
        flagged(&plan, &dossier),
        [("Yann Kerbrat".to_owned(), false, true)]
    );
    let found = reroute(&plan, &dossier, &BusinessTime::of(&plan), at(SUNDAY));
    assert_eq!(found[0].role_name, plan.role(manager).unwrap().name);
    assert_eq!(found[0].email, "e.kerbrat@example.org");

    // Warned as manager of the DRP too: one line says both.
    put_in_force(&mut dossier, "cmp", true);
    assert_eq!(
        flagged(&plan, &dossier),
        [("Yann Kerbrat".to_owned(), true, true)]
    );

    // Nobody meets for a minor incident, but who sits there already does.
    let mut minor = judged("p3", "minor");
    channel(&mut minor, "email", true);
    assert_eq!(flagged(&plan, &minor), []);
    minor.seats.push(SeatTaking {
        id: Uuid::now_v7(),
        person: Some(id),
        ..SeatTaking::default()
    });
    assert_eq!(flagged(&plan, &minor).len(), 1);
    minor.seats[0].left_at = Some(at(SUNDAY));
    assert_eq!(flagged(&plan, &minor), []);
}
