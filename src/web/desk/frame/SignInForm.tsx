import { api } from "#web/api/client.ts";
import { isProblem } from "#web/api/problem.ts";
import type { Me } from "#web/api/types.ts";
import { reasonOf } from "#web/ui/Failed.tsx";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { signInWords } from "./words.ts";

interface Answers {
  readonly userName: string;
  readonly password: string;
  readonly code?: string;
}
interface Props {
  /** Who is known already, and only has to show that it is still they. */
  readonly userName?: string;
  readonly onIn: (me: Me) => void;
}

/** Name and password, and where a second step is set up, the six digits of the authenticator. */
export function SignInForm({ userName, onIn }: Props) {
  const [form] = Form.useForm<Answers>();
  const [step, setStep] = useState<"password" | "code">("password");
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const { code, ...who } = form.getFieldsValue(true) as Answers;
    setBusy(true);
    setWrong(undefined);
    try {
      const body = { ...who, userName: who.userName.trim(), ...(step === "code" && { code }) };
      onIn(await api<Me>("/api/session", { method: "POST", body, anonymous: true }));
    } catch (error) {
      const second = isProblem(error) && error.code.startsWith("totp");
      if (second) setStep("code");
      if (!second || step === "code") setWrong(reasonOf(error));
      form.setFieldValue("code", undefined);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Answers>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      initialValues={{ userName }}
      onFinish={() => void submit()}
      name="sign-in"
    >
      {wrong && <Alert type="error" title={wrong} showIcon style={{ marginBottom: 16 }} role="alert" />}
      {step === "password" ? <WhoAreYou fixed={userName !== undefined} /> : <Code />}
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        {signInWords.enter}
      </Button>
      {step === "code" && (
        <Button type="link" block onClick={() => (setStep("password"), setWrong(undefined))}>
          {signInWords.back}
        </Button>
      )}
    </Form>
  );
}

const WhoAreYou = ({ fixed }: { readonly fixed: boolean }) => (
  <>
    <Form.Item
      name="userName"
      label={signInWords.user}
      rules={[{ required: true, whitespace: true, message: signInWords.userNeeded }]}
    >
      <Input size="large" autoComplete="username" maxLength={100} autoFocus={!fixed} readOnly={fixed} />
    </Form.Item>
    <Form.Item
      name="password"
      label={signInWords.password}
      rules={[{ required: true, message: signInWords.passwordNeeded }]}
    >
      <Input.Password size="large" autoComplete="current-password" maxLength={200} autoFocus={fixed} />
    </Form.Item>
  </>
);

const Code = () => (
  <>
    <p style={{ marginBottom: 16, color: "var(--ink2)" }}>{signInWords.codeMore}</p>
    <Form.Item
      name="code"
      label={signInWords.code}
      rules={[{ required: true, pattern: /^\d{6}$/, message: signInWords.codeNeeded }]}
    >
      <Input size="large" inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus />
    </Form.Item>
  </>
);
