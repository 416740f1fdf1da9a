// Which tab of the improvements is open; kept while other screens are shown.

import type { Words } from "../../i18n/index.svelte";

class Place {
  tab = $state<keyof Words["improvements"]["tabs"]>("board");
}

export const place = new Place();
