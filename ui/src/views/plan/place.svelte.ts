// Where one is in the plan; kept while other screens are shown.

class Place {
  /** The chapter that is read, or the versions of the plan. */
  chapter = $state<string | null>(null);
  versions = $state(false);
}

export const place = new Place();
