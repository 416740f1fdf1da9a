import { counter } from "../count";

const count = counter("fr");

/** The review of an incident and its report. */
export const review = {
  loading: "Lecture de la revue…",
  none: {
    title: "La revue n’est pas commencée",
    what: "Ce qui s’est passé, ce qui a marché, ce qui doit changer. Ce que l’incident raconte déjà y est repris : vous confirmez, corrigez, complétez, en plusieurs jours et à plusieurs s’il le faut. Chaque réponse est enregistrée pendant la frappe.",
    report: "Le rapport se prépare avec la revue : mêmes faits, rien n’est écrit deux fois. Ses listes, la cellule de crise, les contacts externes et le fil rouge, se remplissent quand la revue commence.",
    asks: (form: string, questions: number, blocks: number) => `${form} : ${count(questions, "question", "questions")} en ${count(blocks, "partie", "parties")}.`,
    due: (when: string, promise: string) => `À remettre pour ${when} (${promise} après la clôture).`,
    handed_in: (when: string) => `Remise le ${when}, sans être saisie ici : elle peut l’être encore.`, dropped: "Notée « sans objet » pour cet incident ; elle peut être faite quand même.",
    undated: { exercise: "Un exercice ne promet pas de délai.", incident: "Aucun délai de remise n’est promis pour cet incident." },
    before: "L’incident n’est pas clos. La revue peut déjà être commencée ; le délai de remise court à partir de la clôture.",
    begin: "Commencer la revue", begun: "Revue commencée.", read_only: "Cette mallette est en lecture seule : la revue ne peut pas être commencée ici.",
  },
  standing: {
    label: "Où en est la revue", draft: (revision: number) => (revision > 1 ? `révision ${revision}, en préparation` : "en préparation"),
    signed: (who: string, when: string, revision: number) => `Signée par ${who} le ${when}, révision ${revision}.`, locked: "Rien n’y change avant une nouvelle révision.",
    due: "À remettre", due_for: (when: string) => `pour ${when}`, handed_in: (when: string) => `remise le ${when}`, no_due: "le délai court à la clôture",
    sign: "Signer la revue…", reopen: "Préparer une nouvelle révision…", revisions: "Révisions…",
  },
  progress: {
    of: (given: number, asked: number) => `${given} sur ${asked}`, told: (n: number) => count(n, "reprise", "reprises"), all: "complète", nothing: "à remplir", no_questions: "sans question",
    overall: (given: number, asked: number, told: number) => `${count(given, "réponse", "réponses")} sur ${asked} questions${told > 0 ? `, ${told} ${told > 1 ? "reprises" : "reprise"} de l’incident à confirmer` : ""}`,
  },
  blocks: {
    label: "Parties de la revue", choose: "Partie", at: (n: number, all: number) => `Partie ${n} sur ${all}`, previous: "Partie précédente", next: "Partie suivante",
    next_open: "Question suivante sans réponse", none_open: "Toutes les questions ont une réponse.",
    keys: "Ctrl+Entrée : question suivante sans réponse. Ctrl+Page suivante, Ctrl+Page précédente : changer de partie. Ctrl+H : qui a répondu quoi, quand.",
  },
  question: {
    told: "Repris de l’incident", confirm: "Confirmer", confirm_of: (question: string) => `Confirmer : ${question}`, change: "Modifier", change_of: (question: string) => `Modifier : ${question}`,
    confirm_all: (n: number) => `Confirmer tout ce qui est repris (${n})`, confirmed: (n: number) => count(n, "réponse confirmée", "réponses confirmées"),
    not_applicable: "Sans objet", not_applicable_of: (question: string) => `Sans objet : ${question}`, remark: "Précisez", remark_of: (question: string) => `Précisez : ${question}`,
    clear: "Effacer la réponse", clear_of: (question: string) => `Effacer la réponse : ${question}`,
    by: (who: string, when: string) => `${who}, ${when}`, unknown: (code: string) => `${code} (n’est plus dans la liste)`,
    own: { organisation: "Question de l’organisation", here: "Question de cette revue" },
  },
  ask: {
    button: "Ajouter une question", title: "Ajouter une question", edit: "Modifier la question", edit_of: (question: string) => `Modifier la question : ${question}`,
    question: "Question", block: (name: string) => `Partie : ${name}`, always: "La poser dans toutes les revues", always_hint: "Sinon, elle n’est posée que dans celle-ci.",
    missing: "Écrivez la question. Rien n’a été ajouté.", go: "Ajouter", save: "Enregistrer", added: "Question ajoutée.",
    retire: "Retirer", retire_of: (question: string) => `Retirer la question : ${question}`, retire_title: "Retirer cette question ?",
    retire_here: "Elle disparaît de cette revue avec sa réponse.", retire_always: "Elle disparaît de toutes les revues, avec ce qui y a été répondu.", retire_undo: "Ctrl+Z la remet en place.", retired: "Question retirée.",
  },
  recovered: {
    title: "Temps réel de reprise", none: "Le plan ne connaît aucune activité essentielle.",
    columns: { activity: "Activité essentielle", standing: "Touchée ?", times: "De quand à quand", lasted: "Durée réelle, DMIA" },
    kept: "DMIA tenue", missed: "DMIA dépassée", not_back: "durée inconnue",
  },
  sign: {
    title: "Signer la revue", explain: "La revue et le rapport sont remis tels qu’ils sont ; rien n’y change plus avant une nouvelle révision.", who: "Signée par", note: "Remarque",
    left: (form: string, open: number, told: number) => `${form} : ${[open > 0 && `${open} sans réponse`, told > 0 && `${count(told, "reprise", "reprises")} sans confirmation`].filter(Boolean).join(", ")}`,
    allowed: "La revue peut être signée ainsi.", told: "Ce qui est repris de l’incident est signé tel quel.", all: "Toutes les questions ont une réponse.",
    needs_who: "Dites qui signe. Rien n’a été écrit.", go: "Signer", done: (who: string) => `Revue signée par ${who}.`,
  },
  reopen: {
    title: "Préparer une nouvelle révision", explain: "La révision signée reste au dossier. La revue et le rapport se modifient de nouveau, puis se signent.", why: "Pourquoi",
    needs_why: "Dites pourquoi la revue est rouverte. Rien n’a été écrit.", go: "Rouvrir la revue", done: (revision: number) => `Révision ${revision} en préparation.`,
  },
  revisions: {
    title: "Révisions de la revue", columns: { revision: "Révision", step: "Étape", when: "Quand", who: "Par qui", note: "Remarque" },
    steps: { begun: "commencée", signed: "signée", reopened: "rouverte" },
  },
};

