// The lines of the log that pieces of evidence belong to.

import { current } from "../../../backend/backend";
import type { LogLine, LogPlace } from "../../../backend/types";

const PAGE = 500;
/** Further back nothing is looked for: a piece whose line is older still says that it belongs to one. */
const PAGES = 10;

/** These lines of a log, by their ids, as far as they are among its latest. */
export async function linesOf(incident: string, ids: string[]): Promise<Map<string, LogLine>> {
  const found = new Map<string, LogLine>();
  let before: LogPlace | null = null;
  for (let page = 0; page < PAGES && found.size < ids.length; page += 1) {
    const { lines } = await current().log(incident, { words: "", kinds: [], before, limit: PAGE });
    for (const { line } of lines) if (ids.includes(line.id)) found.set(line.id, line);
    const last = lines.at(-1)?.line;
    if (!last || lines.length < PAGE) break;
    before = { happened_at: last.happened_at ?? "", number: last.number ?? 0 };
  }
  return found;
}
