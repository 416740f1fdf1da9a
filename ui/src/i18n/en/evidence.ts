import type { evidence as source } from "../fr/evidence";
import { counter } from "../count";

const count = counter("en");

export const evidence: typeof source = {
  title: "Evidence", pieces: (n) => count(n, "piece", "pieces"),
  add: { label: "Add evidence", note: "What it shows, where it was taken", choose: "Choose a file…", how: "Drop files on this screen, or paste a screenshot with Ctrl+V.", busy: "Copying…", limit: "100 MB at most. Each piece is encrypted in the mallette, with its fingerprint." },
  kept: (name) => `${name} is kept as evidence.`, kept_picture: "The screenshot is kept as evidence.",
  no_picture: "The clipboard holds no picture. Nothing was kept. Take the screenshot first, or choose a file.", bad_picture: "This picture does not read. Nothing was kept. Save it to a file, then choose that.",
  empty: "No evidence", empty_hint: "Keep screenshots, logs and messages at once: they may be gone later. Each piece is encrypted and dated, and its chain of custody is kept.", empty_read_only: "No piece was kept for this incident.",
  captured: (when, by) => `captured ${when}${by ? ` by ${by}` : ""}`,
  line: (n) => `line no. ${n}`, some_line: "attached to a line of the log",
  sha: "SHA-256", copy_sha: (name) => `Copy the SHA-256 fingerprint of ${name}`, copied_sha: (name) => `Fingerprint of ${name} copied.`,
  open: "Open", open_of: (name) => `Open ${name}`, hand: "Hand over to…", hand_of: (name) => `Hand ${name} over to somebody`,
  custody: (n) => `Chain of custody: ${count(n, "step", "steps")}`,
  acts: { captured: "captured", viewed: "viewed", exported: "exported in the clear to", handed_over: "handed over to" }, by: (name) => `by ${name}`,
  hand_over: { label: (name) => `To whom ${name} is handed over`, to: "To whom, in which form", hint: "For example: Captain Morel, sealed USB stick no. 3.", go: "Note the handover", done: (name) => `The handover of ${name} is noted.`, nobody: "Write to whom the piece is handed over. Nothing was noted." },
};
