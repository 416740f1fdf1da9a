// Who did something, in words.

import { t } from "../i18n/index.svelte";

/** What stands in the place of a name where nobody was chosen and the computer does not name its user either. */
const NOBODY = ["", "mallette"];

export const authorOf = (name: string): string => (NOBODY.includes(name) ? t.common.unnamed : name);
