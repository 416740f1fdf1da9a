//! A small plan that uses every kind of block.

use mallette_core::model::Language;
use mallette_core::paper::{
    Align, Block, Cell, Column, Cover, Field, Manuscript, Marker, Numbering, Paper, Row, Setup,
    Table, Target, Text,
    drawing::{Anchor, Drawing, Shape, Stroke, Tone, point},
    qr_code,
};

pub fn setup() -> Setup {
    let at = "2026-11-20T12:00:00Z".parse().unwrap();
    Setup {
        paper: Paper::A4,
        large: false,
        duplex: false,
        at,
    }
}

pub fn manuscript(blocks: Vec<Block>) -> Manuscript {
    Manuscript {
        title: "Plan de gestion des incidents".into(),
        organisation: "Association Lumière & Cie".into(),
        edition: "Version 1.2 du 20 novembre 2026".into(),
        copy: "Exemplaire 3".into(),
        to_fill_in: String::new(),
        watermark: String::new(),
        moment: String::new(),
        confidentiality: "Diffusion restreinte : ne pas laisser sans surveillance".into(),
        page_word: "Page".into(),
        blank_page: "Page laissée blanche".into(),
        language: Language::Fr,
        numbering: Numbering::Roman,
        blocks,
    }
}

/// A document with every kind of block.
pub fn everything() -> Manuscript {
    manuscript(vec![
        Block::Cover(cover()),
        Block::Contents { title: "Sommaire".into(), depth: 2 },
        Block::heading(1, "Que faire maintenant ?"),
        Block::paragraph(
            Text::from("Tout collaborateur signale un incident, ou un événement qui peut le devenir, ")
                .then(Text::bold("dès que possible"))
                .then(" : par téléphone au centre de services, sinon par le formulaire papier de l'annexe. ")
                .then(Text::italic("L'indisponibilité de la messagerie n'est pas une excuse."))
                .then(" Voir aussi ")
                .then(Text::link("le chapitre des contacts", Target::Heading(3)))
                .then("."),
        ),
        Block::Note {
            title: "À savoir".into(),
            blocks: vec![
                Block::paragraph("« Mieux vaut dix alertes inutiles qu'une alerte trop tardive » : le responsable de la gestion des incidents ne reproche jamais un signalement."),
                Block::list(Marker::Box, ["Noter l'heure (10:52)", "Garder les preuves", "Appeler"]),
            ],
        },
        Block::heading(2, "Étapes"),
        Block::heading(3, "Premiers gestes"),
        Block::list(Marker::Number, ["Reconnaître l'incident et le décrire en une phrase", "Qualifier sa gravité", "Informer"]),
        Block::List {
            marker: Marker::Bullet,
            items: vec![
                vec![Block::paragraph("Faible : événement ou faiblesse")],
                vec![
                    Block::paragraph("Majeur : une activité essentielle est touchée"),
                    Block::list(Marker::Bullet, ["prévenir la cellule de crise", "prévenir les clients"]),
                ],
            ],
        },
        Block::Figure { drawing: drawing(), caption: Some("Circuit d'alerte n° 1".into()) },
        Block::heading(1, "Contacts"),
        Block::heading(2, "Internes"),
        contacts(6),
        Block::heading(2, "Définitions"),
        Block::Definitions(vec![
            ("DMIA (RTO)".into(), vec![Block::paragraph("Durée maximale d'interruption admissible : le temps au bout duquel l'activité doit avoir repris.")]),
            ("PDMA (RPO)".into(), vec![Block::paragraph("Perte de données maximale admissible.")]),
        ]),
        Block::heading(1, "Fiche d'incident"),
        Block::heading(3, "Identification"),
        Block::Form {
            columns: 2,
            fields: vec![
                Field::new("Numéro", "2026-014"),
                Field::new("Date et heure", ""),
                Field::new("Déclaré par", ""),
                Field::new("Téléphone", "+33 1 23 45 67 89"),
                Field { lines: 3, wide: true, ..Field::new("Description", "") },
            ],
        },
        Block::Ruled { lines: 4 },
        Block::Choices(vec!["Prévenu".into(), "Injoignable".into()]),
        Block::Figure {
            drawing: qr_code(b"MALLETTE-TEST-0123456789", 110.0, "Code QR de secours").unwrap(),
            caption: None,
        },
        Block::Sheet {
            table: Table {
                caption: None,
                columns: vec![Column::new("Heure", 1.0), Column::new("Fait", 3.0)],
                rows: Vec::new(),
            },
            blank: Row {
                lines: 1,
                ..Row::new([Cell::default(), Cell::default()])
            },
            pages: 1,
            again: Vec::new(),
        },
        Block::Landscape(vec![Block::heading(1, "Matrice"), matrix()]),
        Block::heading(1, "Historique"),
        Block::Small("Établi à partir du registre.".into()),
    ])
}

