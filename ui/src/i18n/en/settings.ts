import type { KeyringState, VerifyProblem } from "../../backend/types";
import type { Detail } from "../fr/errors";
import type * as fr from "../fr/settings";
import { counter } from "../count";

const count = counter("en");

const keyring: Record<KeyringState, string> = {
  found: "The keyring of this computer holds the key: the mallette opens here without a passphrase.",
  empty: "The keyring of this computer does not have the key: the passphrase is asked for at each opening.",
  locked: "The keyring of this computer is locked: it says nothing at the moment.",
  absent: "This computer has no keyring: the passphrase is asked for at each opening.",
  dead: "The keyring of this computer does not answer: the passphrase is asked for at each opening.",
  off: "The keyring is not used: the passphrase is asked for at each opening.",
};

const problems: Record<VerifyProblem["code"], (detail: Detail) => string> = {
  integrity: () => "The file of the plan is damaged. Copy the folder, then open a recent backup.",
  chain: (d) => `The chain of the journal is broken${d.entry ? ` at entry ${d.entry}` : ""}: an entry was changed outside Mallette. Keep this mallette as it is and compare it with a backup.`,
  projection: (d) => `The plan shown does not agree with the journal${d.table ? ` (table ${d.table})` : ""}. Open the mallette again: it is rebuilt from the journal.`,
  second_copy: () => "The second copy of the journal is incomplete. Open the mallette again: it is completed.",
  blob: (d) => d.logo
    ? `The file of the logo “${d.logo}” is missing or damaged: covers are printed without it. Choose it again in Settings, Organisation.`
    : `The offline copy of ${d.document ? `“${d.document}”` : "a document"} is missing or damaged. Take it from the original again.`,
  backup: (d) => `The backup ${d.path ? `“${d.path}”` : ""} does not verify. Make a new one.`,
};

export const settings: typeof fr.settings = {
  title: "Settings",
  sections: {
    display: "Display", organisation: "Organisation", holidays: "Public holidays", security: "Security", backups: "Backups", about: "About",
  },
  display: {
    language: "Language of the interface", language_hint: "The texts of the plan stay in the language of the plan.",
    theme: "Appearance", themes: { system: "as the computer", light: "light", dark: "dark", contrast: "high contrast" },
    who: "At the keyboard", who_hint: "Every change carries the name of this person.", who_none: "not said",
  },
  organisation: {
    identity: "Identity", hours: "Business hours", upkeep: "Review and verification", days: "Business days",
    review_hint: "Twelve months at most between two reviews.",
  },
  logo: {
    title: "Logo", where: "Printed on the cover of booklets, 40 × 20 mm at most. On a photocopy, a dark drawing on a light ground reads best.",
    limits: "A PNG or JPEG picture, 5 MB and 4,000 × 4,000 pixels at most. You can also drop it here.",
    none: "No logo yet.", missing: (name: string) => `The file of the logo “${name}” is missing from the mallette or damaged: covers are printed without it. Choose it again.`,
    alt: (organisation: string) => `Logo: ${organisation}`, choose: "Choose a picture", replace: "Choose another picture", remove: "Remove the logo",
    taken: "Logo saved.", removed: "Logo removed.",
  },
  holidays: {
    explain: "They count as out of hours. The days of the country are known; add your own, or say that a public holiday is worked.",
    year: (year) => `Year ${year}`, previous: "Previous year", next: "Next year",
    day: "Day", name: "Name", origin: "Origin", state: "State", built_in: "of the country", own: "added", off: "off", worked: "worked",
    work: "Make it worked", rest: "Make it off", work_named: (name) => `Work on “${name}”`, rest_named: (name) => `Take “${name}” off`,
    remove_named: (name) => `Remove the day “${name}”`,
    add: "Add a day", new_day: "Day", new_name: "Name of the day", name_missing: "Give this day a name.",
  },
  security: {
    passphrases: "Passphrases", passphrases_explain: "Give each deputy their own: it can be removed without changing the others.",
    name: "Name", since: "Since", revoke: "Remove", revoke_named: (name) => `Remove the passphrase “${name}”`,
    revoke_title: "Remove this passphrase?", revoke_explain: (name) => `The passphrase “${name}” will no longer open this mallette. Copies and backups made before still open with it.`,
    revoked: (name) => `Passphrase “${name}” removed.`,
    add: "Add a passphrase", new_name: "For whom, or for what", new_passphrase: "Passphrase", name_missing: "Give this passphrase a name.",
    added: (name) => `Passphrase “${name}” added.`,
    keyring_title: "Keyring of this computer", keyring, remember: "Keep the key in the keyring of this computer",
    sheet: "Recovery sheet", tried: (day) => `Code tried on ${day}.`, untried: "The code was never tried: nothing says that the sheet is good.",
    print: "Print the recovery sheet", printed: (path) => `Sheet saved: ${path}. Print it, then delete that file.`,
    code: "Try the code read from the sheet", code_hint: "14 groups of 5 characters. Spaces and dashes do not matter.", attempt: "Try", worked: "The code opened the test copy. The sheet is good.",
  },
  backups: {
    explain: "A backup is made at opening and before each change of format, then verified. Old ones go once a newer one is verified.",
    now: "Back up now", elsewhere: "Back up to another medium", verify: "Verify everything", verifying: "Verifying…",
    done: (when) => `Backup made and verified, ${when}.`, done_unverified: "The backup is made, but its verification failed. Make another one.",
    list: "Backups kept", none: "No backup so far. Make the first one now.", when: "When", where: "Where", size: "Size", state: "State",
    verified: "verified", unverified: "not verified",
    healthy: (entries, backups) => `Everything is healthy: ${count(entries, "entry", "entries")} of the journal, ${count(backups, "backup", "backups")}.`,
    found: (n) => (n === 1 ? "One problem was found." : `${count(n, "problem", "problems")} were found.`),
    problems,
  },
  about: {
    version: "Version of Mallette", folder: "Folder of the mallette", close: "Close this mallette", close_explain: "To open another one, or to hand back the computer.",
    offline: "Mallette sends nothing and fetches nothing over the network.",
    fonts: "Typeface: Source Sans 3, SIL Open Font License 1.1.",
  },
};
