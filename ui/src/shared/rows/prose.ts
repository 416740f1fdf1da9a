// Running text of the plan: blank lines part paragraphs, `- ` begins a bullet, `1. ` a numbered step. No markup.

export type Block = { kind: "paragraph"; lines: string[] } | { kind: "bullets"; items: string[] } | { kind: "steps"; items: string[]; first: number };

/** The paragraphs and lists of a text. A line that follows an item without a mark of its own belongs to the item. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open: Block | null = null;
  for (const line of text.split("\n")) {
    const words = line.trim();
    const bullet = /^[-•]\s+(.*)$/.exec(words);
    const step = /^(\d+)[.)]\s+(.*)$/.exec(words);
    if (!words) {
      open = null;
    } else if (bullet) {
      if (open?.kind !== "bullets") found.push((open = { kind: "bullets", items: [] }));
      open.items.push(bullet[1]!);
    } else if (step) {
      if (open?.kind !== "steps") found.push((open = { kind: "steps", items: [], first: Number(step[1]) }));
      open.items.push(step[2]!);
    } else if (open?.kind === "paragraph") {
      open.lines.push(words);
    } else if (open) {
      open.items.push(`${open.items.pop()} ${words}`);
    } else {
      found.push((open = { kind: "paragraph", lines: [words] }));
    }
  }
  return found;
}
