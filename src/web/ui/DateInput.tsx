import { DatePicker } from "antd";
import dayjs from "dayjs";

interface Props {
  readonly id?: string;
  readonly label?: string;
  /** "2026-11-25" */
  readonly value?: string | undefined;
  readonly onChange?: (date: string | undefined) => void;
  readonly required?: boolean;
}

/** A day of the calendar; speaks ISO dates to the outside. */
export const DateInput = ({ id, label, value, onChange, required }: Props) => (
  <DatePicker
    {...(id && { id })}
    {...(label && { "aria-label": label, placeholder: label })}
    style={{ width: "100%" }}
    format={{ format: "YYYY-MM-DD", type: "mask" }}
    allowClear={!required}
    value={value ? dayjs(value) : null}
    onChange={(day) => onChange?.(day?.isValid() ? day.format("YYYY-MM-DD") : undefined)}
  />
);
