use mallette_core::exchange::{Choice, import_rows, preview, read_contacts};
use mallette_core::model::change::Edit;
use mallette_core::model::{Kind, Value};

use super::sample::{
    after_import, csv, empty_plan, fixture_path, id, import, plan_of_eighty, plan_with_marie,
    today, written,
};
use crate::support::{Disk, stamp};

#[test]
fn companies_and_roles_are_found_by_their_folded_name_or_made_once() {
    let mut plan = plan_with_marie();
    plan.companies.push(mallette_core::model::contact::Company {
        id: id(40),
        name: "Énergie Réseaux".to_owned(),
        ..Default::default()
    });
    let file = csv(
        "Nom;Société;Rôle\nPaul Martin;ENERGIE RESEAUX;irp MANAGER\nAn Peeters;Nouvelle;Chef\nJo Petit;nouvelle;chef\n",
    );
    let after = after_import(&file, &plan);
    assert_eq!((after.companies.len(), after.roles.len()), (2, 2));
    let holders = |role| {
        after
            .holders(role)
            .iter()
            .map(|person| person.last_name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(holders(id(20)), ["Dupont", "Martin"]);
    let chief = after.roles.iter().find(|role| role.name == "Chef").unwrap();
    assert_eq!(holders(chief.id), ["Peeters", "Petit"]);
    assert_eq!(after.people[1].company, Some(id(40)));
    assert!(chief.position > plan.roles[0].position);
}

#[test]
fn words_of_rank_put_principal_and_backups_in_their_places() {
    let file = csv(
        "Nom;Rôle;Rang\nA Un;Chef;suppléant\nB Deux;Chef;titulaire\nC Trois;Chef;backup 3\nD Quatre;Chef;\nE Cinq;Chef;principal\n",
    );
    let after = after_import(&file, &empty_plan());
    let mut ranks: Vec<_> = after
        .assignments
        .iter()
        .map(|held| {
            (
                after.person(held.person).unwrap().last_name.as_str(),
                held.rank.unwrap(),
            )
        })
        .collect();
    ranks.sort_by_key(|(_, rank)| *rank);
    assert_eq!(
        ranks,
        [
            ("Deux", 1),
            ("Un", 2),
            ("Quatre", 3),
            ("Trois", 4),
            ("Cinq", 5)
        ]
    );
}

#[test]
fn a_near_row_is_left_out_unless_the_user_says_who_it_is() {
    let plan = plan_with_marie();
    let file = csv("Prénom;Nom;Mail;Fonction;Mobile\nMarie;Dupont;;Directrice;07 00 00 00 01\n");
    let left_out = import(&file, &plan, &Choice::default());
    assert_eq!((left_out.writes.len(), left_out.done.skipped), (0, 1));

    let updated = import(
        &file,
        &plan,
        &Choice {
            update: vec![2],
            add: vec![],
        },
    );
    let mut expected = Edit::set(Kind::Person, id(10), "job", "Directrice");
    expected
        .fields
        .insert("mobile".to_owned(), Value::from("07 00 00 00 01"));
    assert_eq!(updated.writes, [expected], "only the fields that differ");
    assert_eq!(
        (
            updated.done.added,
            updated.done.updated,
            updated.done.skipped
        ),
        (0, 1, 0)
    );

    let added = import(
        &file,
        &plan,
        &Choice {
            update: vec![],
            add: vec![2],
        },
    );
    assert_eq!(written(&plan, &added.writes).people.len(), 2);
    assert_eq!(added.done.added, 1);
}

#[test]
fn an_update_never_empties_a_field_nor_writes_a_number_twice() {
    let plan = plan_with_marie();
    let file =
        csv("Prénom;Nom;Mail;Téléphone;Fonction\nMarie;Dupont;;+33 6 39 98 12 42;Directrice\n");
    let writes = import(
        &file,
        &plan,
        &Choice {
            update: vec![2],
            add: vec![],
        },
    )
    .writes;
    assert_eq!(
        writes,
        [Edit::set(Kind::Person, id(10), "job", "Directrice")]
    );
}

#[test]
fn an_update_can_give_a_role_and_move_a_rank() {
    let plan = plan_with_marie();
    let file = csv(
        "Prénom;Nom;Rôle;Rang\nMarie;Dupont;\"Responsable PGI\nChef\";\"suppléant 1\ntitulaire\"\n",
    );
    let after = written(
        &plan,
        &import(
            &file,
            &plan,
            &Choice {
                update: vec![2],
                add: vec![],
            },
        )
        .writes,
    );
    assert_eq!(after.assignments.len(), 2);
    assert_eq!(
        (after.assignments[0].id, after.assignments[0].rank),
        (id(30), Some(2))
    );
    assert_eq!(after.assignments[1].rank, Some(1));
}

#[test]
fn a_table_of_roles_adds_one_person_for_several_lines() {
    let file = csv(
        "Rôle;Nom;Mobile\nChef;Paul Martin;06 39 98 12 50\nRelève;MARTIN Paul;0639981250\nRelève;An Peeters;\n",
    );
    let done = import(&file, &empty_plan(), &Choice::default());
    let after = written(&empty_plan(), &done.writes);
    assert_eq!((after.people.len(), after.assignments.len()), (2, 3));
    assert_eq!((done.done.added, done.done.updated), (2, 1));
}

#[test]
fn further_addresses_and_numbers_become_channels() {
    let file = csv(
        "Nom;Mail;Mobile;Radio\nPaul Martin;a@exemple.fr, b@exemple.fr;06 39 98 12 50 / 06 39 98 12 51;canal 7\n",
    );
    let after = after_import(&file, &empty_plan());
    assert_eq!(
        (
            after.people[0].email.as_str(),
            after.people[0].mobile.as_str()
        ),
        ("a@exemple.fr", "06 39 98 12 50")
    );
    let channels: Vec<_> = after
        .channels
        .iter()
        .map(|channel| {
            (
                channel.label.as_str(),
                channel.value.as_str(),
                channel.position,
            )
        })
        .collect();
    assert_eq!(
        channels,
        [
            ("Mail", "b@exemple.fr", 1.0),
            ("Mobile", "06 39 98 12 51", 2.0),
            ("Radio", "canal 7", 3.0)
        ]
    );
}

#[test]
fn the_user_may_change_the_mapping() {
    use mallette_core::exchange::ContactColumn::{FullName, Ignore, Site};
    let file = csv("Quoi;Nom;Bâtiment\nx;Paul Martin;B\n");
    let mapping = [Ignore, FullName, Site];
    let writes = import_rows(
        &file,
        &mapping,
        &empty_plan(),
        &Choice::default(),
        today(),
        &mut || id(5),
    )
    .unwrap()
    .writes;
    assert_eq!(writes[0].fields["site"], Value::from("B"));
}

#[test]
fn importing_a_file_twice_changes_nothing_the_second_time() {
    for name in [
        "excel-french.csv",
        "utf8-mark.csv",
        "utf16.csv",
        "phones-3.vcf",
        "version-4.vcf",
        "numbers.xlsx",
    ] {
        let file = read_contacts(&fixture_path(name)).unwrap();
        let after = after_import(&file, &empty_plan());
        let again = preview(&file, &file.mapping(), &after, today()).unwrap();
        assert_eq!(
            (again.same as usize, again.new, again.near),
            (again.rows.len(), 0, 0),
            "{name}: {again:?}"
        );
    }
}

#[test]
fn the_store_takes_every_edit_of_an_import() {
    let bytes = mallette_core::exchange::contacts_bytes(
        &plan_of_eighty(),
        mallette_core::exchange::ExportFormat::Csv,
        "fr",
    )
    .unwrap();
    let file = mallette_core::exchange::parse_contacts("x.csv", &bytes).unwrap();
    let writes = import(&file, &empty_plan(), &Choice::default()).writes;
    let store = Disk::new();
    let store = store.create();
    store.write(&stamp(0), &writes).unwrap();
    let kept = store.plan().unwrap();
    let expected = written(&empty_plan(), &writes);
    assert_eq!(kept.people.len(), 80);
    let by_id = |mut people: Vec<mallette_core::model::contact::Person>| {
        people.sort_by_key(|person| person.id);
        people
    };
    assert_eq!(by_id(kept.people), by_id(expected.people));
    assert_eq!(kept.assignments.len(), expected.assignments.len());
}

#[test]
fn one_word_of_rank_holds_for_all_the_roles_of_a_row() {
    let file = csv("Nom;Rôle;Rang\nPaul Martin;\"Chef\nRelève\";suppléant\n");
    let after = after_import(&file, &empty_plan());
    let ranks: Vec<_> = after.assignments.iter().map(|held| held.rank).collect();
    assert_eq!(ranks, [Some(2), Some(2)]);
}

#[test]
fn a_principal_who_becomes_backup_leaves_the_first_place_free() {
    let file = csv(
        "Nom;Rôle;Rang\nMarie Dupont;Responsable PGI;suppléant\nPaul Martin;Responsable PGI;titulaire\n",
    );
    let choice = Choice {
        update: vec![2],
        add: vec![],
    };
    let plan = plan_with_marie();
    let after = written(&plan, &import(&file, &plan, &choice).writes);
    let holders: Vec<_> = after
        .holders(id(20))
        .iter()
        .map(|person| person.last_name.as_str())
        .collect();
    assert_eq!(holders, ["Martin", "Dupont"]);
    assert_eq!(after.assignments[0].rank, Some(2));
}
