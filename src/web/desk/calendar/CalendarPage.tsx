import { scopes } from "#web/api/organisation.ts";
import { useMay } from "#web/api/queries.ts";
import type { CalendarYear } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useNow } from "#web/ui/now.ts";
import { PageHead } from "#web/ui/PageHead.tsx";
import { dateOf } from "#web/ui/when.ts";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Alert, Button, Drawer, Select, Tooltip } from "antd";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import s from "./Calendar.module.css";
import { daysOf, hoursWords } from "./days.ts";
import { DayForm } from "./DayForm.tsx";
import { ImportForm } from "./ImportForm.tsx";
import { Month } from "./Month.tsx";
import { calendarOf } from "./queries.ts";
import { calendarWords, dayWords, importWords } from "./words.ts";

/** When work is done: a year at a glance, holidays by name, what a unit arranged itself. */
export function Page() {
  const search = useSearch({ from: "/frame/calendar" });
  const navigate = useNavigate();
  const { project } = useProject();
  const may = useMay("calendar.set");
  const [importing, setImporting] = useState(false);
  const present = Temporal.PlainDate.from(dateOf(useNow())).year;
  const year = Number(search.year) || present;
  const units = useQuery(scopes);
  const unit = search.unit ?? project ?? units.data?.find(({ kind }) => kind === "company")?.id;
  const calendar = useQuery(calendarOf(year, unit));
  const go = (more: { year?: string; unit?: string }) =>
    void navigate({ to: "/calendar", search: { ...search, ...more }, replace: true });
  const years = [present - 1, present, present + 1].map((value) => ({ value, label: calendarWords.yearOf(value) }));
  return (
    <div className={s["page"]}>
      <PageHead title={calendarWords.title} note={calendarWords.note}>
        <Select
          aria-label={calendarWords.year}
          value={year}
          options={years}
          onChange={(value) => go({ year: String(value) })}
        />
        <Select
          aria-label={calendarWords.unit}
          style={{ width: 160 }}
          {...(unit && { value: unit })}
          options={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value: string) => go({ unit: value })}
        />
        <Tooltip title={may ? "" : calendarWords.mayNot}>
          <Button icon={<CalendarPlus size={14} aria-hidden />} disabled={!may} onClick={() => setImporting(true)}>
            {calendarWords.import}
          </Button>
        </Tooltip>
      </PageHead>
      <div className={s["body"]}>
        <Fetched query={calendar} what={calendarWords.what}>
          {(data) => <Year key={`${year}${unit}`} year={year} data={data} unit={unit} may={may} />}
        </Fetched>
      </div>
      <Drawer
        open={importing}
        onClose={() => setImporting(false)}
        title={importWords.title(year)}
        size={520}
        destroyOnHidden
      >
        <ImportForm year={year} onDone={() => setImporting(false)} />
      </Drawer>
    </div>
  );
}

interface YearProps {
  readonly year: number;
  readonly data: CalendarYear;
  readonly unit: string | undefined;
  readonly may: boolean;
}
function Year({ year, data, unit, may }: YearProps) {
  const [chosen, setChosen] = useState<string>();
  const today = dateOf(useNow());
  const days = daysOf(year, data);
  const day = days.find(({ date }) => date === chosen);
  return (
    <>
      {data.provisional && (
        <Alert type="warning" showIcon title={calendarWords.provisional(year)} style={{ marginBottom: 12 }} />
      )}
      <Legend data={data} />
      <div className={s["year"]}>
        {Array.from({ length: 12 }, (_, n) => (
          <Month
            key={n}
            month={n + 1}
            days={days.filter(({ month }) => month === n + 1)}
            today={today}
            chosen={chosen}
            onChoose={setChosen}
          />
        ))}
      </div>
      <Drawer
        open={!!day}
        onClose={() => setChosen(undefined)}
        title={day && dayWords.title(day.month, day.day)}
        size={400}
        mask={false}
        destroyOnHidden
      >
        {day && (
          <DayForm
            key={day.date}
            day={day}
            week={data.week}
            unit={unit}
            may={may}
            onDone={() => setChosen(undefined)}
          />
        )}
      </Drawer>
    </>
  );
}

function Legend({ data: { week } }: { readonly data: CalendarYear }) {
  const alike = Map.groupBy(
    week.map((hours, n) => ({ name: calendarWords.weekdays[n] ?? "", words: hoursWords(hours, calendarWords.rest) })),
    ({ words }) => words,
  );
  return (
    <div className={s["legend"]}>
      {Object.entries(calendarWords.legend).map(([kind, title]) => (
        <span key={kind}>
          <i data-kind={kind} aria-hidden />
          {title}
        </span>
      ))}
      <span className={s["hours"]}>
        {[...alike].map(([words, days]) => (
          <span key={words}>
            {calendarWords.every(days[0]!.name, days.at(-1)!.name)} {words}
          </span>
        ))}
      </span>
    </div>
  );
}
