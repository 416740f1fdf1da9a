use mallette_core::exchange::{parse_contacts, preview};

use super::sample::{Bytes, empty_plan, fixture, today};

const FILES: [&str; 10] = [
    "excel-french.csv",
    "utf8-mark.csv",
    "utf16.csv",
    "half-quote.csv",
    "phones-3.vcf",
    "version-4.vcf",
    "latin1-2.1.vcf",
    "folded-in-a-character.vcf",
    "numbers.xlsx",
    "other-archive.xlsx",
];

/// Reads and compares; any answer will do, as long as it is one.
fn survive(bytes: &[u8]) {
    if let Ok(file) = parse_contacts("x", bytes) {
        preview(&file, &file.mapping(), &empty_plan(), today()).unwrap();
    }
}

#[test]
fn a_file_cut_anywhere_is_answered() {
    for name in FILES {
        let bytes = fixture(name);
        for end in 0..bytes.len() {
            survive(&bytes[..end]);
        }
    }
}

#[test]
fn a_file_with_bytes_changed_anywhere_is_answered() {
    let mut random = Bytes(0x9E37_79B9_7F4A_7C15);
    for name in FILES {
        let bytes = fixture(name);
        for _ in 0..300 {
            let mut changed = bytes.clone();
            for _ in 0..=random.below(8) {
                let at = random.below(changed.len());
                changed[at] = random.next() as u8;
            }
            survive(&changed);
        }
    }
}

#[test]
fn random_bytes_are_answered() {
    let mut random = Bytes(42);
    for round in 0..1500 {
        let length = random.below(400);
        let alphabet =
            b"BEGIN:VCARD\nEND:VCARD\nTEL;N;FN=ENCODING=QUOTED-PRINTABLE,\\\"\r\n \t;\xC3\xA9@+0";
        let bytes: Vec<u8> = (0..length)
            .map(|_| {
                if round % 2 == 0 {
                    random.next() as u8
                } else {
                    alphabet[random.below(alphabet.len())]
                }
            })
            .collect();
        survive(&bytes);
        let card = [
            b"BEGIN:VCARD\r\nVERSION:2.1\r\n".as_slice(),
            &bytes,
            b"\r\nEND:VCARD\r\n",
        ]
        .concat();
        survive(&card);
    }
}

#[test]
fn a_workbook_with_changed_insides_is_answered() {
    use std::io::{Cursor, Read, Write};
    let mut random = Bytes(7);
    let whole = fixture("numbers.xlsx");
    for _ in 0..400 {
        let mut source = zip::ZipArchive::new(Cursor::new(&whole)).unwrap();
        let spoilt = random.below(source.len());
        let mut target = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..source.len() {
            let mut entry = source.by_index(at).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            if at == spoilt {
                for _ in 0..=random.below(4) {
                    let place = random.below(content.len());
                    match random.below(3) {
                        0 => content[place] = b' ' + (random.next() % 90) as u8,
                        1 => content.truncate(place.max(1)),
                        _ => drop(content.remove(place)),
                    }
                    if content.is_empty() {
                        content.push(b'<');
                    }
                }
            }
            target
                .start_file(
                    entry.name().unwrap().into_owned(),
                    zip::write::SimpleFileOptions::default(),
                )
                .unwrap();
            target.write_all(&content).unwrap();
        }
        survive(&target.finish().unwrap().into_inner());
    }
}
