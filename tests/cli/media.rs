//! Media as they are met: a full disk, a stick that is protected against writing. Each is a real file system in a mount
//! namespace of the test's own; where the system allows none, there is nothing to test on and the test says so.

use std::process::Command;

use crate::computer::{Answer, Computer};

/// Runs a script with a file system of 40 MB mounted at `$DISK`; nothing if the system allows no mounts.
fn on_a_small_disk(computer: &Computer, script: &str) -> Option<Answer> {
    let disk = computer.path("disk");
    std::fs::create_dir_all(&disk).unwrap();
    let unshare = ["--map-root-user", "--mount", "sh", "-ec"];
    let allowed = Command::new("unshare")
        .args(unshare)
        .arg("mount -t tmpfs tmpfs /mnt")
        .status();
    if !allowed.is_ok_and(|status| status.success()) {
        eprintln!("this system allows no mounts of one's own: nothing was tested");
        return None;
    }
    let mut command = computer.command();
    let ours: Vec<_> = command
        .get_envs()
        .map(|(key, value)| (key.to_owned(), value.map(ToOwned::to_owned)))
        .collect();
    let folder = command.get_current_dir().unwrap().to_owned();
    command = Command::new("unshare");
    for (key, value) in ours {
        match value {
            Some(value) => command.env(key, value),
            None => command.env_remove(key),
        };
    }
    let script = format!("mount -t tmpfs -o size=40m tmpfs \"$DISK\"\n{script}");
    command
        .args(unshare)
        .arg(script)
        .current_dir(folder)
        .env("DISK", disk)
        .env("MALLETTE", env!("CARGO_BIN_EXE_mallette"));
    Some(Answer::of(command.output().unwrap()))
}

/// More people than the write-ahead log has room for without the disk growing.
fn many() -> String {
    let mut file = "Prénom;Nom;Mobile\nÉlodie;Maçon;06 39 98 99 01\n".to_owned();
    for number in 0..2_500 {
        file.push_str(&format!(
            "Personne {number};Nombreuse {number};06 39 90 {:02} {:02}\n",
            number / 100,
            number % 100
        ));
    }
    file
}

const FILL: &str = "dd if=/dev/zero of=\"$DISK/filler\" bs=64k 2>/dev/null || true
                    dd if=/dev/zero of=\"$DISK/filler2\" bs=1k 2>/dev/null || true\n";

#[test]
fn a_full_disk_gives_up_its_ballast_so_that_writing_goes_on() {
    let computer = Computer::new();
    computer.write("new.csv", many());
    let script = format!(
        "$MALLETTE demo $DISK/plan >/dev/null
         test -f $DISK/plan/ballast
         {FILL}
         $MALLETTE contacts import new.csv --dir $DISK/plan
         test ! -f $DISK/plan/ballast
         $MALLETTE search macon --dir $DISK/plan"
    );
    let Some(answer) = on_a_small_disk(&computer, &script) else {
        return;
    };
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(answer.said.contains("Élodie Maçon"), "{answer:?}");
}

#[test]
fn a_disk_that_stays_full_is_told_and_nothing_is_lost() {
    let computer = Computer::new();
    computer.write("new.csv", many());
    let script = format!(
        "$MALLETTE demo $DISK/plan >/dev/null
         rm $DISK/plan/ballast
         {FILL}
         code=0; $MALLETTE contacts import new.csv --dir $DISK/plan || code=$?
         rm -f $DISK/filler $DISK/filler2
         $MALLETTE verify --dir $DISK/plan >/dev/null
         $MALLETTE search delaunay --dir $DISK/plan
         exit $code"
    );
    let Some(answer) = on_a_small_disk(&computer, &script) else {
        return;
    };
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.error.contains("disque est plein"), "{answer:?}");
    assert!(answer.said.contains("Delaunay"), "{answer:?}");
}

#[test]
fn a_copy_on_a_protected_stick_is_read_and_printed_and_refuses_to_be_changed() {
    let computer = Computer::new();
    computer.write(
        "new.csv",
        "Prénom;Nom;Mobile\nÉlodie;Maçon;06 39 98 99 01\n",
    );
    let script = "$MALLETTE demo plan >/dev/null
                  $MALLETTE backup $DISK/stick --dir plan >/dev/null
                  mount -o remount,ro $DISK
                  $MALLETTE print contacts --dir $DISK/stick --out contacts.pdf >/dev/null
                  $MALLETTE search delaunay --dir $DISK/stick
                  $MALLETTE contacts import new.csv --dir $DISK/stick";
    let Some(answer) = on_a_small_disk(&computer, script) else {
        return;
    };
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.said.contains("Delaunay"), "{answer:?}");
    assert!(answer.error.contains("lecture seule"), "{answer:?}");
    assert!(computer.path("contacts.pdf").is_file());
}

#[test]
fn a_mallette_open_elsewhere_is_read_and_refuses_a_second_writer() {
    let computer = Computer::with_demonstration();
    computer.write("new.csv", "Prénom;Nom\nÉlodie;Maçon\n");
    let lock = std::fs::File::options()
        .write(true)
        .open(computer.path("demo/lock"))
        .unwrap();
    lock.try_lock().unwrap();
    let refused = computer.run(&["contacts", "import", "new.csv", "--dir", "demo"]);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.error.contains("ouverte ailleurs"), "{refused:?}");
    assert_eq!(
        computer.run(&["search", "delaunay", "--dir", "demo"]).code,
        0
    );
}

#[test]
fn a_print_onto_a_full_disk_leaves_no_half_file_and_the_old_one_as_it_was() {
    let computer = Computer::with_demonstration();
    let demo = computer.path("demo").display().to_string();
    let script = format!(
        "$MALLETTE print contacts --dir {demo} --out $DISK/annuaire.pdf >/dev/null
         cp $DISK/annuaire.pdf before.pdf
         {FILL}
         code=0; $MALLETTE print plan --dir {demo} --out $DISK/annuaire.pdf || code=$?
         cmp before.pdf $DISK/annuaire.pdf
         ls -A $DISK
         exit $code"
    );
    let Some(answer) = on_a_small_disk(&computer, &script) else {
        return;
    };
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.error.contains("disque est plein"), "{answer:?}");
    let mut left: Vec<&str> = answer.said.split_whitespace().collect();
    left.sort_unstable();
    assert_eq!(left, ["annuaire.pdf", "filler", "filler2"]);
}
