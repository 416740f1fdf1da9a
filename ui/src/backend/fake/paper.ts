// What the fake prints: pages to look at, and a register whose copies are compared with the last published version.

import type { CodeCheck, CopyCheck, DocumentKind, Drawing, PaperCopy, Plan, PreviewInfo, PrintOptions, Shape, SheetChange } from "../types";

const A4 = { width: 595, height: 842 };
const LETTER = { width: 612, height: 792 };
/** How many pages a document has. */
const PAGES: Partial<Record<string, number>> = { plan: 46, contacts: 6 };
const CHAPTERS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
/** What changed since the version before the last. */
const CHANGES: SheetChange[] = [
  { mark: "III-2", take_out: true, put_in: true }, { mark: "III-3", take_out: true, put_in: true }, { mark: "III-4", take_out: false, put_in: true },
];

export const pagesOf = (document: DocumentKind): number => PAGES[document] ?? 1;

const mark = (document: DocumentKind, index: number): string => (document === "recovery-sheet" ? "" : index === 0 ? "0-1" : `${CHAPTERS[Math.floor((index - 1) / 6)]}-${((index - 1) % 6) + 1}`);

export function previewOf(document: DocumentKind, options: PrintOptions): PreviewInfo {
  const size = options.paper === "letter" ? LETTER : A4;
  return {
    // Some tables are wide: their page lies on its side.
    pages: Array.from({ length: pagesOf(document) }, (_, index) => ({ mark: mark(document, index), ...(index % 6 === 4 ? { width: size.height, height: size.width } : size) })),
    warnings: document === "plan" ? ["Annuaire, Nom · 山田 太郎 · 山田太郎", "Rôles, Mission · Écrire à l’équipe 🚨 · 🚨"] : [],
  };
}

/** A page with a heading, lines of text, a box and a table: enough to see whether it can be read. */
export function pageOf(info: PreviewInfo, index: number): Drawing | null {
  const page = info.pages[index];
  if (!page) return null;
  const { width, height } = page;
  const text = (x: number, y: number, words: string, size = 10, bold = false, tone: "ink" | "muted" = "ink"): Shape => ({ kind: "text", x, y, text: words, size, bold, anchor: "start", tone });
  const rule = (y: number): Shape => ({ kind: "line", points: [{ x: 57, y }, { x: width - 57, y }], stroke: { tone: "rule", width: 0.7, dashed: false }, tail: false, head: false });
  const lines = Math.floor((height - 420) / 20);
  return {
    width, height, alt: "",
    shapes: [
      text(57, 50, "Ateliers du Canal · Plan de gestion des incidents", 9, false, "muted"), rule(60),
      text(57, 100, index === 0 ? "Plan de gestion des incidents" : `Chapitre ${page.mark}`, 20, true),
      { kind: "rect", x: 57, y: 120, width: width - 114, height: 60, radius: 0, fill: "wash", stroke: { tone: "rule", width: 0.7, dashed: false } },
      text(70, 146, "À appeler d’abord : 06 39 98 31 18", 14, true), text(70, 166, "Claire Vasseur, directrice des systèmes d’information"),
      ...Array.from({ length: lines }, (_, line) => text(57, 210 + line * 20, "Noter l’heure, prévenir le responsable, tenir la main courante au fil des décisions.")),
      ...[0, 1, 2, 3].map((row): Shape => ({ kind: "rect", x: 57, y: height - 190 + row * 30, width: width - 114, height: 30, radius: 0, fill: row === 0 ? "bar" : "paper", stroke: { tone: "ink", width: 0.7, dashed: false } })),
      ...["Rôle", "Titulaire", "Suppléant", "Astreinte"].map((words, row) => text(66, height - 170 + row * 30, words, 10, row === 0)),
      rule(height - 46), text(57, height - 32, `v3.2 du 12 nov. 2026 · ${page.mark}`, 9, false, "muted"),
    ],
  };
}

export const lastVersion = (plan: Plan): string => plan.versions.at(-1)?.number ?? "";

const changesOf = (plan: Plan, copy: PaperCopy): SheetChange[] => (copy.destroyed_on || copy.version === lastVersion(plan) ? [] : CHANGES);
const since = (plan: Plan, changes: SheetChange[]): string | null => (changes.length > 0 ? (plan.versions.at(-1)?.published_at ?? null) : null);

export function copyChecks(plan: Plan): CopyCheck[] {
  return [...plan.copies].sort((a, b) => (a.number ?? 0) - (b.number ?? 0)).map((copy) => {
    const changes = changesOf(plan, copy);
    return { copy, sheets: pagesOf(copy.document as DocumentKind), changes, stale_since: since(plan, changes) };
  });
}

/** What replaces the sheets of a version. */
export const changesSince = (plan: Plan, version: string): SheetChange[] => (version === lastVersion(plan) ? [] : CHANGES);

/** Knows the fingerprints of the register, typed in full or in part. */
export function checkCode(plan: Plan, text: string): CodeCheck {
  const typed = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const found = plan.copies.filter((copy) => typed.length >= 8 && copy.fingerprint && (copy.fingerprint.startsWith(typed) || typed.includes(copy.fingerprint)));
  const copy = found[0];
  if (!copy) return { standing: "unknown", document: null, version: "", stale_since: null, changes: [], copies: [] };
  const changes = changesOf(plan, { ...copy, destroyed_on: null });
  return {
    standing: changes.length > 0 ? "stale" : "current", document: copy.document as DocumentKind, version: copy.version, stale_since: since(plan, changes), changes,
    copies: found.flatMap(({ number }) => number ?? []),
  };
}
