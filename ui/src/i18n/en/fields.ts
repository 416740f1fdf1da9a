import type { LiveKind } from "../../backend/types";
import type { FieldLabels } from "../fr/fields";

export const kinds: Record<LiveKind, string> = {
  organisation: "organisation", holiday: "public holiday", company: "company", person: "person", channel: "other way to reach",
  team: "team", role: "role", assignment: "assignment", activity: "essential activity", document: "linked document",
  rotation: "on-call rotation", shift: "on-call shift", chapter: "chapter", section: "section", link: "link between procedures",
  arrow: "arrow", flow: "notification flow", term: "classification word", class: "incident class", class_step: "step of a class",
  priority_rule: "priority rule", scale_mapping: "mapping of scales", delay: "promised time",
  procedure_action: "action of a procedure", activation_criterion: "activation criterion", escalation_step: "escalation level",
  seat: "seat of the crisis cell", milestone: "milestone of the chronogram", raci_column: "actor of the RACI", raci_row: "activity of the RACI",
  raci_cell: "cell of the RACI", recovery_actor: "actor of the recovery", recovery_phase: "phase of the recovery",
  recovery_task: "task of the recovery", tool: "tool", measure: "preventive measure", template: "message template",
  plan_version: "version of the plan", logo: "logo", paper_copy: "paper copy",
  duty: "statutory duty", scenario: "exercise scenario", inject: "inject of a scenario", incident: "incident",
  review_question: "review question", review_answer: "answer of the review", involved: "person named in the report", timeline_line: "line of the timeline", why: "cause",
  problem: "problem", problem_incident: "incident of a problem", action: "action", walk: "yearly review",
};

