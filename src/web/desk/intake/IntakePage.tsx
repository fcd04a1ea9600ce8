import { home as homeQuery, search as searchQuery, useMe } from "#web/api/queries.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { HomeCard } from "#web/desk/homes/HomeCard.tsx";
import { useRested } from "#web/forms/Picker.tsx";
import { Empty } from "#web/ui/Empty.tsx";
import { Failed } from "#web/ui/Failed.tsx";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { House } from "lucide-react";
import { Ask } from "./Ask.tsx";
import { hitsOf, type Choice } from "./choices.ts";
import { Found } from "./Found.tsx";
import s from "./Intake.module.css";
import { Kinds } from "./Kinds.tsx";
import { kindsFor } from "./kinds.ts";
import { intakeWords } from "./words.ts";
import { Write } from "./Write.tsx";

/** From the first ring to the number: find the home, greet, choose the kind, write, done. */
export function Page() {
  const address = useSearch({ from: "/frame/intake" });
  const { posts } = useMe();
  const { project } = useProject();
  const navigate = useNavigate();
  const q = address.q ?? "";
  const rested = useRested(q, 120).trim();
  const query = useQuery({ ...searchQuery(rested, project), placeholderData: keepPreviousData });
  const card = useQuery({ ...homeQuery(address.home ?? ""), enabled: address.home !== undefined });
  const kinds = kindsFor(posts.map(({ post }) => post));
  const [name, action] = (address.kind ?? "").split(".");
  const kind = kinds.find(({ key }) => key === name) ?? kinds[0];
  const opening = kind?.openings.find((one) => one.action === action) ?? kind?.openings[0];
  const choices = rested && query.data ? hitsOf(query.data) : [];
  const go = (more: Partial<typeof address>) =>
    void navigate({ to: "/intake", search: { ...address, ...more }, replace: true });
  const choose = ({ home, person }: Choice) => {
    go({ home, person, q: undefined });
    document.getElementById("kinds")?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  };
  return (
    <div className={s["page"]}>
      <Ask
        q={q}
        busy={query.isFetching}
        count={rested ? choices.length : undefined}
        onType={(typed) => go({ q: typed || undefined })}
        onEnter={() => choices[0] && choose(choices[0])}
      />
      <div className={s["left"]}>
        {rested && query.isError && (
          <Failed what={intakeWords.what} error={query.error} onRetry={() => void query.refetch()} />
        )}
        {rested && query.isSuccess && choices.length === 0 && (
          <Empty title={intakeWords.none(rested)}>{intakeWords.noneMore}</Empty>
        )}
        {choices.length > 0 && <Found choices={choices} home={address.home} onChoose={choose} />}
        {address.home ? (
          <HomeCard id={address.home} tools={<HomeTools home={address.home} />} />
        ) : (
          !rested && (
            <Empty icon={House} title={intakeWords.start}>
              {intakeWords.startMore}
            </Empty>
          )
        )}
      </div>
      <div className={s["right"]}>
        <div className={s["inner"]}>
          {kind && opening ? (
            <>
              <Kinds kinds={kinds} kind={kind} opening={opening} onChoose={(key) => go({ kind: key })} />
              <Write
                key={`${kind.key}.${opening.action}.${address.home ?? ""}`}
                procedure={kind.key}
                opening={opening}
                card={card.data}
                home={address.home}
                person={address.person}
                project={card.data?.project.id ?? project}
                autoFocus={address.kind !== undefined && address.home !== undefined && !q}
                onPerson={(person) => go({ person })}
                onAgain={() => void navigate({ to: "/intake", search: {} })}
              />
            </>
          ) : (
            <Empty title={intakeWords.cannot}>{intakeWords.cannotMore}</Empty>
          )}
        </div>
      </div>
    </div>
  );
}

const HomeTools = ({ home }: { readonly home: string }) => (
  <span>
    <Link to="/homes/$home" params={{ home }} search={{}}>
      {intakeWords.homePage}
    </Link>
    <Link to="/intake" search={{}}>
      {intakeWords.forget}
    </Link>
  </span>
);
