// The words of the interface in French: the source. One file a screen, one line here.

import { directory } from "./fr/directory";
import { codes } from "./fr/codes";
import { clocks, conduct, time } from "./fr/conduct";
import { declare } from "./fr/declare";
import { copies } from "./fr/copies";
import { common, live, search, shell } from "./fr/common";
import { exercises } from "./fr/exercises";
import { reminders } from "./fr/reminders";
import { improvements } from "./fr/improvements";
import { incidents } from "./fr/incidents";
import { numbers } from "./fr/numbers";
import { walk } from "./fr/walk";
import { calls } from "./fr/calls";
import { cell } from "./fr/cell";
import { messages } from "./fr/messages";
import { recovery } from "./fr/recovery";
import { documents } from "./fr/documents";
import { plan } from "./fr/plan";
import { print } from "./fr/print";
import { errors } from "./fr/errors";
import { fields, kinds } from "./fr/fields";
import { findings } from "./fr/findings";
import { opening } from "./fr/opening";
import { passphrase } from "./fr/passphrase";
import { situation } from "./fr/situation";
import { settings } from "./fr/settings";
import { viewer } from "./fr/viewer";
import { log } from "./fr/log";
import { evidence } from "./fr/evidence";

export const fr = {
  common,
  shell,
  search,
  live,
  kinds,
  fields,
  codes,
  errors,
  findings,
  opening,
  passphrase,
  situation,
  settings,
  directory,
  plan,
  print,
  copies,
  documents,
  improvements,
  numbers,
  walk,
  incidents,
  reminders,
  declare,
  conduct,
  clocks,
  time,
  calls,
  cell,
  messages,
  recovery,
  exercises,
  viewer,
  log,
  evidence,
};

/** What every other language must say. */
export type Words = typeof fr;
