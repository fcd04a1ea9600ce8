import { api } from "#web/api/client.ts";
import { useMay } from "#web/api/queries.ts";
import type { Campaign, CampaignProgress } from "#web/api/types.ts";
import { reasonOf } from "#web/ui/Failed.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Progress, Select, Tooltip } from "antd";
import { Send } from "lucide-react";
import { useState } from "react";
import s from "./Handovers.module.css";
import { handoverWords, openingWords as words } from "./words.ts";

const methods = Object.entries(words.methods).map(([value, label]) => ({ value, label }));

/** Sends the notices of a campaign, some dozens of homes at a time, and shows how far it is. */
export function Opening({ of }: { readonly of: Campaign }) {
  const client = useQueryClient();
  const may = useMay("handovers.run");
  const [method, setMethod] = useState("sms");
  const [running, setRunning] = useState<CampaignProgress>();
  const [refusal, setRefusal] = useState("");
  const { total, opened } = of.counts;
  if (of.closed) return <span className={s["quiet"]}>{handoverWords.closed}</span>;
  if (opened >= total && !running) return <span className={s["quiet"]}>{words.done(total)}</span>;
  const send = async () => {
    setRefusal("");
    try {
      let far: CampaignProgress = { total, opened };
      while (far.opened < far.total) {
        setRunning(far);
        const next = await api<CampaignProgress>(`/api/campaigns/${of.id}/openings`, {
          method: "POST",
          body: { method },
        });
        // Somebody else is at work on the rest: what they do will be told.
        if (next.opened === far.opened) break;
        far = next;
      }
    } catch (error) {
      setRefusal(reasonOf(error));
    } finally {
      setRunning(undefined);
      await client.invalidateQueries({ queryKey: ["campaigns"] });
    }
  };
  if (running)
    return (
      <span className={s["progress"]} role="status">
        <Progress
          percent={Math.round((running.opened / running.total) * 100)}
          size="small"
          showInfo={false}
          style={{ width: 160 }}
          aria-label={words.open}
        />
        {words.running(running.opened, running.total)}
      </span>
    );
  return (
    <>
      <Select size="small" aria-label={words.method} value={method} options={methods} onChange={setMethod} />
      <Tooltip title={may ? words.note : handoverWords.mayNot}>
        <Button
          type="primary"
          size="small"
          icon={<Send size={13} aria-hidden />}
          disabled={!may}
          onClick={() => void send()}
        >
          {opened === 0 ? words.open : words.go(total - opened)}
        </Button>
      </Tooltip>
      {refusal && (
        <span className={s["refusal"]} role="alert">
          {refusal}
        </span>
      )}
    </>
  );
}
