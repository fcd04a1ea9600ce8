import { api } from "#web/api/client.ts";
import { me, useMe } from "#web/api/queries.ts";
import type { TotpOffer } from "#web/api/types.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { reasonOf } from "#web/ui/Failed.tsx";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, QRCode } from "antd";
import { useState } from "react";
import s from "./Account.module.css";
import { accountWords, totpWords } from "./words.ts";

/** One-time codes beside the password: to be confirmed by a code before they are asked for. */
export function Totp() {
  const { totp, owesTotp } = useMe();
  const { message } = App.useApp();
  const [stopping, setStopping] = useState(false);
  const offer = useMutation({
    mutationFn: () => api<TotpOffer>("/api/session/totp", { method: "POST" }),
    onError: (error) => void message.error(reasonOf(error)),
  });
  if (totp)
    return (
      <>
        <p>{totpWords.on}</p>
        {stopping ? (
          <Stop onDone={() => setStopping(false)} />
        ) : (
          <Button onClick={() => setStopping(true)}>{totpWords.stop}</Button>
        )}
      </>
    );
  if (offer.data) return <Confirm offer={offer.data} onDone={offer.reset} />;
  return (
    <>
      <p>{totpWords.off}</p>
      <Button type={owesTotp ? "primary" : "default"} loading={offer.isPending} onClick={() => offer.mutate()}>
        {totpWords.start}
      </Button>
    </>
  );
}

function Confirm({ offer: { uri, secret }, onDone }: { readonly offer: TotpOffer; readonly onDone: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const confirm = async (body: { readonly code: string }) => {
    await api("/api/session/totp", { method: "PUT", body });
    await client.invalidateQueries(me);
    void message.success(totpWords.confirmed);
    onDone();
  };
  return (
    <div className={s["totp"]}>
      <div role="img" aria-label={totpWords.qr} className={s["qr"]}>
        <QRCode value={uri} type="svg" size={168} bordered={false} color="#101828" bgColor="#FFFFFF" />
      </div>
      <div>
        <p>{totpWords.scan}</p>
        <details>
          <summary>{totpWords.secret}</summary>
          <code>{secret.replaceAll(/(.{4})/g, "$1 ")}</code>
        </details>
        <EditForm name="totp" verb={totpWords.confirm} onSave={confirm} onCancel={onDone}>
          <Form.Item
            name="code"
            label={totpWords.code}
            rules={[{ required: true, pattern: /^\d{6}$/, message: totpWords.codeWrong }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} style={{ width: 120 }} autoFocus />
          </Form.Item>
        </EditForm>
      </div>
    </div>
  );
}

function Stop({ onDone }: { readonly onDone: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const stop = async (body: { readonly password: string }) => {
    await api("/api/session/totp", { method: "DELETE", body });
    await client.invalidateQueries(me);
    void message.success(totpWords.stopped);
    onDone();
  };
  return (
    <EditForm name="totp-stop" verb={totpWords.stop} onSave={stop} onCancel={onDone}>
      <Form.Item
        name="password"
        label={totpWords.password}
        rules={[{ required: true, message: accountWords.needed(totpWords.password) }]}
      >
        <Input.Password maxLength={200} autoComplete="current-password" />
      </Form.Item>
    </EditForm>
  );
}
