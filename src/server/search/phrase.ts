import { bare, numberOf } from "#server/homes/naming.ts";
import { partWords } from "#server/homes/words.ts";
import { plateOf, inEveryProvince } from "#server/people/plate.ts";
import { phoneOf } from "#server/people/phone.ts";

/** What a line typed into the one box may mean. Several may be meant at once: 1202 is a room and the end of a phone. */
export interface Phrase {
  readonly text: string;
  /** Beginnings of codes of homes: 4-1-1202, 4-1-12. */
  readonly codes: readonly string[];
  /** A room in a building where the entrance is not told: 4幢1202. */
  readonly rooms: readonly { readonly building?: string; readonly room: string }[];
  /** A whole phone number. */
  readonly phone?: string;
  /** Four or more last digits of one. */
  readonly tail?: string;
  readonly plates: readonly string[];
  /** The beginning of a name in Chinese. */
  readonly name?: string;
  /** The beginning of a name as it sounds, or of the first letters of its syllables. */
  readonly letters?: string;
  /** The beginning of a matter's number. */
  readonly number?: string;
  /** Its last digits. */
  readonly serial?: number;
  /** Words in a matter's title. */
  readonly words?: string;
}

/** Takes a line apart. An empty line means nothing. */
export function phrase(line: string): Phrase {
  const text = line.normalize("NFKC").trim();
  const digits = /^\d+$/.test(text) ? text : undefined;
  const somewhere = place(text);
  const isPlace = somewhere.codes.length + somewhere.rooms.length > 0;
  return {
    text,
    ...somewhere,
    ...(phoneOf(text) !== undefined && { phone: phoneOf(text)! }),
    ...(digits && digits.length >= 4 && digits.length < 11 && { tail: digits }),
    plates: plates(text),
    ...(/^[\p{Script=Han}·]{1,12}$/u.test(text) && { name: text }),
    ...(/^[a-z][a-z ']*$/i.test(text) && { letters: text.toLowerCase().replaceAll(/[^a-z]/g, "") }),
    ...(/^[a-z]{2,4}-[a-z0-9-]*$/i.test(text) && { number: text.toUpperCase() }),
    ...(digits && digits.length <= 6 && Number(digits) > 0 && { serial: Number(digits) }),
    ...(/\p{Script=Han}{2}|[a-z0-9]{2}/iu.test(text) && !digits && !isPlace && { words: text }),
  };
}

/** 502; 4-1202, 4幢1202, 4#1202; 4-1-1202, 4幢1单元1202室; 商01. */
function place(text: string): Pick<Phrase, "codes" | "rooms"> {
  const parts = partsOf(text);
  const [first = "", second, third, ...more] = parts;
  if (parts.length === 0 || more.length > 0) return { codes: /^\p{L}\d+$/u.test(text) ? [text] : [], rooms: [] };
  if (third !== undefined) return { codes: [[first, second, third].join("-")], rooms: [] };
  if (second !== undefined) return { codes: [`${first}-${second}`], rooms: [{ building: first, room: second }] };
  if (numberOf(text) === first && text !== first) return { codes: [`${first}-`], rooms: [] };
  return { codes: [], rooms: first.length >= 2 ? [{ room: first }] : [] };
}

/** The numbers of a place, or none where the line says anything else. */
function partsOf(text: string): string[] {
  const rest = text.replaceAll(partWords, " ");
  return /^[\d\s-]+$/.test(rest) ? (rest.match(/\d+/g) ?? []).map(bare) : [];
}

function plates(text: string): string[] {
  const whole = plateOf(text);
  if (whole) return [whole];
  const rest = text.replaceAll(/[\s·.-]/g, "").toUpperCase();
  return /^[A-Z](?=.*\d)[A-Z0-9]{5,6}$/.test(rest) ? inEveryProvince(rest) : [];
}
