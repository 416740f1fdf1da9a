import { directory } from "./en/directory";
import { codes } from "./en/codes";
import { copies } from "./en/copies";
import { common, live, search, shell } from "./en/common";
import { exercises } from "./en/exercises";
import { incidents } from "./en/incidents";
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
  incidents,
  calls,
  cell,
  messages,
  recovery,
  exercises,
};
