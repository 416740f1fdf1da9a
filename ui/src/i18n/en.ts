import { directory } from "./en/directory";
import { codes } from "./en/codes";
import { clocks, conduct, time } from "./en/conduct";
import { declare } from "./en/declare";
import { copies } from "./en/copies";
import { common, live, search, shell } from "./en/common";
import { exercises } from "./en/exercises";
import { reminders } from "./en/reminders";
import { improvements } from "./en/improvements";
import { incidents } from "./en/incidents";
import { numbers } from "./en/numbers";
import { walk } from "./en/walk";
import { calls } from "./en/calls";
import { cell } from "./en/cell";
import { messages } from "./en/messages";
import { recovery } from "./en/recovery";
import { documents } from "./en/documents";
import { plan } from "./en/plan";
import { print } from "./en/print";
import { errors } from "./en/errors";
import { fields, kinds } from "./en/fields";
import { findings } from "./en/findings";
import { opening } from "./en/opening";
import { passphrase } from "./en/passphrase";
import { situation } from "./en/situation";
import { settings } from "./en/settings";
import { viewer } from "./en/viewer";
import { log } from "./en/log";
import { evidence } from "./en/evidence";
import type { Words } from "./fr";

export const en: Words = {
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
