import { client, me, useMe } from "#web/api/queries.ts";
import { carryOn, useSignedOut } from "#web/api/signed-out.ts";
import type { Me } from "#web/api/types.ts";
import { focusOn } from "#web/forms/focus.ts";
import { setServerNow } from "#web/ui/now.ts";
import { Modal } from "antd";
import { SignInForm } from "./SignInForm.tsx";
import { signInWords } from "./words.ts";

/** A lost session is mended in place: what was being done goes on, nothing typed is lost. */
export function SignInAgain() {
  const open = useSignedOut();
  const { staff } = useMe();
  const into = (told: Me) => {
    // Somebody else must not go on with what the first was doing.
    if (told.staff.id !== staff.id) return location.assign("/");
    setServerNow(told.now);
    client.setQueryData(me.queryKey, told);
    carryOn();
  };
  return (
    <Modal
      open={open}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={signInWords.again}
      width={400}
      destroyOnHidden
      afterOpenChange={(shown) => shown && focusOn("sign-in_password")}
      footer={<a href="/sign-in">{signInWords.other}</a>}
    >
      <p style={{ margin: "4px 0 16px", color: "var(--ink2)" }}>{signInWords.againMore}</p>
      <SignInForm userName={staff.userName} onIn={into} />
    </Modal>
  );
}
