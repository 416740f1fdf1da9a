//! Words of copies, of their sheets, and of what changed in them.

/// What is said of a binder.
#[derive(Debug)]
pub struct BinderWords {
    /// Title of a replacement slip.
    pub slip_title: &'static str,
    /// A step with the slip.
    pub slip_step_1: &'static str,
    /// A step with the slip.
    pub slip_step_2: &'static str,
    /// A step with the slip.
    pub slip_step_3: &'static str,
    /// The state a binder was brought to before.
    pub binder_of: &'static str,
    /// The state it is brought to.
    pub brought_to: &'static str,
    /// Sheets to take out.
    pub take_out: &'static str,
    /// Sheets to put in.
    pub put_in: &'static str,
    /// Who has done it.
    pub done_by: &'static str,
    /// The sheets before the first chapter.
    pub cover_and_contents: &'static str,
    /// Title of the list of changes.
    pub changes_title: &'static str,
    /// On the empty back of a sheet.
    pub blank_page: &'static str,
    /// There are none.
    pub nothing_changed: &'static str,
    /// One sheet.
    pub sheet: &'static str,
    /// The heading something stands under.
    pub heading: &'static str,
    /// What was said.
    pub before: &'static str,
    /// What is said now.
    pub after: &'static str,
    /// In place of what was said: there was nothing.
    pub new: &'static str,
    /// In place of what is said: there is nothing.
    pub removed: &'static str,
    /// A plan changed since the version whose number follows.
    pub after_version: &'static str,
    /// Before the time of the last change.
    pub state_of: &'static str,
    /// When it was changed since its version.
    pub changed_since: &'static str,
    /// A numbered copy of a document.
    pub copy_number: &'static str,
    /// A copy that is in no register, at the foot of a page.
    pub unnumbered_copy: &'static str,
    /// The same as the value of a field.
    pub unnumbered: &'static str,
    /// Who holds a copy.
    pub holder: &'static str,
    /// Where it is kept.
    pub place: &'static str,
    /// Asks whether a binder is up to date.
    pub still_good: &'static str,
    /// How to find out.
    pub still_good_how: &'static str,
    /// Stands for the content of a document.
    pub fingerprint: &'static str,
    /// Words that stand for the code on a cover.
    pub code_alt: &'static str,
    /// The list of sheets on a cover.
    pub sheets_in_force: &'static str,
    /// A chapter.
    pub chapter: &'static str,
    /// Sheets of paper.
    pub sheets: &'static str,
    /// The state since which a sheet is as it is.
    pub in_force_since: &'static str,
    /// Between the first sheet and the last.
    pub to_sheet: &'static str,
}

pub(super) const FR: BinderWords = BinderWords {
    slip_title: "Bordereau de remplacement",
    slip_step_1: "Retirez les feuilles de la colonne « Retirer » et détruisez-les.",
    slip_step_2: "Mettez les feuilles de la colonne « Insérer » à leur place ; leur numéro est au pied de la page.",
    slip_step_3: "Comparez avec la liste des feuilles en vigueur de la nouvelle couverture, signez, rendez ce bordereau.",
    binder_of: "Classeur jusqu’ici",
    brought_to: "Classeur mis à jour",
    take_out: "Retirer",
    put_in: "Insérer",
    done_by: "Fait par (nom, signature)",
    cover_and_contents: "Couverture et sommaire",
    changes_title: "Ce qui a changé",
    blank_page: "Page laissée blanche",
    nothing_changed: "Rien n’a changé entre ces deux états.",
    sheet: "Feuille",
    heading: "Titre",
    before: "Avant",
    after: "Maintenant",
    new: "nouveau",
    removed: "retiré",
    after_version: "Après la version",
    state_of: "état du",
    changed_since: "Modifié depuis, le",
    copy_number: "Exemplaire",
    unnumbered_copy: "Exemplaire non numéroté",
    unnumbered: "Non numéroté",
    holder: "Détenteur",
    place: "Lieu",
    still_good: "Ce classeur est-il encore bon ?",
    still_good_how: "Dans Mallette, écran Imprimer, « Vérifier un exemplaire » : lisez ce code avec un téléphone ou une douchette, ou recopiez l’empreinte. La réponse nomme les feuilles à remplacer.",
    fingerprint: "Empreinte",
    code_alt: "Code QR de ce document : mallette, version, état et empreinte du contenu",
    sheets_in_force: "Feuilles en vigueur",
    chapter: "Chapitre",
    sheets: "Feuilles",
    in_force_since: "Inchangées depuis",
    to_sheet: "à",
};

pub(super) const EN: BinderWords = BinderWords {
    slip_title: "Replacement slip",
    slip_step_1: "Take out the sheets of the column “Take out” and destroy them.",
    slip_step_2: "Put the sheets of the column “Put in” in their place; their number is at the foot of the page.",
    slip_step_3: "Compare with the list of sheets in force on the new cover, sign, and give this slip back.",
    binder_of: "Binder until now",
    brought_to: "Binder brought to",
    take_out: "Take out",
    put_in: "Put in",
    done_by: "Done by (name, signature)",
    cover_and_contents: "Cover and contents",
    changes_title: "What changed",
    blank_page: "This page is left blank",
    nothing_changed: "Nothing changed between these two states.",
    sheet: "Sheet",
    heading: "Heading",
    before: "Before",
    after: "Now",
    new: "new",
    removed: "removed",
    after_version: "After version",
    state_of: "as of",
    changed_since: "Changed since, on",
    copy_number: "Copy",
    unnumbered_copy: "Copy without a number",
    unnumbered: "Without a number",
    holder: "Holder",
    place: "Place",
    still_good: "Is this binder still good?",
    still_good_how: "In Mallette, on the screen Print, “Check a copy”: read this code with a telephone or a scanner, or type the fingerprint. The answer names the sheets to replace.",
    fingerprint: "Fingerprint",
    code_alt: "QR code of this document: mallette, version, state and fingerprint of the content",
    sheets_in_force: "Sheets in force",
    chapter: "Chapter",
    sheets: "Sheets",
    in_force_since: "Unchanged since",
    to_sheet: "to",
};
