// The states of a problem, and how they look.

export const STATES = ["open", "known", "closed"] as const;
export const TONE: Record<string, "warn" | "plain" | "ok"> = { open: "warn", known: "plain", closed: "ok" };
