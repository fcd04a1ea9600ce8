import { serverNow } from "#web/ui/now.ts";
import { local, zone } from "#web/ui/when.ts";
import { timeWords } from "#web/words.ts";
import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { named, type Kind } from "./input.ts";
import s from "./inputs.module.css";
import { inputWords } from "./words.ts";

// The pickers know dayjs only; what is picked is a time on the wall of the office.
const instantOf = (d: dayjs.Dayjs) =>
  Temporal.PlainDateTime.from(d.format("YYYY-MM-DDTHH:mm")).toZonedDateTime(zone).toInstant().toString();
const wall = (instant: string) => dayjs(local(instant).toPlainDateTime().toString({ smallestUnit: "minute" }));
const today = () => wall(serverNow()).startOf("day");

/** Three moments at hand, none of them past. */
const ready = () => {
  const [base, now] = [today(), wall(serverNow())];
  const at = (days: number, hour: number) => base.add(days, "day").hour(hour);
  return [
    [inputWords.today("14:00"), at(0, 14)] as const,
    [inputWords.today("16:00"), at(0, 16)] as const,
    [inputWords.tomorrow("09:00"), at(1, 9)] as const,
    [inputWords.tomorrow("14:00"), at(1, 14)] as const,
    [inputWords.tomorrow("16:00"), at(1, 16)] as const,
  ]
    .filter(([, moment]) => moment.isAfter(now))
    .slice(0, 3);
};

export const Moment: Kind<string> = ({ id, value, onChange, "aria-label": label }) => (
  <div className={s["moment"]}>
    <DatePicker
      {...named(id, label)}
      className={s["number"]!}
      needConfirm={false}
      showTime={{ format: "HH:mm", minuteStep: 5 }}
      format={[timeWords.formatMoment, "YYYY-MM-DD HH:mm"]}
      placeholder={inputWords.moment}
      defaultPickerValue={today()}
      value={value ? wall(value) : null}
      onChange={(d) => onChange?.(d ? instantOf(d) : undefined)}
    />
    {ready().map(([words, at]) => (
      <Button key={words} size="small" onClick={() => onChange?.(instantOf(at))}>
        {words}
      </Button>
    ))}
  </div>
);

export const DateInput: Kind<string> = ({ id, value, onChange, "aria-label": label }) => (
  <DatePicker
    {...named(id, label)}
    className={s["number"]!}
    format={[timeWords.formatDate, "YYYY-MM-DD"]}
    placeholder={inputWords.date}
    defaultPickerValue={today()}
    value={value ? dayjs(value) : null}
    onChange={(d) => onChange?.(d ? d.format("YYYY-MM-DD") : undefined)}
  />
);
