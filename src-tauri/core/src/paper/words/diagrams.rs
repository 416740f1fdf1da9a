//! The words of the pictures where each stands alone.

/// Words of the diagrams, in one language.
#[derive(Debug)]
pub struct DiagramWords {
    /// Title of the document.
    pub title: &'static str,
    /// In place of pictures, when there is nothing to draw.
    pub no_pictures: &'static str,
    /// Links A to J (PL6).
    pub links: PictureWords,
    /// Notification flows 1 to 7 (PL7).
    pub flows: PictureWords,
    /// The six stages (IN6).
    pub stages: PictureWords,
    /// An incident as a flowchart (ES9).
    pub incident: PictureWords,
    /// A P1 or major incident as a flowchart (ES9).
    pub major: PictureWords,
    /// A crisis as a flowchart (ES9).
    pub crisis: PictureWords,
    /// The chronogram of a crisis (ES7).
    pub chronogram: PictureWords,
    /// The recovery run sheet (RC1).
    pub recovery: PictureWords,
}

/// What a picture is called.
#[derive(Debug)]
pub struct PictureWords {
    /// Its title.
    pub title: &'static str,
    /// How to read it.
    pub caption: &'static str,
    /// The name of its file, without the ending.
    pub file: &'static str,
}

pub(super) const FR: DiagramWords = DiagramWords {
    title: "Schémas",
    no_pictures: "Le plan n’a encore rien à dessiner. Il y aura un schéma pour les liens, les circuits d’alerte, les étapes, le chronogramme et le déroulé de reprise dès qu’ils sont remplis.",
    links: PictureWords {
        title: "Liens entre les procédures",
        caption: "Chaque flèche porte la lettre de ce qui passe d’une procédure à l’autre.",
        file: "liens",
    },
    flows: PictureWords {
        title: "Circuits d’alerte",
        caption: "Chaque flèche va de celui qui avertit à celui qui est averti.",
        file: "circuits-d-alerte",
    },
    stages: PictureWords {
        title: "Les étapes d’un incident",
        caption: "De gauche à droite, de la préparation aux leçons.",
        file: "etapes",
    },
    incident: PictureWords {
        title: "Logigramme : un incident",
        caption: "De haut en bas ; à droite de chaque question, ce que l’autre réponse entraîne.",
        file: "logigramme-incident",
    },
    major: PictureWords {
        title: "Logigramme : P1 et incident majeur",
        caption: "De haut en bas ; à droite de chaque question, ce que l’autre réponse entraîne.",
        file: "logigramme-p1-majeur",
    },
    crisis: PictureWords {
        title: "Logigramme : une crise",
        caption: "De haut en bas ; à droite de chaque question, ce que l’autre réponse entraîne.",
        file: "logigramme-crise",
    },
    chronogram: PictureWords {
        title: "Chronogramme d’une crise",
        caption: "L’échelle compte depuis T0 ; un trait en travers marque chaque retour d’un jalon répété.",
        file: "chronogramme",
    },
    recovery: PictureWords {
        title: "Déroulé de reprise",
        caption: "Barre pleine : durée la plus courte ; barre claire : jusqu’à la durée la plus longue ; trame : nuit.",
        file: "reprise",
    },
};

pub(super) const EN: DiagramWords = DiagramWords {
    title: "Diagrams",
    no_pictures: "The plan has nothing to draw yet. There will be a diagram of the links, the notification flows, the stages, the chronogram and the recovery run sheet as soon as they are filled in.",
    links: PictureWords {
        title: "Links between the procedures",
        caption: "Each arrow has the letter of what passes from one procedure to the other.",
        file: "links",
    },
    flows: PictureWords {
        title: "Notification flows",
        caption: "Each arrow runs from who warns to who is warned.",
        file: "notification-flows",
    },
    stages: PictureWords {
        title: "The stages of an incident",
        caption: "From left to right, from preparation to lessons.",
        file: "stages",
    },
    incident: PictureWords {
        title: "Flowchart: an incident",
        caption: "From top to bottom; at the right of each question, what the other answer leads to.",
        file: "flowchart-incident",
    },
    major: PictureWords {
        title: "Flowchart: P1 and major incident",
        caption: "From top to bottom; at the right of each question, what the other answer leads to.",
        file: "flowchart-p1-major",
    },
    crisis: PictureWords {
        title: "Flowchart: a crisis",
        caption: "From top to bottom; at the right of each question, what the other answer leads to.",
        file: "flowchart-crisis",
    },
    chronogram: PictureWords {
        title: "Chronogram of a crisis",
        caption: "The scale counts from T0; a stroke across it marks each return of a repeated milestone.",
        file: "chronogram",
    },
    recovery: PictureWords {
        title: "Recovery run sheet",
        caption: "Full bar: shortest duration; pale bar: up to the longest; shaded: night.",
        file: "recovery",
    },
};
