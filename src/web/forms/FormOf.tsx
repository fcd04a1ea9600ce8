import type { Values } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { isProblem } from "#web/api/problem.ts";
import { reasonOf } from "#web/ui/Failed.tsx";
import { Button, Form } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import { AboutContext } from "./about.ts";
import { askedBy, filledBy, refusalOf, tidied } from "./asked.ts";
import { Asks } from "./Asks.tsx";
import { focusOn } from "./focus.ts";
import s from "./FormOf.module.css";
import { useDraft } from "./draft.ts";
import { formWords } from "./words.ts";

interface Props {
  readonly procedure: AnyProcedure;
  readonly action: string;
  /** Answers that stand there at first. */
  readonly initial?: Values;
  /** What is on record besides, for rules that look at it. */
  readonly data?: Values;
  /** Fields that are known already (the home that was chosen): sent along and not shown. */
  readonly known?: readonly string[];
  readonly project?: string | undefined;
  /** Under this name what is half filled in survives a reload and a lost session. */
  readonly draft?: string;
  /** Carries the action out; a problem thrown from it is shown at its field, or above the button. */
  readonly onSubmit: (form: Values) => Promise<unknown>;
  readonly onCancel?: () => void;
  /** Above the fields: what is said aloud. */
  readonly lead?: (form: Values) => ReactNode;
  /** Above the button: what will follow, possible duplicates; these may send the form in another way. */
  readonly note?: (form: Values, resubmit: (other: (form: Values) => Promise<unknown>) => void) => ReactNode;
  /** The button says what happens; left out, the action's own title. */
  readonly verb?: string;
  readonly autoFocus?: boolean;
}

/** The form of any action, drawn from its procedure: what must be filled in first, what may be folded away. */
export function FormOf({ procedure, action, initial = {}, data = {}, known = [], project, ...rest }: Props) {
  const { draft: draftName, onSubmit, onCancel, lead, note, verb, autoFocus } = rest;
  const [form] = Form.useForm<Values>();
  const asked = askedBy(procedure, action).filter(({ name }) => !known.includes(name));
  const draft = useDraft(draftName, asked);
  const name = `${procedure.name}-${action}`;
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const typed = (Form.useWatch([], { form, preserve: true }) ?? {}) as Values;
  const written = tidied(pick({ ...initial, ...typed }, [...known, ...asked.map((ask) => ask.name)]));
  const title = verb ?? procedure.actions[action]!.title;
  const first = (asked.find((ask) => ask.required && initial[ask.name] === undefined) ?? asked[0])?.name;
  useEffect(() => {
    if (autoFocus && first) focusOn(`${name}_${first}`);
  }, [autoFocus, first, name]);

  useEffect(() => {
    // Nothing that takes words has the focus: the keys beside the button still mean the button.
    const elsewhere = (at: EventTarget | null) => at instanceof Element && !at.closest(takesWords);
    const send = (e: KeyboardEvent) =>
      e.key === "Enter" && (e.ctrlKey || e.metaKey) && elsewhere(e.target) && form.submit();
    document.addEventListener("keydown", send);
    return () => document.removeEventListener("keydown", send);
  }, [form]);

  const submit = async (values: Values, send = onSubmit) => {
    const filled = tidied(pick({ ...initial, ...values }, [...known, ...asked.map((ask) => ask.name)]));
    const refused = refusalOf(procedure, action, data, filled);
    if (refused) return setRefusal(refused);
    setBusy(true);
    try {
      await send(filled);
      draft.drop();
    } catch (error) {
      const atFields = problemsOf(error).filter((one) => asked.some((ask) => ask.name === one.field));
      form.setFields(atFields.map(({ field, problem }) => ({ name: field, errors: [problem] })));
      if (atFields[0]) focusOn(`${name}_${atFields[0].field}`);
      else setRefusal(reasonOf(error));
    } finally {
      setBusy(false);
    }
  };
  const change = (changed: Values) => {
    const follows = filledBy(changed, asked);
    if (Object.keys(follows).length > 0) form.setFieldsValue(follows);
    setRefusal(undefined);
    draft.keep(form.getFieldsValue(true) as Values);
  };
  const resubmit = (other: Props["onSubmit"]) =>
    void form.validateFields().then(
      () => submit(form.getFieldsValue(true) as Values, other),
      () => form.submit(),
    );
  const restart = () => {
    draft.drop();
    form.setFieldsValue(Object.fromEntries(asked.map((ask) => [ask.name, initial[ask.name]])));
  };
  return (
    <AboutContext value={{ project, home: text(typed["home"] ?? initial["home"] ?? data["home"]) }}>
      <Form<Values>
        form={form}
        layout="vertical"
        name={name}
        initialValues={{ ...initial, ...draft.kept }}
        requiredMark={false}
        scrollToFirstError={{ block: "center" }}
        onFinishFailed={({ errorFields }) => focusOn(`${name}_${String(errorFields[0]?.name[0])}`)}
        onValuesChange={(changed: Values) => change(changed)}
        onFinish={() => void submit(form.getFieldsValue(true) as Values)}
        className={s["form"]!}
        onKeyDown={(e) => e.key === "Enter" && (e.ctrlKey || e.metaKey) && form.submit()}
      >
        {lead?.(written)}
        {draft.kept && (
          <p className={s["restored"]}>
            {formWords.restored}
            <Button type="link" size="small" onClick={restart}>
              {formWords.discard}
            </Button>
          </p>
        )}
        <Asks asked={asked} filled={draft.kept ?? {}} />
        {note?.(written, resubmit)}
        {refusal && (
          <p className={s["refusal"]} role="alert">
            {refusal}
          </p>
        )}
        <footer className={s["foot"]}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {busy ? formWords.busy(title) : title}
          </Button>
          {onCancel && <Button onClick={onCancel}>{formWords.cancel}</Button>}
          <span className={s["keys"]} aria-hidden>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </span>
        </footer>
      </Form>
    </AboutContext>
  );
}

/** Where these keys belong to somebody else: this form itself, another, what floats above. */
const takesWords = "form, [role=dialog], input:not([type=radio]), textarea";

const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
const text = (value: unknown) => (typeof value === "string" ? value : undefined);

function problemsOf(error: unknown) {
  if (!isProblem(error, 400)) return [];
  if (error.problems.length > 0) return error.problems;
  return error.field ? [{ field: error.field, title: error.field, problem: error.sentence }] : [];
}
