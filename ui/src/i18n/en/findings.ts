import type { Detail } from "../fr/errors";
import type { FindingWords } from "../fr/findings";

const since = (d: Detail, word: string) => (d.date ? `${word} ${d.date}` : "");

export const findings: FindingWords = {
  role_one_contact: { says: (s) => `The role “${s}” has only one contact who can be reached.`, mend: "Add a backup" },
  role_no_contact: { says: (s) => `Nobody holds the role “${s}”.`, mend: "Name a principal" },
  contact_unverified: { says: (s, d) => `The numbers of ${s} have not been verified${since(d, " since")}.`, mend: "Verify the numbers" },
  document_no_copy: { says: (s) => `“${s}” has no offline copy.`, mend: "Take a copy" },
  document_overdue: { says: (s, d) => `The review of “${s}” is overdue${since(d, ": it was due on")}.`, mend: "See the document" },
  document_no_review: { says: (s) => `“${s}” has no review date.`, mend: "Set a date" },
  review_overdue: { says: (_, d) => `The review of the plan is overdue${since(d, ": last review on")}.`, mend: "Record the review" },
  test_overdue: { says: (_, d) => `The test of the plan is overdue${since(d, ": last test on")}.`, mend: "Record the test" },
  on_call_gap: { says: (s, d) => `The rotation “${s}” has a gap${since(d, " from")}.`, mend: "Fill the shifts" },
  raci_no_accountable: { says: (s) => `RACI: nobody is accountable (A) for “${s}”.`, mend: "Fill the grid" },
  raci_empty_cell: { says: (s, d) => `RACI: ${d.count ? `${d.count} empty cells` : "a cell is empty"} for “${s}”.`, mend: "Fill the grid" },
  rto_missing: { says: (s) => `The activity “${s}” has no RTO.`, mend: "Set the RTO" },
  activity_no_owner: { says: (s) => `The activity “${s}” has no owner.`, mend: "Name a role" },
  recovery_sheet_untried: { says: () => "The recovery sheet has never been tried.", mend: "Try the code" },
  no_version: { says: () => "No version of the plan has been published.", mend: "Publish a version" },
  backup_old: { says: (_, d) => `The last verified backup is old${since(d, ": it dates from")}.`, mend: "Back up" },
  measure_overdue: { says: (s, d) => `The measure “${s}” is overdue${since(d, ": due on")}.`, mend: "See the measure" },
  organisation_unnamed: { says: () => "The organisation has no name.", mend: "Name it" },
};
