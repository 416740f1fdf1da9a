import type { KeyringState } from "../../backend/types";
import type * as fr from "../fr/opening";

const keyring: Record<KeyringState, string> = {
  found: "The key kept by the keyring of this computer does not open this mallette: the passphrase is needed.",
  empty: "This computer does not have the key of this mallette: the passphrase is needed.",
  locked: "The keyring of this computer is locked: the passphrase is needed.",
  absent: "This computer has no keyring: the passphrase is needed.",
  dead: "The keyring of this computer does not answer: the passphrase is needed.",
  off: "This mallette does not rely on the keyring: the passphrase is needed.",
};

export const opening: typeof fr.opening = {
  tagline: "The crisis case, on the computer and on paper.",
  language: "Language of the interface",
  welcome: {
    title: "Welcome to Mallette",
    create: "Create my organisation’s mallette",
    create_explain: "A complete starter plan, in six steps. Allow ten minutes and a printer.",
    demonstration: "Open the demonstration",
    demonstration_explain: "An imaginary plan, filled in, to try without risk.",
    open: "Open an existing mallette",
    open_explain: "A folder that was made before, on a USB stick for example.",
  },
  trouble: "The last opening failed.",
  locked: {
    title: "The mallette is locked",
    keyring,
    folder: (folder) => `Folder: ${folder}`,
    passphrase: "Passphrase",
    remember: "Remember it on this computer, in its keyring",
    open: "Open",
    with_code: "Open with the recovery code",
    code: "Code of the recovery sheet",
    code_hint: "14 groups of 5 characters; capitals, spaces and dashes do not matter. A QR code reader can type it.",
    restore_title: "The plan is damaged, a backup is sound",
    restore_explain: (when: string) => `Backup of ${when}. The damaged file is set aside; what was written since comes back from the second copy of the journal. Type the passphrase first if the keyring does not answer.`,
    restore: "Go back to this backup",
    elsewhere: "Choose another folder",
    start: "Back to the welcome screen",
  },
  guide: {
    title: "Create the mallette",
    step: (n, of) => `Step ${n} of ${of}`,
    steps: {
      organisation: "The organisation", who: "You", passphrase: "The passphrase", sheet: "The recovery sheet", trial: "Trying the code", done: "The plan",
    },
    leave: "Give up",
    organisation: {
      explain: "This name will stand on the cover and on every printed page. Everything can be changed later.",
      name: "Name of the organisation", language: "Language of the plan", country: "Country of public holidays", time_zone: "Time zone",
      place: "Where to keep the mallette", standard: "In the usual place on this computer", other: "Choose another folder",
      name_missing: "Write the name of the organisation to continue.",
    },
    who: {
      explain: "Every change will carry your name. There are no accounts: a person of the plan is at the keyboard, and one click changes that.",
      first_name: "First name", last_name: "Last name", missing: "Write your first and last name to continue.",
    },
    passphrase: {
      explain: "It opens the mallette on any computer. Four or five words that have nothing to do with each other are better than one complicated word.",
      label: "Passphrase", again: "The same, once more",
      differ: "The two passphrases are not the same.", weak: "This passphrase is too easy to guess: add unrelated words.",
      create: "Create the mallette", creating: "Creating the mallette, a few seconds…",
    },
    sheet: {
      explain: "This sheet opens any copy of the mallette, even without the passphrase. Print it, or copy the code by hand, and keep it in a safe, away from the computer.",
      code: "Recovery code", print: "Print the recovery sheet", printed: (path) => `Sheet saved: ${path}. Print it, then delete that file.`,
      open: "Open it to print it", next: "I have the sheet in my hand",
    },
    trial: {
      explain: "A badly copied sheet would be of no use on the day. Type the code from the sheet: it must open a test copy.",
      code: "The code, read from the sheet", hint: "14 groups of 5 characters. Spaces and dashes do not matter.",
      attempt: "Try the code", trying: "Opening the test copy…", look_again: "See the sheet again",
      worked: "The code opened the test copy. The sheet is good.",
    },
    done: {
      explain: "The mallette holds a complete starter plan. What remains is to put in the names and numbers of your organisation; the Situation screen says what is missing.",
      open: "Open the plan",
    },
  },
};
