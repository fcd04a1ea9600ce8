import { api } from "#web/api/client.ts";
import type { Campaign, CampaignHome, CampaignSlot } from "#web/api/types.ts";
import { reasonOf } from "#web/ui/Failed.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useNow } from "#web/ui/now.ts";
import { local } from "#web/ui/when.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { Fragment, useState } from "react";
import { Days } from "./Days.tsx";
import s from "./Handovers.module.css";
import { campaignSlots } from "./queries.ts";
import { mayBook } from "./stages.ts";
import { slotWords as words } from "./words.ts";

interface Props {
  readonly of: Campaign;
  readonly homes: readonly CampaignHome[];
  readonly days: readonly string[];
  readonly day: string;
  readonly home: string | undefined;
  readonly onGo: (more: { readonly day?: string; readonly home?: string }) => void;
}

const timeOf = (moment: string) => local(moment).toPlainTime().toString({ smallestUnit: "minute" });
const dayAndTime = (moment: string) => `${local(moment).toPlainDate().toString().slice(5)} ${timeOf(moment)}`;

/** Left the homes, right the day's slots: one click takes a place, and whoever was faster is told of. */
export function Slots({ of, homes, days, day, home, onGo }: Props) {
  const chosen = homes.find((each) => each.home.id === home);
  const query = useQuery(campaignSlots(of.id, day));
  return (
    <div className={s["slots"]}>
      <ul className={s["homes"]} aria-label={words.pick}>
        {homes.map((each) => (
          <li key={each.home.id}>
            <button
              type="button"
              disabled={!mayBook(each)}
              title={mayBook(each) ? undefined : each.matter ? words.beyond : words.notYet}
              aria-pressed={each.home.id === home}
              onClick={() => onGo({ home: each.home.id })}
            >
              <span>
                {each.home.name} {each.owner}
              </span>
              <small className={s["quiet"]}>
                {each.slot && mayBook(each) ? dayAndTime(each.slot.startsAt) : each.matter?.stateTitle}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <div className={s["times"]}>
        <Days days={days} day={day} onDay={(day) => onGo({ day })} />
        <p>{chosen ? words.chosen(chosen.home.name) : words.hint}</p>
        <Fetched query={query} what={words.what}>
          {(slots) => <Times of={of} slots={slots} chosen={chosen} />}
        </Fetched>
      </div>
    </div>
  );
}

interface TimesProps {
  readonly of: Campaign;
  readonly slots: readonly CampaignSlot[];
  readonly chosen: CampaignHome | undefined;
}

function Times({ of, slots, chosen }: TimesProps) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [refusal, setRefusal] = useState("");
  const now = useNow();
  const rooms = [...new Set(slots.map(({ room }) => room))];
  const times = [...new Set(slots.map(({ startsAt }) => startsAt))];
  const book = async (slot: CampaignSlot) => {
    setRefusal("");
    try {
      const body = { matter: chosen!.matter!.id, slot: slot.id };
      await api(`/api/campaigns/${of.id}/bookings`, { method: "POST", body });
      void message.success(words.booked(chosen!.home.name, dayAndTime(slot.startsAt)));
    } catch (error) {
      setRefusal(reasonOf(error));
    } finally {
      await client.invalidateQueries({ queryKey: ["campaigns", of.id] });
    }
  };
  return (
    <>
      {refusal && (
        <p className={s["refusal"]} role="alert">
          {refusal}
        </p>
      )}
      <div className={s["table"]} style={{ gridTemplateColumns: `56px repeat(${rooms.length}, minmax(96px, 160px))` }}>
        <span />
        {rooms.map((room) => (
          <span key={room} className={s["quiet"]}>
            {room}
          </span>
        ))}
        {times.map((time) => (
          <Fragment key={time}>
            <span>{timeOf(time)}</span>
            {rooms.map((room) => {
              const slot = slots.find((each) => each.startsAt === time && each.room === room);
              if (!slot) return <span key={room} />;
              const own = chosen?.slot?.id === slot.id;
              const past = Temporal.Instant.compare(slot.startsAt, now.toString()) <= 0;
              const rest = own
                ? words.own
                : past
                  ? words.past
                  : slot.taken < slot.capacity
                    ? words.free(slot.capacity - slot.taken)
                    : words.full;
              return (
                <button
                  key={room}
                  type="button"
                  disabled={!chosen || own || past || slot.taken >= slot.capacity || of.closed}
                  aria-pressed={own}
                  aria-label={words.of(timeOf(time), room, rest)}
                  onClick={() => void book(slot)}
                >
                  {rest}
                </button>
              );
            })}
          </Fragment>
        ))}
      </div>
    </>
  );
}
