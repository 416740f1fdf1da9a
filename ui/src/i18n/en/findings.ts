import type { FindingWords } from "../fr/findings";

const when = (date: string | undefined, word: string) => (date ? `${word} ${date}` : "");

export const findings: FindingWords = {
  role_one_contact: { says: (s) => `The role “${s}” has only one contact who can be reached.`, mend: "Add a deputy" },
  role_no_contact: { says: (s) => `Nobody holds the role “${s}”.`, mend: "Name a principal" },
  contact_unverified: { says: (s, d) => `The numbers of ${s} ${d.last ? `have not been verified since ${d.last}` : "have never been verified"}.`, mend: "Verify the numbers" },
  document_no_copy: { says: (s) => `“${s}” has no offline copy.`, mend: "Take a copy" },
  document_overdue: { says: (s, d) => `The review of “${s}” is overdue${when(d.due, ": it was due on")}.`, mend: "See the document" },
  document_no_review: { says: (s) => `“${s}” has no review date.`, mend: "Set a date" },
  review_overdue: { says: (_, d) => (d.last ? `The review of the plan is overdue: last review on ${d.last}.` : "The plan has never been reviewed."), mend: "Do the review" },
  test_overdue: { says: (_, d) => (d.last ? `The test of the plan is overdue: last test on ${d.last}.` : "The plan has never been tested."), mend: "Record the test" },
  on_call_gap: { says: (s, d) => `The rotation “${s}” has a gap${when(d.from, " from")}.`, mend: "Fill the shifts" },
  raci_no_accountable: { says: (s) => `RACI: nobody is accountable (A) for “${s}”.`, mend: "Fill the grid" },
  raci_empty_cell: { says: (s, d) => `RACI: a cell is empty for “${s}”${d.column ? `, column ${d.column}` : ""}.`, mend: "Fill the grid" },
  rto_missing: { says: (s) => `The activity “${s}” has no RTO.`, mend: "Set the RTO" },
  activity_no_owner: { says: (s) => `The activity “${s}” has no owner.`, mend: "Name a role" },
  recovery_sheet_untried: { says: () => "The recovery sheet has never been tried.", mend: "Try the code" },
  no_paper_copy: { says: () => "No paper copy of the plan is in the register.", mend: "Print a numbered copy" },
  no_version: { says: () => "No version of the plan has been published.", mend: "Publish a version" },
  backup_old: { says: (_, d) => (d.last ? `The last verified backup is old: it dates from ${d.last}.` : "There is no verified backup."), mend: "Back up" },
  measure_overdue: { says: (s, d) => `The measure “${s}” is overdue${when(d.due, ": due on")}.`, mend: "See the measure" },
  organisation_unnamed: { says: () => "The organisation has no name.", mend: "Name it" },
};
