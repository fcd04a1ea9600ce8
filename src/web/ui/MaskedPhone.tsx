import { phoneWords } from "#web/words.ts";
import { Copy, Phone } from "lucide-react";
import { Masked } from "./Masked.tsx";
import s from "./Masked.module.css";

interface Props {
  /** As the server masks it: 138****1234. */
  readonly masked: string;
  readonly whose: string;
  /** Fetches the number for a reason; left out, whoever looks may not see it. */
  readonly onReveal?: (reason: string) => Promise<string>;
}

/** "138 •••• 6208"; where only the tail is known, dots and the tail. */
const grouped = (phone: string) => {
  const dotted = phone.replace(/^\*{5,}/, "•••• ").replaceAll("*", "•");
  return dotted.length === 11 ? `${dotted.slice(0, 3)} ${dotted.slice(3, 7)} ${dotted.slice(7)}` : dotted;
};

/** A phone number that shows itself only for a reason, to be called or copied then. */
export const MaskedPhone = ({ masked, whose, onReveal }: Props) => (
  <Masked masked={grouped(masked)} what={phoneWords.phone} whose={whose} {...(onReveal && { onReveal })}>
    {(phone) => (
      <span className={s["masked"]}>
        {grouped(phone)}
        <a href={`tel:${phone}`} aria-label={phoneWords.call(whose)}>
          <Phone size={13} />
        </a>
        <button type="button" aria-label={phoneWords.copy} onClick={() => void navigator.clipboard?.writeText(phone)}>
          <Copy size={13} />
        </button>
      </span>
    )}
  </Masked>
);
