import { start } from "#kit/procedure.ts";
import type { Matter, Offer } from "#web/api/types.ts";
import { procedureOf } from "#web/desk/procedures.ts";
import { waitWords } from "#web/words.ts";
import { Link } from "@tanstack/react-router";
import { Button, Dropdown, Popover, Tooltip } from "antd";
import { Hourglass, Lock } from "lucide-react";
import s from "./ActionFoot.module.css";
import { footWords } from "./words.ts";

/** So many open actions stand in sight without running out of the narrowest window; the rest fold up behind one button. */
const openShown = (open: number) => (open > 5 ? 4 : open);

/** At most so many locked buttons, fewer beside many that are open; the rest are in the list of all. */
const lockedShown = (open: number) => (open > 5 ? 0 : open > 3 ? 2 : 4);

/** The expected action solid, the possible ones plain, what the state would allow but not to me locked with its sentence. */
export function Foot({ matter, onAct }: { readonly matter: Matter; readonly onAct: (action: string) => void }) {
  const { actions } = procedureOf(matter.procedure);
  const fromOf = (action: string) => [actions[action]?.from ?? []].flat() as readonly string[];
  const all = matter.offers.filter(({ action }) => !fromOf(action).includes(start) && !onlySystem(actions[action]?.by));
  const here = all.filter(({ action }) => fromOf(action).includes(matter.state));
  const mine = here.find(({ expected, why }) => expected && !why);
  const possible = here.filter((offer) => !offer.why && offer !== mine);
  const locked = here.filter(({ why }) => why);
  const elsewhere = all.filter((offer) => !here.includes(offer));
  return (
    <footer className={s["foot"]} aria-label={footWords.label}>
      {mine && <Act offer={mine} solid onAct={onAct} />}
      {!mine && <Waits matter={matter} />}
      {possible.slice(0, openShown(possible.length)).map((offer) => (
        <Act key={offer.action} offer={offer} onAct={onAct} />
      ))}
      <More offers={possible.slice(openShown(possible.length))} onAct={onAct} />
      <span className={s["rest"]}>
        {locked.slice(0, lockedShown(possible.length)).map((offer) => (
          <Locked key={offer.action} offer={offer} />
        ))}
        <Popover
          trigger="click"
          placement="topRight"
          arrow={false}
          title={footWords.reasons}
          content={<Reasons all={[...locked, ...elsewhere]} />}
        >
          <Button type="text" style={{ color: "var(--ink2)" }}>
            {footWords.all(all.length)}
          </Button>
        </Popover>
      </span>
    </footer>
  );
}

interface ActProps {
  readonly offer: Offer;
  readonly solid?: true;
  readonly onAct: (action: string) => void;
}
const Act = ({ offer: { action, title, behalf }, solid, onAct }: ActProps) => (
  <Tooltip title={behalf && footWords.behalf(behalf.name)}>
    <Button type={solid ? "primary" : "default"} onClick={() => onAct(action)}>
      {title}
    </Button>
  </Tooltip>
);

interface MoreProps {
  readonly offers: readonly Offer[];
  readonly onAct: (action: string) => void;
}
const More = ({ offers, onAct }: MoreProps) =>
  offers.length > 0 && (
    <Dropdown
      trigger={["click"]}
      placement="topLeft"
      menu={{
        items: offers.map(({ action, title, behalf }) => ({
          key: action,
          label: title,
          ...(behalf && { title: footWords.behalf(behalf.name) }),
        })),
        onClick: ({ key }) => onAct(key),
      }}
    >
      <Button>{footWords.more(offers.length)}</Button>
    </Dropdown>
  );

const Locked = ({ offer: { title, why } }: { readonly offer: Offer }) => (
  <Tooltip title={why} trigger={["hover", "focus"]}>
    <Button
      type="text"
      aria-disabled
      className={s["why"]!}
      style={{ color: "var(--hint)", cursor: "not-allowed" }}
      icon={<Lock size={12} aria-hidden />}
      aria-description={why}
    >
      {title}
    </Button>
  </Tooltip>
);

const Waits = ({ matter: { awaits, final, mergedInto } }: { readonly matter: Matter }) =>
  mergedInto ? (
    <span className={s["waits"]}>
      {footWords.merged}
      <Link to="/matters/$number" params={{ number: mergedInto.name || mergedInto.id }} search={{}}>
        {mergedInto.name}
      </Link>
    </span>
  ) : final ? (
    <span className={s["waits"]}>{footWords.ended}</span>
  ) : (
    awaits && (
      <span className={s["waits"]}>
        <Hourglass size={14} aria-hidden />
        {waitWords.whole(awaits.words, awaits.title)}
      </span>
    )
  );

const Reasons = ({ all }: { readonly all: readonly Offer[] }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
  <ul className={s["menu"]} tabIndex={0} aria-label={footWords.reasons}>
    {all.map(({ action, title, why }) => (
      <li key={action}>
        <b>{title}</b>
        <span>{why}</span>
      </li>
    ))}
  </ul>
);

const onlySystem = (by: unknown) => Array.isArray(by) && by.length === 1 && by[0] === "system";
