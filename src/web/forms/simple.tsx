import type { ComponentType } from "react";
import { Checklist, Choice, DepartmentInput, DepartmentsInput, NarrowChoice, Score, YesNo } from "./Choosing.tsx";
import type { InputProps, Kind } from "./input.ts";
import s from "./inputs.module.css";
import { CustomerPicker, HomePicker, ServicePicker, StaffPicker } from "./Pickers.tsx";
import { SignaturePad } from "./SignaturePad.tsx";
import { ContractorPicker } from "./ContractorPicker.tsx";
import { DateInput, Moment } from "./Times.tsx";
import { Files, Photos } from "./Uploads.tsx";
import { Amount, LongText, Money, Text } from "./Writing.tsx";

// Each takes the value of its own kind; the field tells which.
const inputs = {
  text: Text,
  longText: LongText,
  money: Money,
  count: Amount,
  area: Amount,
  score: Score,
  date: DateInput,
  moment: Moment,
  yesNo: YesNo,
  choice: Choice,
  checklist: Checklist,
  home: HomePicker,
  staff: StaffPicker,
  service: ServicePicker,
  customer: CustomerPicker,
  contractor: ContractorPicker,
  department: DepartmentInput,
  departments: DepartmentsInput,
  photos: Photos,
  files: Files,
  signature: SignaturePad,
} as unknown as Readonly<Record<string, Kind<unknown>>>;

/** The input for any field that is not itself a table. */
export function SimpleInput({ narrow, ...props }: InputProps & { readonly narrow?: true }) {
  const kind = narrow && props.field.kind === "choice" ? NarrowChoice : inputs[props.field.kind];
  const Input = kind as ComponentType<InputProps>;
  return (
    <div className={s["wide"]}>
      <Input {...props} />
    </div>
  );
}
