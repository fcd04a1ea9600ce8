import { secretWords } from "#web/words.ts";
import { Button, Input, Popover } from "antd";
import { Eye } from "lucide-react";
import { useState, type ReactNode } from "react";
import { reasonOf } from "./Failed.tsx";
import s from "./Masked.module.css";

interface Props<T> {
  /** As the server masks it: 138****1234. */
  readonly masked: ReactNode;
  readonly what: string;
  readonly whose: string;
  /** Fetches it in full for a reason; left out, whoever looks may not see it. */
  readonly onReveal?: (reason: string) => Promise<T>;
  readonly children: (shown: T) => ReactNode;
}

/** A personal answer that shows itself only for a reason; each look is logged (O5). */
export function Masked<T>({ masked, what, whose, onReveal, children }: Props<T>) {
  const [shown, setShown] = useState<{ readonly is: T }>();
  const [asking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<string>();
  if (shown) return children(shown.is);
  const give = async (reason: string) => {
    try {
      const is = await onReveal?.(reason);
      if (is !== undefined) setShown({ is });
      setAsking(false);
    } catch (error) {
      setWrong(reasonOf(error));
    }
  };
  return (
    <span className={s["masked"]}>
      {masked}
      {onReveal && (
        <Popover
          trigger="click"
          open={asking}
          onOpenChange={setAsking}
          placement="bottom"
          arrow={false}
          destroyOnHidden
          content={<Reason ask={secretWords.ask(what, whose)} wrong={wrong} onGive={(reason) => void give(reason)} />}
        >
          <button type="button" aria-label={secretWords.show(what, whose)} title={secretWords.show(what, whose)}>
            <Eye size={13} aria-hidden />
          </button>
        </Popover>
      )}
    </span>
  );
}

interface ReasonProps {
  readonly ask: string;
  readonly wrong: string | undefined;
  readonly onGive: (reason: string) => void;
}
const Reason = ({ ask, wrong, onGive }: ReasonProps) => (
  <div className={s["reason"]}>
    <p>{ask}</p>
    <div className={s["keys"]}>
      {secretWords.reasons.map((reason) => (
        <Button key={reason} size="small" onClick={() => onGive(reason)}>
          {reason}
        </Button>
      ))}
    </div>
    <Input
      size="small"
      maxLength={100}
      placeholder={secretWords.otherHint}
      aria-label={secretWords.other}
      onPressEnter={({ currentTarget }) => currentTarget.value.trim() && onGive(currentTarget.value.trim())}
    />
    {wrong && <p role="alert">{wrong}</p>}
  </div>
);
