import { api } from "#web/api/client.ts";
import { useMay, useMe } from "#web/api/queries.ts";
import type { PolicyRow } from "#web/api/types.ts";
import { scopes } from "#web/api/organisation.ts";
import { reasonOf } from "#web/ui/Failed.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useNow } from "#web/ui/now.ts";
import { dateOf } from "#web/ui/when.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { momentsOf, told } from "./policies.ts";
import { PolicyChange } from "./PolicyChange.tsx";
import s from "./Regulation.module.css";
import { policyWords, regulationWords } from "./words.ts";

interface Props {
  readonly row: PolicyRow;
  /** The unit it is looked at from; left out, the company. */
  readonly unit: string | undefined;
}

/** A policy: its value here, where it comes from, what it was and will be, and what a change would do. */
export function PolicyPage({ row, unit }: Props) {
  const { projects, company } = useMe();
  const may = useMay("policies.set");
  const units = useQuery(scopes);
  const here = projects.find(({ id }) => id === unit)?.name ?? company.shortName ?? regulationWords.house;
  const value = told(row, row.value);
  return (
    <div className={s["drawer"]}>
      <p className={row.unit === "text" ? s["spoken"] : s["now"]}>
        <strong>{value}</strong>
        <span>{policyWords.now(here, row.basis)}</span>
      </p>
      <p className={s["source"]}>
        {row.scope ? policyWords.setAt(row.scope.name) : policyWords.byDefault}
        {row.since && ` · ${policyWords.since(row.since)}`}
        {row.setBy && ` · ${row.setBy.name}`}
        {row.note && ` · ${row.note}`}
        {row.scope && row.unit !== "text" && ` · ${policyWords.defaultIs(told(row, row.default))}`}
      </p>
      <History row={row} />
      {may ? (
        <>
          <Fetched query={units} what={policyWords.scope}>
            {(all) => {
              const house = all.find(({ kind }) => kind === "company")?.id ?? "";
              return (
                <>
                  <PolicyChange row={row} unit={unit ?? house} units={all} />
                  <Apply row={row} unit={unit ?? house} />
                </>
              );
            }}
          </Fetched>
        </>
      ) : (
        <p className={s["source"]}>{policyWords.mayNot}</p>
      )}
      <p className={s["key"]}>{policyWords.key(row.key)}</p>
    </div>
  );
}

function History({ row }: { readonly row: PolicyRow }) {
  const moments = momentsOf(row, dateOf(useNow()));
  return (
    <>
      <h3>{policyWords.history}</h3>
      <ol className={s["history"]}>
        {moments.map(({ kind, value, from, until, scope, setBy, note }) => (
          <li key={`${from}${scope}`} data-kind={kind}>
            <b>{told(row, value)}</b> {until ? policyWords.span(from, until) : policyWords.since(from)}
            <small>
              {[scope, kind === "planned" && policyWords.planned, setBy?.name, note].filter(Boolean).join(" · ")}
            </small>
          </li>
        ))}
        <li data-kind={row.scope ? "past" : "now"}>
          <b>{told(row, row.default)}</b>
          <small>{policyWords.byDefault}</small>
        </li>
      </ol>
    </>
  );
}

/** Matters keep the numbers they were opened under; to change that is an act of its own. */
function Apply({ row, unit }: { readonly row: PolicyRow; readonly unit: string }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const apply = useMutation({
    mutationFn: () => api(`/api/policies/${encodeURIComponent(row.key)}/apply`, { method: "POST", body: { unit } }),
    onSuccess: async () => {
      await client.invalidateQueries();
      void message.success(policyWords.applied);
    },
    onError: (error) => void message.error(reasonOf(error)),
  });
  if (row.unit === "text") return null;
  return (
    <div className={s["apply"]}>
      <p>{policyWords.applyMore}</p>
      <Popconfirm title={policyWords.applyAsk} onConfirm={() => apply.mutate()}>
        <Button size="small" loading={apply.isPending}>
          {policyWords.apply}
        </Button>
      </Popconfirm>
    </div>
  );
}
