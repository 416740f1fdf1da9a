// Actions, problems, numbers, the yearly review.

import { counter } from "../count";
import type * as fr from "../fr/improvements";

const count = counter("en");

export const improvements: typeof fr.improvements = {
  title: "Improvements",
  tabs: { board: "Board", list: "List", problems: "Problems", numbers: "Numbers", walk: "Yearly review" },
  summary: (open, overdue) => `${count(open, "open action", "open actions")}${overdue > 0 ? `, ${count(overdue, "overdue", "overdue")}` : ""}`,
  add: "Add an action", overdue: "overdue", no_owner: "no owner", no_due: "no due date", open_action: (title) => `Open the action ${title}`,
  incident_of: ({ number, exercise }) => `Open the ${exercise ? "exercise" : "incident"} ${number}`, problem_of: (number) => `Open the problem ${number}`,
  empty: "No action so far",
  empty_hint: "An action says what must change, who answers for it and by when. They come from reviews, exercises and readiness findings; you can add one here as well.",
  nothing: "No action answers to this filter.",
  filter: {
    label: "Filter the actions", words: "Number, title, owner", all: "all", which: "State", open: "open", overdue: "overdue", closed: "closed", owner: "Owner",
    all_owners: "all", nobody: "no owner", theme: "What it changes", all_themes: "anything", no_theme: "theme not said", origin: "Origin", all_origins: "all", clear: "Show all",
  },
  board: {
    hint: "Drag a card to move it. With the keyboard: arrows go from card to card, Ctrl + arrows move the card, Enter opens it.",
    column: (step, n) => `${step}, ${count(n, "action", "actions")}`,
    explain: { plan: "decided, not begun", do: "under way", check: "done, effect to be checked", act: "it works: to be extended" },
    none: "Nothing here", closed: (n) => `Closed (${n})`, more: (n) => `See ${count(n, "other", "others")}`,
    move: (title) => `Move ${title}`, to: (step) => `To ${step}`, up: "Up", down: "Down",
    moved: (title, step, at, of) => `${title}: ${step}, ${at} of ${of}`, edge: "The card is at the edge already.",
  },
  list: {
    columns: { number: "Number", title: "Action", owner: "Owner", due: "Due", step: "State", theme: "What it changes", origin: "Origin" },
    sort: (column) => `Sort by ${column}`, shown: (n, of) => (n === of ? count(n, "action", "actions") : `${n} of ${count(of, "action", "actions")}`),
    more: (n) => `See ${count(n, "other", "others")}`, closed: (outcome, day) => `${outcome} on ${day}`,
  },
  form: {
    title: "Add an action", what: "What, in a line", what_missing: "Say in a line what is to be done.", owner: "Owner", owner_hint: "A person of the plan, or any other name.",
    due: "Due", detail: "Detail", nature: "Nature", theme: "What it changes", unsaid: "not said", added: (title) => `Action added: ${title}`, add: "Add",
  },
  action: {
    title: (number) => `Action ${number}`, created: (by, day) => `made by ${by} on ${day}`, created_on: (day) => `made on ${day}`,
    what: "The action", from: "Where it comes from", about: "What it changes in the plan", effect: "The effect",
    proof_hint: "How it is known that it had an effect: a test, a measure, an exercise.",
    pick_incident: "Choose the incident", change_incident: "Change the incident", no_incident: "no incident", exercise: "Exercise", forget: (what) => `Unlink ${what}`,
    no_problem: "no problem",
    about_none: "No record of the plan is named. Name it: the action will open it, and the next version of the plan can close the action.",
    about_gone: "The record it names is no longer in the plan.", pick_about: "Name the record", change_about: "Name another record", open_about: "Open the field", open_about_of: (title) => `Open the field: ${title}`,
    whole: "the whole record", field: "Field",
    finish: "Done", drop: "Drop", reopen: "Open again", retire: "Take the action out", sure: "Close the action", finish_title: "The action is done",
    finish_ask: "How is it known that it had an effect? It can be closed without proof, and the list will say so.", finish_without: "Close without proof",
    drop_title: "The action is dropped", drop_ask: "Why? The reason stays with the action.", drop_missing: "Say why it is dropped.", drop_sure: "Drop the action", reason: "Reason",
    closed: (outcome, by, day) => `Action ${outcome}${by ? ` by ${by}` : ""} on ${day}.`, in_version: (number) => `Carried by version ${number} of the plan.`,
    without_proof: "Closed without proof of its effect.", said_closed: (number) => `${number} is closed.`, said_reopened: (number) => `${number} is open again.`,
    retire_ask: (title) => `“${title}” leaves the board and the lists, its history stays. Ctrl+Z puts it back.`, retired: (number) => `${number} is taken out. Ctrl+Z puts it back.`,
    history: "History", history_none: "Nothing was changed.",
  },
  pick: {
    incident: "Search for an incident", incident_hint: "Number, title or application", record: "Search the plan", record_hint: "Role, activity, section, document", none: "Nothing matches.",
  },
  problems: {
    explain: "A problem is the cause behind several incidents, or behind one that is not understood. It stays open until its cause is known and dealt with.",
    add: "Open a problem", empty: "No open problem", empty_hint: "When an incident comes back, or its cause stays unknown, open a problem: it brings together the incidents, the root cause and the actions.",
    columns: { number: "Number", title: "Problem", state: "State", owner: "Owner", incidents: "Incidents", actions: "Open actions" },
    which: "State", current: "current", closed: "closed", all: "all", nothing: "No problem in this state.", open: (title) => `Open the problem ${title}`,
    form_title: "Open a problem", what: "What, in a line", what_missing: "Say in a line what the problem is.", added: (title) => `Problem opened: ${title}`,
    dialog: (number) => `Problem ${number}`, opened: (by, day) => `opened by ${by} on ${day}`, opened_on: (day) => `opened on ${day}`, closed_on: (day) => `closed on ${day}`,
    state: "State of the problem", behind: "Incidents that come from it", no_incidents: "No incident is linked so far.", link: "Link an incident", unlink: (number) => `Unlink the incident ${number}`,
    actions: "Actions", no_actions: "No action.", retire: "Take the problem out", retired: (number) => `${number} is taken out. Ctrl+Z puts it back.`,
    retire_ask: (title) => `“${title}” leaves the list, its incidents and actions stay. Ctrl+Z puts it back.`,
    said_state: (number, state) => `${number}: ${state}.`,
  },
  export: {
    button: "Export…", title: "Export the actions", formats: { jira: "Jira", trello: "Trello", asana: "Asana", xlsx: "Excel (.xlsx)", csv: "Spreadsheet (.csv)" },
    explain: (n) => `${count(n, "action that is shown", "actions that are shown")}, in the order of the list. The file is not encrypted: it may hold names.`,
    hints: {
      jira: "CSV file for the importer of Jira.", trello: "CSV file with the columns of Trello.", asana: "CSV file for the importer of Asana.", xlsx: "Workbook for Excel or LibreOffice.", csv: "A line an action, for any spreadsheet.",
    },
    file: (format) => ({ jira: "actions-jira.csv", trello: "actions-trello.csv", asana: "actions-asana.csv", xlsx: "actions.xlsx" })[format] ?? "actions.csv",
    done: (n, path) => `${count(n, "action written", "actions written")}: ${path}`,
    calendar: "Calendar (.ics)", calendar_hint: "Due dates of actions, review dates and on-call shifts, for any calendar.", calendar_name: "due-dates", calendar_done: (path) => `Calendar written: ${path}`,
  },
  proposed: {
    title: "Similar incidents without a problem", explain: "they are alike: one cause may be behind them", shared: (words) => `in common: ${words.join(", ")}`,
    open_of: (numbers) => `Open a problem behind ${numbers}`, join: (number) => `Link to ${number}`, join_of: (number, numbers) => `Link to ${number}: ${numbers}`,
  },
  card: {
    title: "Improvements", open: (n) => `${count(n, "open action", "open actions")}.`, overdue: (n) => count(n, "overdue", "overdue"), none: "No action is open.",
    on_time: "None is overdue.", since: (day) => `since ${day}`, board: "See the board", late: "See those overdue", up_to_date: "up to date",
  },
  reviews: {
    title: "Reviews to hand in", due: (day) => `due on ${day}`, left: (days) => (days === 0 ? "today" : `${count(days, "business day", "business days")} left`),
    late: (days) => (days === 0 ? "overdue" : `${count(days, "business day", "business days")} overdue`), open_of: (title) => `Open the review of ${title}`, others: (n) => `and ${count(n, "other", "others")}`,
  },
  readiness: { create: "Create an action", create_of: (sentence) => `Create an action: ${sentence}`, open_of: (title) => `Open the action ${title}` },
  publish: {
    behind: "Actions this version carries", explain: "The record these actions change was edited since the last version. Those that are ticked will be closed with it.",
    from: (numbers) => `from ${numbers}`, column: "Behind this version",
    come_from: (exercise, n) => `${exercise ? "Exercise" : "Incident"}${n > 1 ? "s" : ""}`,
  },
};
