import type * as fr from "../fr/documents";
import { counter } from "../count";

const count = counter("en");

export const documents: typeof fr.documents = {
  title: "Linked documents",
  summary: (n, missing) => `${count(n, "document", "documents")}${missing > 0 ? "" : ", all with an offline copy"}`,
  missing: (n) => `${n} without an offline copy`,
  overdue_count: (n) => count(n, "review overdue", "reviews overdue"),
  explain: "Each document keeps an encrypted copy here that can be read without network. Drop a file anywhere on this screen to attach it.",
  add: "Add a document",
  heads: { document: "Title and reference", owner: "Kept up to date by", version: "Version", review: "Next review", link: "Original", copy: "Offline copy", acts: "Actions" },
  table: "Linked documents and their copies",
  states: {
    missing: "No offline copy", same: "Copy up to date", changed: "The original has changed", unreachable: "Original cannot be reached, copy kept", no_link: "Copy kept, no original",
    checking: "Comparing with the original…",
  },
  copied: (when, size) => `taken on ${when}, ${size}`,
  overdue: "review overdue", no_review: "no review date",
  open: "Open", open_of: (title) => `Open the copy of ${title}`,
  take: "Take a copy…", retake: "Replace the copy…", take_of: (title) => `Take a copy of ${title}`, retake_of: (title) => `Replace the copy of ${title}`,
  details: (title) => `Details of ${title}`,
  untitled: "Document without a title",
  file: (name, media) => `${name} (${media})`, fingerprint: (sha) => `SHA-256 fingerprint: ${sha}`,
  retire: "Take out of the plan…", retire_title: (title) => `Take “${title}” out of the plan?`,
  retire_text: "Its record and its offline copy leave the plan. The original is not touched. The history is kept, and Ctrl+Z undoes it.", retire_no_copy: "Its record leaves the plan. The original is not touched. The history is kept, and Ctrl+Z undoes it.",
  retire_go: "Take out of the plan", keep: "Keep", retired: (title) => `“${title}” was taken out of the plan. Ctrl+Z to undo.`,
  empty: "No linked document",
  empty_hint: "First add the plans this one calls on (continuity, crisis, recovery), the contracts and the risk assessments. Then take a copy of each, to open it without network.",
  taking: {
    title: (title) => `Offline copy of “${title}”`, drop: "Drop the file here", or: "or", choose: "Choose a file…", from_link: "Take it from the original", link: (path) => `Original: ${path}`,
    limit: "100 MB at most. The copy is encrypted in the mallette.", busy: "Copying…", done: (title) => `Copy of “${title}” taken.`,
  },
  dropped: {
    title: (n) => (n === 1 ? "To which document does this file belong?" : `To which documents do these ${n} files belong?`),
    document: (file) => `Document for ${file}`, none: "do not attach", fresh: "new document", attach: "Attach", busy: "Copying…",
    done: (n) => count(n, "copy taken", "copies taken"),
  },
};
