/**
 * The first of some phrases (one text, parted by 、) that another text contains: what is told to customers promises
 * neither a result nor compensation (I9).
 */
export const promises = (text: string | undefined, phrases: string): string | undefined =>
  phrases
    .split("、")
    .map((phrase) => phrase.trim())
    .find((phrase) => phrase !== "" && text?.includes(phrase));
