import { pinyin } from "pinyin-pro";

export interface Spelling {
  /** Without tones and spaces: wangjianping. */
  readonly pinyin: string;
  /** wjp. */
  readonly initials: string;
}

/** How a name is typed on a keyboard without Chinese. Surnames are read as surnames: 曾 is zeng, 单 is shan. */
export function spell(name: string): Spelling {
  const syllables = pinyin(name, {
    toneType: "none",
    type: "array",
    surname: "head",
    nonZh: "consecutive",
    v: true,
  }).map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ""));
  return { pinyin: syllables.join(""), initials: syllables.map((syllable) => syllable[0] ?? "").join("") };
}
