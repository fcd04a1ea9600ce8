import { useMe } from "#web/api/queries.ts";
import { PageHead } from "#web/ui/PageHead.tsx";
import { Alert } from "antd";
import s from "./Account.module.css";
import { PasswordForm } from "./PasswordForm.tsx";
import { Sessions } from "./Sessions.tsx";
import { Totp } from "./Totp.tsx";
import { accountWords, passwordWords, sessionWords, totpWords } from "./words.ts";

/** Oneself: one's posts, password, one-time codes, and where one is signed in. */
export function Page() {
  const { staff, posts, owesTotp } = useMe();
  return (
    <div className={s["page"]}>
      <PageHead title={accountWords.title} note={`${staff.name} · ${staff.userName}`} />
      {owesTotp && <Alert className={s["owed"]!} type="warning" showIcon title={totpWords.owed} />}
      <section className={s["wide"]}>
        <h2>{accountWords.posts}</h2>
        <ul className={s["posts"]}>
          {posts.map(({ post, title, unitId, unitName }) => (
            <li key={`${post}${unitId}`}>
              {title}
              <small>{unitName}</small>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{passwordWords.title}</h2>
        <PasswordForm />
      </section>
      <section>
        <h2>{totpWords.title}</h2>
        <Totp />
      </section>
      <section className={s["wide"]}>
        <h2>{sessionWords.title}</h2>
        <Sessions />
      </section>
    </div>
  );
}
