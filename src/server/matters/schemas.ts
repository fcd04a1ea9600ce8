import {
  anything,
  dateText,
  id,
  instantText,
  list,
  named,
  object,
  oneOf,
  page,
  ref,
  text,
  whole,
  yes,
} from "./pieces.ts";

const number = { type: "number" } as const;
const rowDeadline = object({ clock: text, title: text, late: yes }, { due: instantText, paused: text });

const rowMust = {
  id,
  number: text,
  version: whole,
  procedure: text,
  procedureTitle: text,
  title: text,
  state: text,
  stateTitle: text,
  final: yes,
  progress: number,
  project: ref("Person"),
  openedAt: instantText,
};
const rowMay = {
  home: ref("Person"),
  person: ref("Person"),
  severity: text,
  category: text,
  closedAt: instantText,
  deadline: rowDeadline,
  offer: object({ action: text, title: text }),
  awaits: object({ words: text, action: text, title: text }),
  appointmentAt: instantText,
};

const change = object({ field: text, title: text, is: text }, { was: text });
const table = object({ field: text, title: text, columns: list(text), rows: list(list(text)) });
const chapterField = object({ field: text, title: text, words: text }, { files: list(ref("File")), kept: yes });
const charge = object(
  { fee: text, title: text, fen: whole, at: instantText, kind: text, owed: whole, payable: whole },
  { payer: text, collected: text },
);

/** The answers about matters, by the names that the web knows them by. */
export const shapes = [
  named("Person", { id: text, name: text }),
  named("File", { id, name: text, mime: text, bytes: whole, sha256: text, at: instantText, by: ref("Person") }),
  named(
    "Reckoning",
    {
      title: text,
      lines: list(object({ label: text, words: text })),
      days: list(object({ date: dateText }, { name: text, nth: whole, left: yes })),
      rules: list(text),
    },
    { policy: object({ key: text, words: text }, { version: text }) },
  ),
  named(
    "Deadline",
    {
      run: id,
      clock: text,
      title: text,
      late: yes,
      started: instantText,
      rules: list(text),
      reckoning: ref("Reckoning"),
    },
    { due: instantText, paused: text, stopped: instantText },
  ),
  named(
    "Offer",
    { action: text, title: text },
    { why: text, expected: yes, exit: yes, countersign: yes, behalf: ref("Person") },
  ),
  named("MatterRow", rowMust, rowMay),
  page("MatterPage", "MatterRow"),
  named(
    "Deed",
    {
      seq: whole,
      action: text,
      at: instantText,
      who: object({ id: text, name: text, kind: oneOf("staff", "person", "system") }),
      sentence: text,
      from: text,
      to: text,
      changes: list(change),
      files: list(ref("File")),
      notices: list(text),
    },
    { via: ref("Person"), viaHow: text, toTitle: text, step: yes, late: yes, rows: list(table) },
  ),
  named("Chapter", { action: text, title: text, fields: list(chapterField) }),
  named(
    "Matter",
    {
      ...rowMust,
      data: anything,
      words: { type: "object", additionalProperties: text },
      chapters: list(ref("Chapter")),
      offers: list(ref("Offer")),
      deadlines: list(ref("Deadline")),
      stations: list(object({ state: text, title: text, at: oneOf("done", "here", "ahead") })),
      taken: list(text),
      story: list(ref("Deed")),
      links: list(object({ kind: text, direction: oneOf("to", "from"), matter: ref("MatterRow") })),
      papers: list(object({ paper: text, title: text }, { issued: instantText })),
      charges: list(charge),
      people: list(
        object({
          role: text,
          person: object({ id, name: text, kind: oneOf("staff", "person", "contractor") }, { phone: text }),
        }),
      ),
    },
    {
      ...rowMay,
      archive: object({ number: text, category: text, secrecy: text, retention: text }, { keepUntil: dateText }),
      mergedInto: ref("Person"),
    },
  ),
  named(
    "Similar",
    { id, number: text, title: text, stateTitle: text, openedAt: instantText },
    { deadline: rowDeadline },
  ),
  named("Revealed", { words: text, files: list(ref("File")) }),
  named(
    "Forecast",
    {},
    {
      to: text,
      toTitle: text,
      notices: list(text),
      papers: list(text),
      charges: list(object({ title: text, fen: whole })),
      opens: list(text),
      refused: text,
    },
  ),
  named("BulkResults", { results: list(object({ id, number: text, ok: yes }, { sentence: text })) }),
  named(
    "Workbench",
    {
      rows: list(ref("MatterRow")),
      counts: object({ late: whole, today: whole, soon: whole, later: whole }),
      appointments: list(object({ at: instantText, matter: ref("MatterRow") })),
      recent: list(
        object(
          { at: instantText, sentence: text, who: ref("Person"), matter: object({ id, number: text }) },
          { late: yes },
        ),
      ),
      day: object({ words: text }),
    },
    {
      watched: list(ref("MatterRow")),
      departments: list(object({ department: text, title: text, open: whole, late: whole })),
    },
  ),
] as const;
