import type { ContactColumn } from "../../backend/types";
import type { Detail } from "../fr/errors";
import type * as fr from "../fr/directory";
import { counter } from "../count";

const count = counter("en");

const columns: Record<ContactColumn, string> = {
  first_name: "First name", last_name: "Last name", full_name: "First and last name", job: "Function", company: "Company", role: "Role", rank: "Rank",
  email: "E-mail", phone: "Landline", mobile: "Mobile", other: "Other channel", hours: "Hours", site: "Site", notes: "To know",
  verified_on: "Verified on", ignore: "(leave out)",
};

const named = (d: Detail) => columns[d.field as ContactColumn] ?? d.field ?? "";

export const directory: typeof fr.directory = {
  title: "Directory",
  summary: (roles, people, companies) => `${count(roles, "role", "roles")}, ${count(people, "person", "people")}, ${count(companies, "company", "companies")}`,
  gaps: (n) => `${count(n, "role", "roles")} without two contacts that can be reached`,
  tabs: { label: "Views of the directory", roles: "By role", people: "By person", companies: "External", on_call: "On call" },
  import: "Import…", export: "Export…", print: "Print the directory",
  add: { role: "Add a role", person: "Add a person", company: "Add a company", rotation: "Add a rotation", team: "Add a team" },
  filter: {
    label: "Filter", hint: "Role, person, number or company", side: "Internal or external", all: "Internal and external", internal: "Internal", external: "External",
    team: "Team", all_teams: "All teams", gaps: "Only incomplete roles", clear: "Clear the filter",
    nothing: "Nothing matches this filter", nothing_hint: "Try a part of the name or number, or clear the filter.",
  },
  keys: "Arrows: from row to row. Enter: open. C: copy the number.",
  keys_roles: "Arrows: from row to row. Enter: open. C: copy the principal’s number, Shift+C: the deputy’s.",
  heads: {
    role: "Role", principal: "Principal", backup: "Deputy", person: "Person", roles: "Roles held", number: "Number", numbers: "Mobile, landline", email: "E-mail, verification",
    company: "Company", contract: "Contract, hours", contacts: "Contacts",
  },
  lists: { roles: "Roles and who holds them", people: "People", companies: "Companies", rows: "Rows of the file" },
  internal: "internal", external: (company) => (company ? `external · ${company}` : "external"),
  no_team: "No team",
  landline: (number) => `landline ${number}`, no_number: "No number", no_number_hint: "add a number",
  contract: (reference) => `contract ${reference}`,
  more: (n) => `+ ${count(n, "other channel", "other channels")}`,
  more_backups: (n) => `+ ${count(n, "other deputy", "other deputies")}`,
  no_principal: "No principal", no_backup: "No deputy", same_person: "Same person as the principal", add_person: "add a person",
  add_person_to: (role) => `Add a person to the role ${role}`,
  incomplete: (n) => (n === 0 ? "no contact can be reached" : "1 contact of 2 can be reached"),
  incomplete_long: (n) =>
    n === 0
      ? "Nobody can be reached for this role. It needs two different people, each with a number."
      : "Only one contact can be reached for this role. It needs two different people, each with a number: illness, leave, departure.",
  verified: (ago) => `verified ${ago}`, never_verified: "never verified", verify_again: (ago) => `verify again: verified ${ago}`,
  verify: "Verified today", verify_of: (name) => `Verified today: ${name}`,
  verified_now: (name) => `Numbers of ${name} verified today.`,
  no_number_to_copy: (name) => `${name} has no number to copy.`, nobody_to_copy: "This role has nobody whose number could be copied.",
  open: (name) => `Open ${name}`,
  back_to: (name) => `Back to ${name}`,
  unnamed: { role: "Role without a name", person: "Person without a name", company: "Company without a name", rotation: "Rotation without a name", team: "Team without a name" },
  role: {
    holders: "Principal and deputies", up: (name) => `Move ${name} up`, down: (name) => `Move ${name} down`,
    remove: (name) => `Remove ${name} from this role`, removed: (name) => `${name} no longer holds this role. Ctrl+Z to undo.`,
    none: "Nobody holds this role.", add: "Add a person", added: (name, rank) => `${name} now holds this role (${rank}).`,
    no_team: "no team", no_company: "internal role", what: "What this role does",
  },
  person: {
    numbers: "How to reach them", who: "Who they are", no_company: "person of the organisation", verified_by: (name) => `by ${name}`,
    channels: "Other ways to reach them", add_channel: "Add a channel", remove_channel: (name) => `Remove the channel ${name}`,
    channels_hint: "Satellite, radio, private number, messaging.",
    roles: "Roles held", no_role: "This person holds no role.", add_role: "Give them a role", choose_role: "Choose a role to give them…",
    leave: (role) => `Remove the role ${role}`, left: (role) => `They no longer hold the role ${role}. Ctrl+Z to undo.`,
  },
  picker: {
    label: "Find a person, or create one", nothing: "Nobody of that name: type first and last name to create them.",
    create: (name) => `Create “${name}”`, list: "People found",
  },
  company: {
    contacts: "Contacts", no_contact: "No contact at this company.", roles: "Roles held by this company", no_role: "No role is given to this company.",
    n_contacts: (n) => (n === 0 ? "no contact" : count(n, "contact", "contacts")),
  },
  team: { roles: (n) => count(n, "role", "roles"), edit: (name) => `Edit the team ${name}` },
  fresh: {
    role: "New role", person: "New person", company: "New company", rotation: "New rotation", team: "New team",
    add: "Add", needs_name: "A name is needed. Nothing was added.",
  },
  retire: {
    button: "Take out of the plan…", title: (name) => `Take “${name}” out of the plan?`, confirm: "Take out of the plan", keep: "Keep",
    role: (holders) => (holders === 0 ? "Nobody holds it: nothing else goes with it." : `${count(holders, "assignment goes", "assignments go")} with it. The people stay in the directory.`),
    person: (roles, channels, shifts) => [
      roles.length > 0 ? `They will no longer hold: ${roles.join(", ")}.` : "They hold no role.",
      channels > 0 ? `${count(channels, "other channel goes", "other channels go")} with them.` : "",
      shifts > 0 ? `${count(shifts, "shift is", "shifts are")} to be given to somebody else.` : "",
    ].filter(Boolean).join(" "),
    company: (people, roles) => (people + roles === 0
      ? "Nobody belongs to it: nothing else changes."
      : `${[people > 0 ? count(people, "contact", "contacts") : "", roles > 0 ? count(roles, "role", "roles") : ""].filter(Boolean).join(" and ")} stay in the directory, without a company.`),
    rotation: (shifts) => `${count(shifts, "shift goes", "shifts go")} with it.`,
    team: (roles) => (roles === 0 ? "No role belongs to it." : `${count(roles, "role stays", "roles stay")} in the directory, without a team.`),
    kept: "The history is kept, and Ctrl+Z undoes it.", done: (name) => `“${name}” was taken out of the plan. Ctrl+Z to undo.`,
  },
  on_call: {
    now: "On call now", next: "Next", until: (when) => `until ${when}`, from: (when) => `from ${when}`,
    call_next: (name) => `then call ${name}`, nobody: "Nobody is on call", no_next: "The next shift is not filled in",
    no_next_hint: "It has to be, at least one day before.", fill: "fill in the shift",
    shifts: "Shifts", week: "Week", week_number: (n) => `W${String(n).padStart(2, "0")}`, state: "State",
    states: { past: "past", now: "now", next: "to come" },
    gap: (from, to) => `Nobody from ${from} to ${to}`, fill_gap: "Fill this gap", unfilled: "Nobody",
    add: "Add the next shift", first: "Add a first shift", show_past: (n) => `Show ${count(n, "past shift", "past shifts")}`, hide_past: "Hide past shifts",
    remove: (when) => `Remove the shift of ${when}`, removed: (when) => `The shift of ${when} was removed. Ctrl+Z to undo.`,
    none: "No shift: add the first one, it lasts a week.", wrong_order: "The end is before the start: correct one of them.", overlap: "This shift starts before the one before it ends.",
    change: (field, when, name) => `${field}, shift of ${when}: ${name}`, choose: "choose…", nobody_chosen: "put nobody",
    weeks_ahead: "Fill in the next weeks…", weeks_title: (name) => `Fill in the next weeks: ${name}`, weeks: "Number of weeks", weeks_order: "Order of turns",
    weeks_add: "Add a person to the order", weeks_leave: (name) => `Take ${name} out of the order`, weeks_fill: (n) => `Add ${count(n, "shift", "shifts")}`, weeks_filled: (n) => `${count(n, "shift added", "shifts added")}. Ctrl+Z takes back the last one.`,
    unfilled_next: (when) => `The shift under way ends on ${when} and nobody takes over: a shift is filled in at least a day before.`,
    edit: (name) => `Edit the rotation ${name}`, details: "Edit",
  },
  empty: {
    roles: "No role in the plan", roles_hint: "First add the roles that must be held during an incident, then give each a principal and a deputy. You can also import an existing directory.",
    people: "Nobody in the directory", people_hint: "Add the first person, or import a vCard, CSV or Excel file.",
    companies: "No company", companies_hint: "First add the suppliers to call during an incident: hosting, telephone, insurer, authorities.",
    rotations: "No on-call rotation", rotations_hint: "Add a rotation, then its shifts: who is called this week, and who next.",
  },
  importing: {
    title: "Import contacts", steps: { file: "File", mapping: "Columns", preview: "Check", done: "Result" },
    step: (n, of, name) => `Step ${n} of ${of}: ${name}`,
    start: "Choose a vCard (.vcf), CSV (.csv) or Excel (.xlsx) file. Nothing is written to the directory before the last step.",
    choose: "Choose a file…", other: "Choose another file…", reading: "Reading the file…",
    file: (name, rows) => `${name}: ${count(rows, "row", "rows")}`,
    mapping: "Say what each column holds. The first rows of the file serve as examples.",
    column: (heading) => `Content of the column ${heading}`, heading: "Column of the file", becomes: "Becomes", sample: "Examples",
    needs_name: "At least one column must hold the name.", preview: "Check", comparing: "Comparing with the directory…",
    counts: (fresh, same, near, problems) =>
      [count(fresh, "new person", "new people"), `${same} already there`, count(near, "look-alike", "look-alikes"), count(problems, "unreadable row", "unreadable rows")].join(", "),
    heads: { line: "Line", person: "Person", role: "Company, role", numbers: "Numbers", verdict: "What will happen" },
    verdict: { new: "New person", same: "Already in the directory: left aside", near: "Looks like", problem: "Unreadable: left aside" },
    near_file: "an earlier line of the file", complete: (name) => `Complete ${name}`, complete_short: "Complete this person",
    decide: (name) => `What to do with ${name}?`, leave: "Leave aside", somebody_else: "Add: it is somebody else",
    nothing: "Nothing to import: every row is already there or unreadable. Choose another file, or decide on people who look alike.",
    go: (n) => `Import ${count(n, "person", "people")}`, busy: "Importing…",
    done: (added, updated, skipped) =>
      `${count(added, "person added", "people added")}, ${count(updated, "person completed", "people completed")}, ${count(skipped, "row left aside", "rows left aside")}.`,
    columns,
    problem: {
      no_name: () => "There is no name on this line.",
      too_long: (d) => `“${named(d)}” is too long: ${d.length} characters, ${d.limit} at most.`,
      unprintable: (d) => `“${named(d)}” holds a character that cannot be printed.`,
      wrong_value: (d) => `“${named(d)}” is not understood: correct it in the file.`,
      too_many_cells: (d) => `${d.found} cells for ${d.expected} columns: a separator stands in a cell without quotes.`,
    },
  },
  exporting: {
    title: "Export the directory", explain: "The file holds every person with their numbers, in the clear: whoever finds it can read it. Keep it in a safe place.",
    vcard: "vCard file (.vcf)", vcard_hint: "For a telephone or an address book.", csv: "CSV table (.csv)", csv_hint: "For a spreadsheet.",
    name: "directory", done: (n, path) => `${count(n, "person", "people")} written to ${path}`,
  },
};