fn cover() -> Cover {
    Cover {
        organisation: "Association Lumière & Cie".into(),
        title: "Plan de gestion des incidents".into(),
        subtitle: "Exemplaire papier de secours".into(),
        facts: [
            ("Version", "1.2"),
            ("Date", "20 novembre 2026"),
            ("Approuvé par", "Claire Martin, directrice"),
        ]
        .map(|(name, value)| (name.into(), value.into()))
        .into(),
        copy: vec![("Exemplaire".into(), "3".into())],
        logo: None,
        notice: vec![Block::Note {
            title: "Diffusion restreinte".into(),
            blocks: vec![Block::paragraph(
                "Détruire les exemplaires des versions précédentes.",
            )],
        }],
    }
}

/// A table of contacts with a gap in it.
pub fn contacts(rows: usize) -> Block {
    let row = |i: usize| {
        let second = if i % 3 == 2 {
            Cell::gap("À compléter : pas de suppléant")
        } else {
            Cell::of(vec![
                Block::paragraph(format!("Camille Durand {i}")),
                Block::Number("+32 2 555 12 34".into()),
            ])
        };
        Row::new([
            Cell::from(format!("Responsable {i}")),
            Cell::of(vec![
                Block::paragraph(format!("Zoé Lefèvre {i}")),
                Block::Number("+33 6 12 34 56 78".into()),
            ]),
            second,
        ])
    };
    let mut lines = vec![Row::band("Cellule de crise", 3)];
    lines.extend((0..rows).map(row));
    Block::Table(Table {
        caption: Some("Titulaires et suppléants".into()),
        columns: vec![
            Column::new("Rôle", 1.0).naming(),
            Column::new("Titulaire", 1.4),
            Column::new("Suppléant", 1.4),
        ],
        rows: lines,
    })
}

fn matrix() -> Block {
    let names = [
        "Activité",
        "Client",
        "DSI",
        "Direction",
        "Réseau",
        "Développement",
    ];
    let columns = names.iter().enumerate().map(|(i, name)| match i {
        0 => Column::new(*name, 2.0).naming(),
        _ => Column::new(*name, 1.0).aligned(Align::Centre),
    });
    let rows = (1..8).map(|i| {
        let mut cells = vec![Cell::from(format!("Activité {i}"))];
        cells.extend(["R", "A", "C", "I", ""].map(Cell::from));
        Row::new(cells)
    });
    Block::Table(Table {
        caption: None,
        columns: columns.collect(),
        rows: rows.collect(),
    })
}

fn drawing() -> Drawing {
    let boxed = |x: f32| Shape::Rect {
        x,
        y: 4.0,
        width: 120.0,
        height: 36.0,
        radius: 5.0,
        fill: Some(Tone::Wash),
        stroke: Some(Stroke::new(Tone::Ink, 1.0)),
    };
    let name = |x: f32, text: &str| Shape::Text {
        x,
        y: 26.0,
        text: text.into(),
        size: 11.0,
        bold: true,
        anchor: Anchor::Middle,
        tone: Tone::Ink,
    };
    Drawing {
        width: 320.0,
        height: 44.0,
        alt: "Le gestionnaire IRP prévient le gestionnaire CMP".into(),
        shapes: vec![
            boxed(4.0),
            boxed(190.0),
            name(64.0, "IRP"),
            name(250.0, "CMP"),
            Shape::Line {
                points: vec![point(124.0, 22.0), point(190.0, 22.0)],
                stroke: Stroke::dashed(Tone::Ink, 1.2),
                tail: false,
                head: true,
            },
            Shape::Circle {
                x: 157.0,
                y: 22.0,
                radius: 7.0,
                fill: Some(Tone::Paper),
                stroke: Some(Stroke::new(Tone::Ink, 0.8)),
            },
        ],
        ..Drawing::default()
    }
}
