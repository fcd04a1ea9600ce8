import { phoneWords } from "#web/words.ts";
import { Button, Input, Popover } from "antd";
import { Copy, Eye, Phone } from "lucide-react";
import { useState } from "react";
import { reasonOf } from "./Failed.tsx";
import s from "./MaskedPhone.module.css";

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

/** A phone number that shows itself only for a reason; each look is logged (O5). */
export function MaskedPhone({ masked, whose, onReveal }: Props) {
  const [shown, setShown] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<string>();
  if (shown) return <Shown phone={shown} whose={whose} />;
  const give = async (reason: string) => {
    try {
      setShown(await onReveal?.(reason));
      setAsking(false);
    } catch (error) {
      setWrong(reasonOf(error));
    }
  };
  return (
    <span className={s["phone"]}>
      {grouped(masked)}
      {onReveal && (
        <Popover
          trigger="click"
          open={asking}
          onOpenChange={setAsking}
          placement="bottom"
          arrow={false}
          content={<Reason whose={whose} wrong={wrong} onGive={(reason) => void give(reason)} />}
        >
          <button type="button" aria-label={phoneWords.show(whose)}>
            <Eye size={13} />
          </button>
        </Popover>
      )}
    </span>
  );
}

const Shown = ({ phone, whose }: { readonly phone: string; readonly whose: string }) => (
  <span className={s["phone"]}>
    {grouped(phone)}
    <a href={`tel:${phone}`} aria-label={phoneWords.call(whose)}>
      <Phone size={13} />
    </a>
    <button type="button" aria-label={phoneWords.copy} onClick={() => void navigator.clipboard?.writeText(phone)}>
      <Copy size={13} />
    </button>
  </span>
);

interface ReasonProps {
  readonly whose: string;
  readonly wrong: string | undefined;
  readonly onGive: (reason: string) => void;
}
const Reason = ({ whose, wrong, onGive }: ReasonProps) => (
  <div className={s["reason"]}>
    <p>{phoneWords.ask(whose)}</p>
    <div className={s["keys"]}>
      {phoneWords.reasons.map((reason) => (
        <Button key={reason} size="small" onClick={() => onGive(reason)}>
          {reason}
        </Button>
      ))}
    </div>
    <Input
      size="small"
      maxLength={100}
      placeholder={phoneWords.otherHint}
      aria-label={phoneWords.other}
      onPressEnter={({ currentTarget }) => currentTarget.value.trim() && onGive(currentTarget.value.trim())}
    />
    {wrong && <p role="alert">{wrong}</p>}
  </div>
);