/** The report of an incident. */
export const report = {
  parts: "Parties du rapport",
  people: {
    cell: "Cellule de crise", in_cell: "dans la cellule de crise", outside: "Contacts externes", none_cell: "Personne n’est nommé. Les sièges tenus pendant l’incident sont repris ici au début de la revue.", none_outside: "Aucun contact externe n’est nommé.",
    add_cell: "Ajouter un membre de la cellule", add_outside: "Ajouter un contact externe", who: "Prénom, nom", go: "Ajouter", needs_who: "Écrivez un nom. Rien n’a été ajouté.",
    columns: { cell: { place: "Rôle", name: "Prénom, nom", email: "Courriel", phone: "Téléphone", notes: "Mission" }, outside: { place: "Organisation, service", name: "Prénom, nom", job: "Poste", phone: "Téléphone", email: "Courriel", notes: "Remarques" } },
    of: (field: string, name: string) => `${field}, ${name}`, tools: "Ordre et retrait", tools_of: (name: string) => `Ordre et retrait : ${name}`, up: (name: string) => `Monter ${name}`, down: (name: string) => `Descendre ${name}`,
    remove: (name: string) => `Retirer ${name}`, removed: (name: string) => `${name} n’est plus au rapport. Ctrl+Z le remet.`, nameless: "sans nom",
  },
  timeline: {
    title: "Fil rouge", pick: "Choisir dans la main courante…", none: "Aucune ligne n’est choisie", none_hint: "Choisissez les moments décisifs dans la main courante ; elle reste jointe en entier.",
    shown: (n: number) => count(n, "ligne choisie", "lignes choisies"), picker: "Choisir les lignes du fil rouge", explain: "Cochez ce que le rapport raconte. Les lignes se rangent dans l’ordre des faits.",
    take: (n: number) => `Ligne n° ${n}`, remove: (n: number) => `Retirer la ligne n° ${n} du fil rouge`, removed: (n: number) => `Ligne n° ${n} retirée du fil rouge.`, more: "Montrer les lignes plus anciennes", done: "Terminé", lines: "Lignes de la main courante",
  },
  decisions: { title: "Décisions", none: "La main courante ne contient aucune décision.", to_log: "Voir la main courante" },
  whys: {
    label: "Arbre des causes", trunk: "L’incident", first: "Pourquoi l’incident s’est-il produit ?", begin: "Premier « pourquoi »", why: (level: number) => `Pourquoi ? (niveau ${level})`, because: (level: number, above: string) => `Pourquoi, niveau ${level} : ${above}`,
    deeper: "Pourquoi ?", deeper_of: (cause: string) => `Ajouter un « pourquoi » sous : ${cause}`, beside: "Autre cause", beside_of: (cause: string) => `Ajouter une autre cause à côté de : ${cause}`,
    root: "Cause racine", root_of: (cause: string) => `Cause racine : ${cause}`, remove: (cause: string) => `Retirer, avec ce qui en dépend : ${cause}`, removed: (n: number) => `${count(n, "cause retirée", "causes retirées")}. Ctrl+Z les remet.`, nameless: "cause à écrire",
    keys: "Entrée : « pourquoi ? » en dessous. Alt+Entrée : autre cause à côté. Maj+Entrée : à la ligne. Alt+R : cause racine. Alt+Suppr : retirer la branche. Alt+↑ et Alt+↓ : d’une cause à l’autre.",
    none: "Aucune cause n’est écrite",
  },
  actions: {
    title: "Plan d’actions", none: "Aucune action ne vient encore de cet incident.", add: "Ajouter une action", what: "Nouvelle action, en une ligne", go: "Ajouter", needs_what: "Écrivez l’action en une ligne. Rien n’a été ajouté.",
    added: (number: string) => `Action ${number} ajoutée.`, board: "Ouvrir le tableau", open: "Ouvrir", open_of: (name: string) => `Ouvrir au tableau : ${name}`, late: "en retard", field_of: (field: string, name: string) => `${field}, ${name}`,
    remove_of: (name: string) => `Retirer ${name}`, removed: (name: string) => `${name} est retirée. Ctrl+Z la remet.`, no_choice: "à préciser", live: "Les actions continuent de vivre après la signature ; la revue signée ne change pas.",
  },
  export: {
    button: "Exporter…", title: "Exporter le rapport", explain: "Le rapport tel qu’il est à cet instant. Le fichier n’est pas chiffré : rangez-le en lieu sûr.", format: "Format",
    formats: { pdf: "PDF, tel qu’imprimé", md: "Markdown (.md)", docx: "Word (.docx)" }, masked: "Masquer les noms et les numéros", masked_hint: "Pour une diffusion restreinte : les personnes, téléphones et courriels sont remplacés.",
    file: "rapport", masked_file: "rapport-masque", go: "Exporter…", done: (path: string) => `Rapport écrit dans ${path}`,
  },
};
