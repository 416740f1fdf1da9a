// Which tab of the incident is shown: one tab may lead to another.

class Place {
  tab = $state("conduct");
}

export const place = new Place();
