//! What the three flowcharts say: an incident, a P1 or major incident, a crisis (ES9).

/// A step of a flowchart. Steps are numbered from 1 and follow each other.
#[derive(Debug)]
pub enum Step {
    /// Where it begins.
    Start(&'static str),
    /// What is done.
    Do(&'static str),
    /// A question; one answer goes on to the next step, the other to what stands beside it.
    Ask {
        /// The question.
        question: &'static str,
        /// The answer that goes on: yes, or no.
        go_on: bool,
        /// What the other answer leads to.
        aside: &'static str,
        /// The step that follows that; nothing where it ends.
        then: Option<usize>,
    },
    /// Where it ends.
    End(&'static str),
}

/// Words of the flowcharts, in one language.
#[derive(Debug)]
pub struct FlowchartWords {
    /// An answer.
    pub yes: &'static str,
    /// An answer.
    pub no: &'static str,
    /// Before the number of the step an answer leads to.
    pub to_step: &'static str,
    /// An answer that leads nowhere else.
    pub ends: &'static str,
    /// An incident, from its opening to its closing.
    pub incident: [Step; 9],
    /// A P1 or major incident.
    pub major: [Step; 12],
    /// A crisis, from the escalation to the closing.
    pub crisis: [Step; 12],
}

pub(super) const FR: FlowchartWords = FlowchartWords {
    yes: "oui",
    no: "non",
    to_step: "puis étape",
    ends: "puis fin",
    incident: [
        Step::Start("La supervision ou un utilisateur ouvre le ticket"),
        Step::Do("S’attribuer le ticket et accuser réception dans le délai de prise en compte"),
        Step::Ask {
            question: "Est-ce un P1 ou un incident majeur ?",
            go_on: false,
            aside: "Suivre le logigramme P1 et incident majeur",
            then: None,
        },
        Step::Do("Analyser, et décrire dans le ticket ce qui est fait"),
        Step::Ask {
            question: "Faut-il attendre le client ou un tiers ?",
            go_on: false,
            aside: "Mettre en attente, avertir le gestionnaire de l’IRP",
            then: Some(4),
        },
        Step::Do("Résoudre, et faire constater que le service est revenu"),
        Step::Do("Documenter la résolution, prévenir le demandeur, fermer le ticket"),
        Step::Ask {
            question: "Incident récurrent, ou cause inconnue ?",
            go_on: false,
            aside: "Proposer au gestionnaire de l’IRP d’ouvrir un problème",
            then: Some(9),
        },
        Step::End("Écrire la nouvelle consigne s’il en faut une : fin"),
    ],
    major: [
        Step::Start("Un ticket P1 vient de la supervision ou d’un utilisateur"),
        Step::Do("Le traiter avant tout le reste"),
        Step::Ask {
            question: "Le P1 est-il avéré ?",
            go_on: true,
            aside: "Requalifier le ticket à la main, le noter dans la main courante",
            then: None,
        },
        Step::Do("Le gestionnaire de l’IRP écrit régulièrement au client"),
        Step::Ask {
            question: "L’incident est-il majeur ?",
            go_on: true,
            aside: "Résoudre comme un incident, en priorité",
            then: None,
        },
        Step::Do("Déclencher le processus de crise, avertir et mobiliser tous les acteurs"),
        Step::Do("Ouvrir la conférence téléphonique de crise"),
        Step::Ask {
            question: "Un changement est-il nécessaire ?",
            go_on: false,
            aside: "Lancer le changement urgent",
            then: Some(9),
        },
        Step::Do("Un message au moins toutes les heures, selon le plan de communication"),
        Step::Ask {
            question: "L’incident est-il résolu ?",
            go_on: true,
            aside: "Poursuivre la résolution",
            then: Some(9),
        },
        Step::Do("Annoncer la fin de l’incident"),
        Step::End("Mener la revue d’incident majeur, remettre le rapport aux parties"),
    ],
    crisis: [
        Step::Start("Rupture majeure avérée ou probable, ou engagement qui ne sera pas tenu"),
        Step::Ask {
            question: "Est-on en heures ouvrées ?",
            go_on: true,
            aside: "Astreinte technique, puis deux niveaux internes et, si possible, le manager d’astreinte du client",
            then: Some(4),
        },
        Step::Do(
            "Escalade managériale : trois niveaux, chacun appelle le suivant s’il ne suffit pas",
        ),
        Step::Do("Évaluer ensemble les impacts, les besoins, le plan d’action et les moyens"),
        Step::Ask {
            question: "Un critère d’activation est-il rempli ?",
            go_on: true,
            aside: "Poursuivre le traitement de l’incident",
            then: None,
        },
        Step::Do("Ouvrir la cellule : notifier ses membres, créer la conférence téléphonique"),
        Step::Ask {
            question: "Y a-t-il un doute sur la sécurité ?",
            go_on: false,
            aside: "Appeler aussi les équipes de sécurité",
            then: Some(8),
        },
        Step::Do("Arrêter le plan d’action, décider si le PRA est déclenché"),
        Step::Do("Point de situation au moins toutes les heures : avancement, fait, reste à faire"),
        Step::Ask {
            question: "Le service est-il rétabli, ou la solution acceptée ?",
            go_on: true,
            aside: "Poursuivre le plan d’action",
            then: Some(9),
        },
        Step::Do("Notifier la clôture aux membres et aux responsables opérationnels"),
        Step::End("Rendre le rapport et le retour d’expérience sous 5 jours ouvrés"),
    ],
};

pub(super) const EN: FlowchartWords = FlowchartWords {
    yes: "yes",
    no: "no",
    to_step: "then step",
    ends: "then the end",
    incident: [
        Step::Start("Monitoring or a user opens the ticket"),
        Step::Do("Take the ticket on and acknowledge it in time"),
        Step::Ask {
            question: "Is it a P1 or a major incident?",
            go_on: false,
            aside: "Follow the flowchart of P1 and major incidents",
            then: None,
        },
        Step::Do("Analyse, and describe in the ticket what is done"),
        Step::Ask {
            question: "Must the client or a third party act first?",
            go_on: false,
            aside: "Set it to waiting, tell the IRP manager",
            then: Some(4),
        },
        Step::Do("Resolve, and have it confirmed that the service is back"),
        Step::Do("Document the resolution, tell who asked, close the ticket"),
        Step::Ask {
            question: "Recurring incident, or unknown cause?",
            go_on: false,
            aside: "Propose to the IRP manager to open a problem",
            then: Some(9),
        },
        Step::End("Write the new instruction if one is needed: end"),
    ],
    major: [
        Step::Start("A P1 ticket comes from monitoring or from a user"),
        Step::Do("Treat it before everything else"),
        Step::Ask {
            question: "Is the P1 confirmed?",
            go_on: true,
            aside: "Reclassify the ticket by hand, write it in the log",
            then: None,
        },
        Step::Do("The IRP manager writes to the client regularly"),
        Step::Ask {
            question: "Is the incident major?",
            go_on: true,
            aside: "Resolve it as an incident, with priority",
            then: None,
        },
        Step::Do("Start the crisis process, alert and mobilise all actors"),
        Step::Do("Open the crisis conference call"),
        Step::Ask {
            question: "Is a change necessary?",
            go_on: false,
            aside: "Start the urgent change",
            then: Some(9),
        },
        Step::Do("A message at least every hour, following the communication plan"),
        Step::Ask {
            question: "Is the incident resolved?",
            go_on: true,
            aside: "Go on resolving it",
            then: Some(9),
        },
        Step::Do("Announce the end of the incident"),
        Step::End("Hold the major-incident review, hand the report to the parties"),
    ],
    crisis: [
        Step::Start("Major breakdown certain or probable, or a commitment that will not be kept"),
        Step::Ask {
            question: "Is it within business hours?",
            go_on: true,
            aside: "Technician on call, then two internal levels and, if possible, the client’s manager on call",
            then: Some(4),
        },
        Step::Do("Managerial escalation: three levels, each calls the next if it does not suffice"),
        Step::Do("Assess together the impacts, the needs, the action plan and the means"),
        Step::Ask {
            question: "Is an activation criterion met?",
            go_on: true,
            aside: "Go on treating the incident",
            then: None,
        },
        Step::Do("Open the cell: notify its members, create the conference call"),
        Step::Ask {
            question: "Is there a doubt about security?",
            go_on: false,
            aside: "Call the security teams too",
            then: Some(8),
        },
        Step::Do("Settle the action plan, decide whether the DRP is activated"),
        Step::Do("Status at least every hour: progress, what is done, what remains"),
        Step::Ask {
            question: "Is the service back, or the solution accepted?",
            go_on: true,
            aside: "Go on with the action plan",
            then: Some(9),
        },
        Step::Do("Notify the closing to the members and the operational managers"),
        Step::End("Deliver the report and the lessons within 5 business days"),
    ],
};
