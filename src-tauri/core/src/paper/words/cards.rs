//! The words of pocket cards and action cards.

/// Words of pocket cards and action cards, in one language.
#[derive(Debug)]
pub struct CardWords {
    /// Title of the pocket cards.
    pub pocket_title: &'static str,
    /// In place of pocket cards, when nobody holds a role.
    pub no_bearers: &'static str,
    /// The managers of the incident, crisis, continuity and recovery plans, in few letters (RO0).
    pub managers: [&'static str; 4],
    /// Where incidents are reported, in few letters.
    pub helpdesk: &'static str,
    /// Title of the action cards.
    pub action_title: &'static str,
    /// In place of action cards, when there is no role.
    pub no_roles: &'static str,
    /// What to do first.
    pub first: &'static str,
    /// The plan does not say what to do.
    pub no_duties: &'static str,
    /// The milestones of a crisis.
    pub milestones: &'static str,
    /// Whom to call.
    pub call: &'static str,
    /// There is nobody to call.
    pub no_calls: &'static str,
    /// Before somebody who is called when the first does not answer.
    pub or_else: &'static str,
    /// Before the number of the flow for which a role is called.
    pub why_flow: &'static str,
    /// Why a role is called.
    pub why_lead: &'static str,
    /// Why a role is called.
    pub why_helpdesk: &'static str,
    /// Why a role is called.
    pub why_incident: &'static str,
    /// Why a role is called.
    pub why_crisis: &'static str,
    /// Why a role is called.
    pub why_emergency: &'static str,
    /// What may be decided.
    pub decide: &'static str,
    /// The plan gives the role nothing to decide.
    pub no_decision: &'static str,
    /// The letters of the RACI grid, and what they mean to the one who bears them (ES8).
    pub raci: [(char, &'static str); 4],
    /// What to write down.
    pub log: &'static str,
    /// A column of it.
    pub what: &'static str,
    /// A column of it.
    pub result: &'static str,
}

pub(super) const FR: CardWords = CardWords {
    pocket_title: "Cartes de poche",
    no_bearers: "Aucun rôle de l’organisation n’a encore de titulaire. Il y aura une carte par personne qui tient un rôle, comme titulaire ou comme suppléant : nommez-les dans l’annuaire, puis imprimez à nouveau.",
    managers: ["Gest. IRP", "Gest. PGC", "Gest. PCA", "Gest. PRA"],
    helpdesk: "Helpdesk",
    action_title: "Fiches réflexes",
    no_roles: "Le plan n’a encore aucun rôle. Il y aura une fiche par rôle de l’organisation : ajoutez les rôles dans l’annuaire, puis imprimez à nouveau.",
    first: "Ce que vous faites d’abord",
    no_duties: "À compléter : le plan ne dit pas encore ce que fait ce rôle.",
    milestones: "Le chronogramme de la crise",
    call: "Qui vous appelez, dans cet ordre",
    no_calls: "À compléter : le plan n’a encore personne à appeler depuis ce rôle.",
    or_else: "sinon",
    why_flow: "circuit d’alerte",
    why_lead: "à qui vous rendez compte",
    why_helpdesk: "reçoit les signalements",
    why_incident: "répond de l’incident",
    why_crisis: "répond de la crise",
    why_emergency: "répond à toute heure",
    decide: "Ce que vous pouvez décider seul",
    no_decision: "Le plan ne donne à ce rôle aucune décision à prendre seul. Avant d’agir hors de vos tâches, demandez à la première personne que vous appelez.",
    raci: [
        ('R', "Vous réalisez"),
        ('A', "Vous répondez de"),
        ('C', "On vous consulte sur"),
        ('I', "On vous informe de"),
    ],
    log: "Ce que vous notez",
    what: "Fait, appel, décision",
    result: "Résultat, suite",
};

pub(super) const EN: CardWords = CardWords {
    pocket_title: "Pocket cards",
    no_bearers: "Nobody holds a role of the organisation yet. There will be a card for each person who holds one, as principal or as backup: name them in the directory, then print again.",
    managers: ["IRP mgr", "CMP mgr", "BCP mgr", "DRP mgr"],
    helpdesk: "Helpdesk",
    action_title: "Action cards",
    no_roles: "The plan has no role yet. There will be a card for each role of the organisation: add the roles in the directory, then print again.",
    first: "What you do first",
    no_duties: "To be completed: the plan does not say yet what this role does.",
    milestones: "The chronogram of the crisis",
    call: "Whom you call, in this order",
    no_calls: "To be completed: the plan has nobody yet for this role to call.",
    or_else: "else",
    why_flow: "notification flow",
    why_lead: "whom you report to",
    why_helpdesk: "receives what is reported",
    why_incident: "answers for the incident",
    why_crisis: "answers for the crisis",
    why_emergency: "answers at any hour",
    decide: "What you may decide alone",
    no_decision: "The plan gives this role no decision to take alone. Before you act beyond your duties, ask the first person you call.",
    raci: [
        ('R', "You do"),
        ('A', "You answer for"),
        ('C', "You are consulted on"),
        ('I', "You are informed of"),
    ],
    log: "What you write down",
    what: "Fact, call, decision",
    result: "Result, next step",
};
