/** What formats mean here: days and instants must exist, in years a database and a calendar can both count in. */
export const formats: Readonly<Record<string, RegExp | ((text: string) => boolean)>> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  date: (text) => /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && is(() => Temporal.PlainDate.from(text)),
  "date-time": (text) => /^(19|20|21)\d\d-/.test(text) && text.length <= 40 && is(() => Temporal.Instant.from(text)),
};

function is(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
