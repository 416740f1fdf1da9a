//! Words of the figures of incidents.

use super::bilingual;
use super::incident::Coded;

bilingual! {
    /// What is said of figures, and how they were counted.
    FigureWords;

    /// Title.
    title: &'static str = "Chiffres des incidents", "Incident figures";
    /// The days counted.
    period: fn(&str, &str) -> String = |from, to| format!("Du {from} au {to}"), |from, to| format!("From {from} to {to}");
    /// What belongs to the period.
    period_how: &'static str = "Un incident compte au jour où il a été constaté (T0), dans le fuseau de l’organisation, tel qu’il est qualifié aujourd’hui.",
        "An incident counts on the day it was noticed (T0), in the zone of the organisation, as it is qualified today.";
    /// Before the filters that are set.
    only: &'static str = "Seulement", "Only";
    /// Names of the filters.
    filters: Coded = &[("class", "classe"), ("category", "type"), ("priority", "priorité"), ("service_level", "niveau de service")],
        &[("class", "class"), ("category", "type"), ("priority", "priority"), ("service_level", "service level")];
    /// The part of incidents.
    incidents: &'static str = "Incidents", "Incidents";
    /// The part of exercises.
    exercises: &'static str = "Exercices", "Exercises";
    /// Above the figures of exercises.
    exercises_how: &'static str = "Comptés à part : aucun de ces chiffres n’entre dans ceux des incidents.", "Counted apart: none of these figures is in those of incidents.";
    /// There were none.
    no_incident: &'static str = "Aucun incident ne compte dans cette période.", "No incident counts in this period.";
    /// There were none.
    no_exercise: &'static str = "Aucun exercice ne compte dans cette période.", "No exercise counts in this period.";
    /// In place of what a chart shows.
    nothing: &'static str = "rien à montrer", "nothing to show";

    /// A part.
    overview: &'static str = "Vue d’ensemble", "Overview";
    /// A figure.
    noticed: &'static str = "Constatés dans la période", "Noticed in the period";
    /// A figure.
    open: &'static str = "Non clos à ce jour", "Not closed so far";
    /// A figure.
    filtered_out: &'static str = "Écartés par les filtres", "Left out by the filters";
    /// A heading.
    number: &'static str = "Nombre", "Number";
    /// A heading.
    value: &'static str = "Valeur", "Value";
    /// A heading.
    unit: &'static str = "Unité", "Unit";
    /// A heading.
    measure: &'static str = "Mesure", "Measure";
    /// A heading.
    part: &'static str = "Rubrique", "Part";
    /// A heading.
    of_what: &'static str = "Poste", "Item";
    /// A heading.
    whole: &'static str = "Ensemble", "Set";
    /// A unit.
    unit_minutes: &'static str = "minutes", "minutes";
    /// A unit.
    unit_days: &'static str = "jours ouvrés", "business days";
    /// A unit.
    unit_percent: &'static str = "%", "%";

    /// A part.
    by_month: &'static str = "Par mois", "By month";
    /// How it is counted.
    by_month_how: &'static str = "Par mois du constat. La durée est celle du constat à la résolution, attentes comprises, de ceux qui sont résolus.",
        "By month of noticing. The time is that from noticing to resolving, waiting included, of those that are resolved.";
    /// A month and its year.
    month: fn(u32, i32) -> String = |month, year| format!("{} {year}", MONTHS_FR[month as usize % 12]), |month, year| format!("{} {year}", MONTHS_EN[month as usize % 12]);
    /// A heading.
    month_title: &'static str = "Mois", "Month";
    /// January to December below a chart.
    months_short: [&'static str; 12] = MONTHS_FR, MONTHS_EN;
    /// Begins the words that stand for a chart.
    months_alt: &'static str = "Par mois et par classe :", "By month and class:";
    /// Below a chart.
    months_caption: &'static str = "Par mois du constat, empilés par classe.", "By month of noticing, stacked by class.";
    /// Begins the words that stand for a chart.
    resolve_alt: &'static str = "Délai de résolution (MTTR) par mois :", "Time to resolve (MTTR) by month:";
    /// Below a chart.
    resolve_caption: &'static str = "Délai de résolution (MTTR) par mois du constat.", "Time to resolve (MTTR) by month of noticing.";
    /// A part.
    by_type: &'static str = "Par type", "By type";
    /// Begins the words that stand for a chart.
    types_alt: &'static str = "Par type :", "By type:";
    /// Below a chart.
    types_caption: &'static str = "Le plus fréquent d’abord.", "The most frequent first.";
    /// A heading.
    kind: &'static str = "Type", "Type";
    /// Nobody said of which type.
    no_type: &'static str = "Type non indiqué", "No type given";
    /// A part.
    by_class: &'static str = "Par classe", "By class";
    /// A heading.
    class: &'static str = "Classe", "Class";
    /// Nobody judged it.
    not_qualified: &'static str = "Non qualifié", "Not qualified";
    /// Nobody noted one.
    no_level: &'static str = "Sans niveau de service", "No service level";
    /// A part.
    by_priority: &'static str = "Par priorité", "By priority";
    /// A heading.
    priority: &'static str = "Priorité", "Priority";

    /// A part.
    spreads: &'static str = "Délais", "Times";
    /// How it is counted.
    spreads_how: &'static str = "La médiane dit ce qu’a duré un incident ordinaire ; la moyenne est tirée par les plus longs.",
        "The median says how long an ordinary incident took; the mean is pulled up by the longest.";
    /// The measures.
    spread: Coded = &[
        ("acknowledge", "Prise en compte (MTTA)"), ("resolve", "Résolution (MTTR)"), ("resolve_without_waiting", "Résolution, hors attentes"),
        ("first_message", "Premier message"), ("lesson", "De la clôture à la revue rendue"),
    ], &[
        ("acknowledge", "Acknowledging (MTTA)"), ("resolve", "Resolving (MTTR)"), ("resolve_without_waiting", "Resolving, without waiting"),
        ("first_message", "First message"), ("lesson", "From closing to the review handed in"),
    ];
    /// How each is counted.
    spread_how: Coded = &[
        ("acknowledge", "De la déclaration à la prise en compte, temps écoulé."),
        ("resolve", "Du constat (T0) à la résolution, temps écoulé, attentes comprises."),
        ("resolve_without_waiting", "Du constat (T0) à la résolution, temps écoulé moins les attentes du client ou d’un tiers."),
        ("first_message", "Du constat (T0) au premier message ou point de situation, temps écoulé."),
        ("lesson", "De la clôture à la remise de la revue : sa première signature, ou son échéance notée comme tenue. En jours ouvrés."),
    ], &[
        ("acknowledge", "From declaring to acknowledging, elapsed time."),
        ("resolve", "From noticing (T0) to resolving, elapsed time, waiting included."),
        ("resolve_without_waiting", "From noticing (T0) to resolving, elapsed time less that of waiting for the client or a third party."),
        ("first_message", "From noticing (T0) to the first message or status report, elapsed time."),
        ("lesson", "From closing to the review handed in: its first signature, or its promise marked as kept. In business days."),
    ];
    /// A heading.
    median: &'static str = "Médiane", "Median";
    /// A heading.
    mean: &'static str = "Moyenne", "Mean";
    /// A heading.
    counted: &'static str = "Comptés", "Counted";
    /// A heading.
    left_out: &'static str = "Écartés", "Left out";
    /// Why some are left out.
    reasons: Coded = &[("not_yet", "pas arrivé, ou pas encore"), ("backwards", "heures qui se contredisent")], &[("not_yet", "did not happen, or not yet"), ("backwards", "times that contradict each other")];
    /// So many are left out for that reason.
    left_out_for: fn(u32, &str) -> String = |count, why| format!("{count} ({why})"), |count, why| format!("{count} ({why})");

    /// A part.
    promises: &'static str = "Engagements de service", "Promises of service";
    /// How it is counted.
    promises_how: &'static str = "Chaque engagement chiffré d’un incident compte une fois : prise en compte, première réponse, résolution, aux délais du plan et dans le calendrier de chacun ; la résolution, sans les attentes. Le prochain message n’y est pas. La part se prend sur ce qui est tranché : tenu, tenu en retard, échu et non fait.",
        "Each promise of an incident that has a figure counts once: acknowledging, first response, resolving, within the times of the plan and in the calendar of each; resolving without the time it waited. The next message is not among them. The share is of what is decided: kept, kept late, overdue.";
    /// Begins the words that stand for a chart.
    promises_alt: &'static str = "Part des engagements tenus :", "Share of promises kept:";
    /// Below a chart.
    promises_caption: &'static str = "Part des engagements tenus, sur ceux qui sont tranchés.", "Share of promises kept, of those that are decided.";
    /// Clocks.
    clocks: Coded = &[("acknowledge", "Prise en compte"), ("respond", "Première réponse"), ("resolve", "Résolution")],
        &[("acknowledge", "Acknowledging"), ("respond", "First response"), ("resolve", "Resolving")];
    /// All of them.
    all: &'static str = "Ensemble", "All";
    /// A part of a table.
    by_clock: &'static str = "Par engagement", "By promise";
    /// A part of a table.
    by_level: &'static str = "Par niveau de service", "By service level";
    /// A heading.
    promise: &'static str = "Engagement", "Promise";
    /// A heading.
    share: &'static str = "Part tenue", "Share kept";
    /// A heading.
    met: &'static str = "Tenus", "Kept";
    /// A heading.
    met_late: &'static str = "Tenus en retard", "Kept late";
    /// A heading.
    late: &'static str = "Échus, non faits", "Overdue";
    /// A heading.
    running: &'static str = "En cours", "Running";
    /// A heading.
    dropped: &'static str = "Sans objet", "Do not apply";
    /// A heading.
    without_figure: &'static str = "Sans chiffre", "Without figure";
    /// Of so many that are decided, how many were kept.
    kept_of: fn(Option<u32>, u32, u32) -> String =
        |share, met, of| share.map_or_else(|| "rien de tranché".to_owned(), |share| format!("{share}\u{A0}% ({met} sur {of})")),
        |share, met, of| share.map_or_else(|| "none decided".to_owned(), |share| format!("{share}% ({met} of {of})"));
    /// A percentage.
    percent: fn(u32) -> String = |share| format!("{share}\u{A0}%"), |share| format!("{share}%");

    /// A part.
    rto: &'static str = "DMIA des activités essentielles", "RTO of essential activities";
    /// How it is counted.
    rto_how: &'static str = "Chaque activité touchée compte une fois par incident, de son arrêt (à défaut du constat) à son retour, temps écoulé. Celles sans DMIA ou sans heures ne sont comparées à rien.",
        "Each activity that was hit counts once an incident, from when it stood still (else from noticing) until it was back, elapsed time. Those without RTO or without times are compared with nothing.";
    /// A heading.
    activity: &'static str = "Activité", "Activity";
    /// A part.
    reviews: &'static str = "Revues rendues à temps", "Reviews handed in on time";
    /// How it is counted.
    reviews_how: fn(u32) -> String = |days| format!("Une revue est due {days} jours ouvrés après la clôture ; un exercice n’en promet pas."),
        |days| format!("A review is due {days} business days after the closing; an exercise promises none.");
    /// A row.
    review: &'static str = "Revues", "Reviews";
    /// A part.
    actions: &'static str = "Actions", "Actions";
    /// How it is counted.
    actions_how: &'static str = "Ouvertes et closes : dans la période ; en cours et en retard : à ce jour. Les filtres ne les touchent pas.",
        "Opened and closed: in the period; open and overdue: today. Filters do not touch them.";
    /// A row.
    actions_opened: &'static str = "Décidées", "Decided";
    /// A row.
    actions_done: &'static str = "Faites", "Done";
    /// A row.
    actions_dropped: &'static str = "Abandonnées", "Dropped";
    /// A row.
    actions_open: &'static str = "En cours", "Open";
    /// A row.
    actions_overdue: &'static str = "Dont en retard", "Of these, overdue";
}

const MONTHS_FR: [&str; 12] = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
];
const MONTHS_EN: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
