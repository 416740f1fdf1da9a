// The opening screens: welcome, first-launch guide, locked mallette.

import type { KeyringState } from "../../backend/types";

const keyring: Record<KeyringState, string> = {
  found: "La clé gardée par le trousseau de cet ordinateur n’ouvre pas cette mallette : il faut la phrase de passe.",
  empty: "Cet ordinateur n’a pas la clé de cette mallette : il faut la phrase de passe.",
  locked: "Le trousseau de cet ordinateur est verrouillé : il faut la phrase de passe.",
  absent: "Cet ordinateur n’a pas de trousseau : il faut la phrase de passe.",
  dead: "Le trousseau de cet ordinateur ne répond pas : il faut la phrase de passe.",
  off: "Cette mallette ne se fie pas au trousseau : il faut la phrase de passe.",
};

export const opening = {
  tagline: "La mallette de crise, sur l’ordinateur et sur le papier.",
  language: "Langue de l’interface",
  welcome: {
    title: "Bienvenue dans Mallette",
    create: "Créer la mallette de mon organisation",
    create_explain: "Un plan de départ complet, en six étapes. Comptez dix minutes et une imprimante.",
    demonstration: "Ouvrir la démonstration",
    demonstration_explain: "Un plan imaginaire rempli, pour essayer sans risque.",
    open: "Ouvrir une mallette existante",
    open_explain: "Un dossier déjà créé, par exemple sur une clé USB.",
  },
  trouble: "La dernière ouverture a échoué.",
  locked: {
    title: "La mallette est fermée à clé",
    keyring,
    folder: (folder: string) => `Dossier : ${folder}`,
    passphrase: "Phrase de passe",
    remember: "S’en souvenir sur cet ordinateur, dans son trousseau",
    open: "Ouvrir",
    with_code: "Ouvrir avec le code de secours",
    code: "Code de la feuille de secours",
    code_hint: "14 groupes de 5 caractères ; majuscules, espaces et tirets sont sans importance. Un lecteur de QR code peut le taper.",
    restore_title: "Le plan est abîmé, une sauvegarde est bonne",
    restore_explain: (when: string) => `Sauvegarde du ${when}. Le fichier abîmé est mis de côté ; ce qui a été écrit depuis revient de la seconde copie du journal. Tapez d’abord la phrase de passe si le trousseau ne répond pas.`,
    restore: "Revenir à cette sauvegarde",
    elsewhere: "Choisir un autre dossier",
    start: "Retour à l’accueil",
  },
  guide: {
    title: "Créer la mallette",
    step: (n: number, of: number) => `Étape ${n} sur ${of}`,
    steps: {
      organisation: "L’organisation", who: "Vous", passphrase: "La phrase de passe", sheet: "La feuille de secours", trial: "L’essai du code", done: "Le plan",
    },
    leave: "Abandonner",
    organisation: {
      explain: "Ce nom figurera sur la couverture et sur chaque page imprimée. Tout peut être changé plus tard.",
      name: "Nom de l’organisation", language: "Langue du plan", country: "Pays des jours fériés", time_zone: "Fuseau horaire",
      place: "Où garder la mallette", standard: "À l’endroit habituel de cet ordinateur", other: "Choisir un autre dossier",
      name_missing: "Écrivez le nom de l’organisation pour continuer.",
    },
    who: {
      explain: "Chaque modification portera votre nom. Il n’y a pas de compte : une personne du plan est au clavier, et cela se change d’un clic.",
      first_name: "Prénom", last_name: "Nom", missing: "Écrivez votre prénom et votre nom pour continuer.",
    },
    passphrase: {
      explain: "Elle ouvre la mallette sur n’importe quel ordinateur. Quatre ou cinq mots sans lien entre eux valent mieux qu’un mot compliqué.",
      label: "Phrase de passe", again: "La même, encore une fois",
      differ: "Les deux phrases ne sont pas les mêmes.", weak: "Cette phrase est trop facile à deviner : ajoutez des mots sans lien.",
      create: "Créer la mallette", creating: "Création de la mallette, quelques secondes…",
    },
    sheet: {
      explain: "Cette feuille ouvre toute copie de la mallette, même sans phrase de passe. Imprimez-la, ou recopiez le code à la main, et gardez-la au coffre, loin de l’ordinateur.",
      code: "Code de secours", print: "Imprimer la feuille de secours", printed: (path: string) => `Feuille enregistrée : ${path}. Imprimez-la, puis effacez ce fichier.`,
      open: "L’ouvrir pour l’imprimer", next: "J’ai la feuille en main",
    },
    trial: {
      explain: "Une feuille mal recopiée ne servirait à rien le jour venu. Tapez le code depuis la feuille : il doit ouvrir une copie d’essai.",
      code: "Le code, lu sur la feuille", hint: "14 groupes de 5 caractères. Les espaces et les tirets sont sans importance.",
      attempt: "Essayer le code", trying: "Ouverture de la copie d’essai…", look_again: "Revoir la feuille",
      worked: "Le code a ouvert la copie d’essai. La feuille est bonne.",
    },
    done: {
      explain: "La mallette contient un plan de départ complet. Il reste à y mettre les noms et les numéros de votre organisation ; l’écran Situation dit ce qui manque.",
      open: "Ouvrir le plan",
    },
  },
};
