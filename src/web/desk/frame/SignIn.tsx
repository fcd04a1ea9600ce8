import { client, me } from "#web/api/queries.ts";
import { setServerNow } from "#web/ui/now.ts";
import { Mark } from "#web/ui/Mark.tsx";
import { useRouter, useSearch } from "@tanstack/react-router";
import { comeIn } from "./here.ts";
import { Estate } from "./Estate.tsx";
import s from "./SignIn.module.css";
import { SignInForm } from "./SignInForm.tsx";
import { frameWords, signInWords } from "./words.ts";

/** The door: who are you, and nothing else. The scene is the estate at nightfall, some windows lit. */
export function SignIn() {
  const { back } = useSearch({ from: "/sign-in" });
  const router = useRouter();
  return (
    <div className={s["page"]}>
      <section className={s["scene"]} aria-hidden>
        <Estate />
        <b>
          <Mark size={24} />
          {frameWords.house}
        </b>
        <p>
          {signInWords.motto[0]}
          <br />
          {signInWords.motto[1]}
        </p>
        <small>{signInWords.house}</small>
      </section>
      <main className={s["box"]}>
        <h1>{signInWords.title}</h1>
        <p>{signInWords.more}</p>
        <SignInForm
          onIn={(told) => {
            setServerNow(told.now);
            comeIn();
            client.setQueryData(me.queryKey, told);
            void router.navigate({ href: back?.startsWith("/") && !back.startsWith("//") ? back : "/" });
          }}
        />
        <p className={s["foot"]}>{signInWords.foot}</p>
      </main>
    </div>
  );
}
