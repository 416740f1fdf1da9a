// The commands of incidents and of what comes after them.

import type { Backend } from "../backend";
import { AfterwardsFake } from "./afterwards";
import { Calls } from "./calls";
import { LOGO } from "./copies";
import { IncidentsFake } from "./incident";

export class ConductedFake extends Calls {
  incidents = new IncidentsFake();
  afterwards = new AfterwardsFake();

  register = () => this.call("register", [], () => this.incidents.register);
  declare: Backend["declare"] = (declaration) => this.call("declare", [declaration], () => this.incidents.declare(declaration));
  incident = (id: string) => this.call("incident", [id], () => this.incidents.find(id) ?? this.refuse("not_found"));
  act: Backend["act"] = (id, deed) => this.call("act", [id, deed], () => this.incidents.act(deed));
  similar: Backend["similar"] = (title, application, category) => this.call("similar", [title, application, category], () => this.incidents.alike);
  scales: Backend["scales"] = (judged) => this.call("scales", [judged], () => this.incidents.scales);
  fill_template: Backend["fill_template"] = (id, template) => this.call("fill_template", [id, template], () => this.incidents.filled);
  prefilled_report = (id: string) => this.call("prefilled_report", [id], () => this.incidents.prefilled);
  handover_sheet = (id: string) => this.call("handover_sheet", [id], () => this.incidents.handover);
  save_mail: Backend["save_mail"] = (recipients, subject, body, path) => this.call("save_mail", [recipients, subject, body, path], () => null);
  export_register: Backend["export_register"] = (incidents, headers, format, path) => this.call("export_register", [incidents, headers, format, path], () => null);
  export_report: Backend["export_report"] = (incident, format, masked, language, path) => this.call("export_report", [incident, format, masked, language, path], () => []);
  export_actions: Backend["export_actions"] = (ids, format, path) => this.call("export_actions", [ids, format, path], () => null);
  export_calendar = (path: string) => this.call("export_calendar", [path], () => null);
  log: Backend["log"] = (id, query) => this.call("log", [id, query], () => this.incidents.page(query));
  check_log = (id: string) => this.call("check_log", [id], () => this.incidents.check);
  typed_time: Backend["typed_time"] = (typed, now) => this.call("typed_time", [typed, now], () => this.incidents.time(typed, now));
  keep_evidence: Backend["keep_evidence"] = (id, path, line, note) => this.call("keep_evidence", [id, path, line, note], () => this.incidents.view);
  paste_evidence: Backend["paste_evidence"] = (id, base64, line, note) => this.call("paste_evidence", [id, base64, line, note], () => this.incidents.view);
  read_evidence: Backend["read_evidence"] = (id, evidence) => this.call("read_evidence", [id, evidence], () => ({ name: "capture.png", media: "image/png", base64: LOGO }));
  export_evidence: Backend["export_evidence"] = (id, evidence, path) => this.call("export_evidence", [id, evidence, path], () => null);
  preview_alerts = (path: string) => this.call("preview_alerts", [path], () => this.incidents.alerts);
  import_alerts: Backend["import_alerts"] = (path, fingerprints) => this.call("import_alerts", [path, fingerprints], () => this.incidents.imported);

  review: Backend["review"] = (id, language) => this.call("review", [id, language], () => structuredClone(this.afterwards.review));
  due_reviews = () => this.call("due_reviews", [], () => this.afterwards.due);
  begin_review: Backend["begin_review"] = (id, language) => this.call("begin_review", [id, language], () => this.afterwards.step(false, ""));
  sign_review: Backend["sign_review"] = (id, by, note, language) => this.call("sign_review", [id, by, note, language], () => this.afterwards.step(true, by));
  reopen_review: Backend["reopen_review"] = (id, reason, language) => this.call("reopen_review", [id, reason, language], () => this.afterwards.step(false, ""));
  improvements = () => this.call("improvements", [], () => structuredClone(this.afterwards.improvements));
  add_action: Backend["add_action"] = (action) => this.call("add_action", [action], () => this.afterwards.open(action));
  move_action: Backend["move_action"] = (id, step, position) =>
    this.call("move_action", [id, step, position], () => { this.afterwards.set("action", id, "step", step); this.afterwards.set("action", id, "position", position); return null; });
  close_action: Backend["close_action"] = (id, outcome) => this.call("close_action", [id, outcome], () => { this.afterwards.close(id, outcome); return null; });
  reopen_action = (id: string) => this.call("reopen_action", [id], () => { this.afterwards.close(id, ""); return null; });
  actions_behind = () => this.call("actions_behind", [], () => this.afterwards.behind);
  add_problem: Backend["add_problem"] = (title, incidents) => this.call("add_problem", [title, incidents], () => this.afterwards.openProblem(title, incidents));
  proposed_problems = () => this.call("proposed_problems", [], () => this.afterwards.proposed);
  similar_incidents = (id: string) => this.call("similar_incidents", [id], () => this.incidents.alike);
  link_problem: Backend["link_problem"] = (problem, incident, linked) => this.call("link_problem", [problem, incident, linked], () => { this.afterwards.link(problem, incident, linked); return null; });
  set_problem_state: Backend["set_problem_state"] = (problem, state) =>
    this.call("set_problem_state", [problem, state], () => { this.afterwards.set("problem", problem, "state", state); return null; });
}
