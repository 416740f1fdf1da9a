use mallette_core::model::Kind;
use mallette_core::model::change::Edit;
use mallette_core::store::past::Moment;
use uuid::Uuid;

use crate::support::{Disk, at, person, stamp};

fn version(number: &str) -> Edit {
    Edit::set(Kind::PlanVersion, Uuid::now_v7(), "number", number)
}

#[test]
fn the_plan_is_read_as_it_was_at_a_version_and_at_an_instant() {
    let disk = Disk::new();
    let store = disk.create();
    let (claire, paul) = (person("Claire", "Vasseur"), person("Paul", "Girard"));
    let first = version("1.0");
    store
        .write(&stamp(0), &[claire.clone(), first.clone()])
        .unwrap();
    let then = store.plan().unwrap();
    store
        .write(
            &stamp(10),
            &[
                Edit::set(Kind::Person, claire.row, "job", "Directrice"),
                paul.clone(),
            ],
        )
        .unwrap();
    let between = store.plan().unwrap();
    store
        .write(&stamp(20), &[Edit::retire(Kind::Person, paul.row)])
        .unwrap();
    let now = store.plan().unwrap();

    let moments = [
        Moment::Made(Kind::PlanVersion, first.row),
        Moment::At(at(10)),
        Moment::At(at(15)),
        Moment::At(at(1_000)),
        Moment::Made(Kind::PlanVersion, Uuid::now_v7()),
    ];
    let past = store.past(&moments).unwrap();
    let plan = |index: usize| past[index].as_ref().map(|past| &past.plan);
    assert_eq!(plan(0), Some(&then));
    assert_eq!(plan(1), Some(&between));
    assert_eq!(plan(2), Some(&between));
    assert_eq!(plan(3), Some(&now));
    assert_eq!(plan(4), None);
    let age = |index: usize| past[index].as_ref().unwrap().age;
    assert_eq!((age(0).as_of, age(0).revised), (Some(at(0)), false));
    assert_eq!((age(2).as_of, age(2).revised), (Some(at(10)), true));
    assert_eq!(age(3), store.age().unwrap());
}

#[test]
fn a_paper_copy_makes_the_plan_no_younger() {
    let disk = Disk::new();
    let store = disk.create();
    store
        .write(&stamp(0), &[person("Claire", "Vasseur"), version("1.0")])
        .unwrap();
    let copy = Edit::set(Kind::PaperCopy, Uuid::now_v7(), "holder", "Standard");
    store.write(&stamp(60), &[copy]).unwrap();
    let age = store.age().unwrap();
    assert_eq!((age.as_of, age.revised), (Some(at(0)), false));
    assert!(store.changes_after(at(0)).unwrap().is_empty());
    store
        .write(&stamp(90), &[person("Paul", "Girard")])
        .unwrap();
    assert!(store.age().unwrap().revised);
    assert_eq!(store.changes_after(at(0)).unwrap(), [at(90)]);
}

#[test]
fn the_plan_of_the_whole_journal_is_the_present_one() {
    let disk = Disk::new();
    let store = disk.create();
    let rows = mallette_core::starter::demonstration_rows(Default::default(), at(0)).unwrap();
    let edits: Vec<Edit> = rows
        .iter()
        .map(|row| Edit {
            kind: row.kind,
            row: row.id,
            fields: row.fields.clone(),
        })
        .collect();
    store.write_silently(&stamp(0), &edits).unwrap();
    let past = store.past(&[Moment::At(at(0))]).unwrap().remove(0).unwrap();
    assert_eq!(past.plan, store.plan().unwrap());
    assert!(past.entries > 500);
}