export const fields: FieldLabels = {
  organisation: {
    name: "Name of the organisation", plan_title: "Title of the plan", address: "Address of the main site", country: "Country of public holidays",
    language: "Language of the plan", time_zone: "Time zone", confidentiality: "Confidentiality notice",
    confidential_to: "Handed out to", business_opens: "Start of business hours", business_closes: "End of business hours",
    business_days: "Business days", review_months: "Months between two reviews of the plan", reviewed_on: "Last review of the plan",
    tested_on: "Last test of the plan", verify_months: "Months after which a contact must be verified again",
  },
  holiday: { day: "Day", name: "Name", working: "Worked" },
  company: {
    name: "Name", category: "Category", contract_reference: "Contract reference", phone: "Switchboard or emergency", email: "E-mail",
    hours: "Hours", address: "Address", notes: "Know before calling",
  },
  person: {
    first_name: "First name", last_name: "Last name", job: "Job", company: "Company", email: "E-mail", phone: "Landline", mobile: "Mobile",
    hours: "Hours", notes: "Know before calling", site: "Site", verified_on: "Numbers verified on", verified_by: "Verified by",
  },
  channel: { person: "Person", label: "Means", value: "Number, address or call sign", position: "Order" },
  team: { code: "Code", name: "Name", mission: "Mission", position: "Order" },
  role: {
    code: "Code", name: "Name of the role", aliases: "Other names in use", team: "Team", company: "Company",
    contract_reference: "Contract reference", mission: "Mission", duties: "Duties", decides: "May decide alone", position: "Order",
  },
  assignment: { role: "Role", person: "Person", rank: "Rank" },
  activity: {
    name: "Activity", service: "Department", rto_minutes: "RTO", rpo_minutes: "RPO", owner: "Role that answers for it",
    notes: "Dependencies, how to go on by hand", position: "Order",
  },
  document: {
    code: "Code", reference: "Reference", title: "Title", owner: "Kept up to date by", version: "Version in force",
    review_on: "Next review", link: "Where the original is", notes: "Notes", copy_blob: "Offline copy",
    copy_name: "File of the copy", copy_media: "Type of the copy", copy_bytes: "Size of the copy",
    copy_sha256: "Fingerprint of the copy", copied_at: "Copy taken on", position: "Order",
  },
  rotation: { name: "Name", category: "Category", notes: "Who may call it, and for what", position: "Order" },
  shift: { rotation: "Rotation", starts_at: "Start", ends_at: "End", person: "On call", backup: "Next" },
  chapter: { code: "Code", title: "Title", position: "Order" },
  section: { chapter: "Chapter", code: "Code", title: "Title", body: "Text", shows: "Table or picture", position: "Order" },
  link: { letter: "Letter", text: "Text", position: "Order" },
  arrow: { link: "Link", from_end: "From", to_end: "To", position: "Order" },
  flow: { number: "Number", from_plan: "Warns", to_plan: "Is warned", both_ways: "Both ways", text: "When, and what", position: "Order" },
  term: { list: "List", code: "Code", name: "Word", description: "When it applies", position: "Order" },
  class: {
    code: "Code", name: "Name", description: "Definition", criteria: "Criteria", escalation: "Passing to the next class", position: "Order",
  },
  class_step: { class: "Class", text: "To do", position: "Order" },
  priority_rule: { impact: "Impact", urgency: "Urgency", priority: "Priority" },
  scale_mapping: {
    condition: "When this row applies", priority: "Priority", gravity: "Severity", report_impact: "Impact, for the report", class: "Class",
    position: "Order",
  },
  delay: { clock: "Promise", scale: "Step", level: "Service level", amount: "Duration", unit: "Unit", calendar: "Calendar" },
  procedure_action: {
    procedure: "Procedure", action: "To do", function: "By whom", document: "Linked document", documents: "Other documents",
    position: "Order",
  },
  activation_criterion: { category: "Category", text: "Criterion", position: "Order" },
  escalation_step: {
    hours: "Hours", level: "Level", provider: "Provider’s side", client: "Client’s side", provider_role: "Role on the provider’s side",
    client_role: "Role on the client’s side", rotation: "Rotation that answers", text: "When it is called", position: "Order",
  },
  seat: {
    name: "Seat", permanent: "Permanent", condition: "Taken when", provider: "Provider’s side", client: "Client’s side",
    provider_role: "Role on the provider’s side", client_role: "Role on the client’s side", mission: "What it decides", position: "Order",
  },
  milestone: {
    code: "Code", offset_minutes: "After T0", title: "Milestone", detail: "Content", repeat_minutes: "Repeated every", condition: "If",
    position: "Order",
  },
  raci_column: { name: "Actor", position: "Order" },
  raci_row: { name: "Activity", position: "Order" },
  raci_cell: { row: "Activity", column: "Actor", letters: "Letters" },
  recovery_actor: { name: "Actor", position: "Order" },
  recovery_phase: {
    category: "Category", name: "Phase", shortest_minutes: "Shortest duration", longest_minutes: "Longest duration", position: "Order",
  },
  recovery_task: { phase: "Phase", actor: "Actor", text: "Task", waits: "Waiting", position: "Order" },
  tool: {
    name: "Tool", description: "What it is", functions: "What it is used for", flexibility: "How it adapts", cost: "Cost",
    replacement: "Replaced by, when down", in_use: "In use", position: "Order",
  },
  measure: { category: "Category", text: "Measure", owner: "Owner", due_on: "Due on", done_on: "Done on", position: "Order" },
  template: {
    code: "Code", audience: "Audience", moment: "When to send it", channel: "Channel", subject: "Subject", body: "Text", position: "Order",
  },
  plan_version: { number: "Number", published_at: "Published on", approver: "Approved by", note: "What changes" },
  logo: { blob: "Copy", name: "File", media: "Type" },
  paper_copy: {
    number: "Copy", document: "Document", holder: "Holder", place: "Place", language: "Language", paper: "Paper", large: "Large print",
    duplex: "Both sides", version: "Version", as_of: "State of the plan", printed_at: "Printed on", fingerprint: "Fingerprint", sheets: "Sheets", handed_over_on: "Handed over on",
    destroyed_on: "Destroyed on", notes: "Remarks",
  },
  duty: {
    code: "Code", name: "To be filed", authority: "With", text: "From when it runs, what to say", role: "Role that files it",
    amount: "Time limit", unit: "Unit", calendar: "Calendar", after: "Runs after", position: "Order",
  },
  scenario: {
    code: "Code", name: "Name", goals: "What it trains", preparation: "How to prepare and lead it", title: "Title of the incident",
    description: "What is reported at T0", category: "Type of incident", source: "Source of the report",
    application: "Application or machine", channels_down: "Channels down from the start", duration_minutes: "Duration", position: "Order",
  },
  inject: {
    scenario: "Scenario", minute: "Minutes after T0", title: "Inject", sender: "From", recipient: "To",
    text: "What is said, shown or handed over", expected: "What is expected", position: "Order",
  },
  incident: {
    number: "Number", exercise: "Exercise", scenario: "Scenario", speed: "Speed of the clock", title: "What, in a line", category: "Type of incident", source: "How it was reported",
    noticed_at: "Noticed", declared_at: "Declared", declared_by: "Declared by", reported_by: "Reported by", application: "Application or machine", symptoms: "Symptoms",
    description: "What is known: impact, duration, activities, resources", actions_before: "What was done just before", reproduction: "How to bring it about again",
    environment: "Browser and system", address: "Address of the page", account: "Account in use", effect: "Effect on the work", team: "Team in charge",
    resolution: "How it was resolved", instructions: "Standing instructions that change", problem_proposed: "Propose a problem: it comes back, or its cause is unknown",
  },
  review_question: { block: "Part of the review", label: "Question", position: "Order" },
  review_answer: { incident: "Incident", question: "Question", block: "Part", label: "Question", text: "Answer", choice: "Ticked answer", not_applicable: "Does not apply", position: "Order" },
  involved: {
    incident: "Incident", list: "List", person: "Person", place: "Role, organisation", name: "First and last name", email: "E-mail", phone: "Telephone", job: "Position",
    notes: "Mission, remarks", position: "Order",
  },
  timeline_line: { incident: "Incident", line: "Line" },
  why: { incident: "Incident", parent: "Cause of", text: "Because…", root: "Root cause", position: "Order" },
  problem: {
    number: "Number", title: "Problem, in a line", description: "What is known of it", root_cause: "Root cause", workaround: "What helps meanwhile", state: "State",
    owner: "Owner", opened_at: "Opened on", opened_by: "Opened by", closed_at: "Closed on",
  },
  problem_incident: { problem: "Problem", incident: "Incident" },
  action: {
    number: "Number", title: "Action, in a line", detail: "Detail", nature: "Nature", theme: "What it changes", step: "Step", owner: "Owner", due_on: "Due",
    proof: "Proof of effect", created_at: "Created on", created_by: "Created by", origin: "Origin", incident: "Incident", problem: "Problem", finding: "Finding",
    about_kind: "Kind of record", about_row: "Record of the plan", about_field: "Field of the plan", closed_at: "Closed on", closed_by: "Closed by", outcome: "Outcome", version: "Version of the plan",
    position: "Order",
  },
  walk: { begun_at: "Begun on", begun_by: "Begun by", finished_at: "Finished on", finished_by: "Finished by", note: "Conclusion" },
};
