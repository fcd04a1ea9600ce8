import { address } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { useMay } from "#web/api/queries.ts";
import type { BookLine } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { Empty } from "#web/ui/Empty.tsx";
import { Listed } from "#web/ui/Listed.tsx";
import { useNow } from "#web/ui/now.ts";
import { PageHead } from "#web/ui/PageHead.tsx";
import { dateOf } from "#web/ui/when.ts";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Checkbox, Tooltip } from "antd";
import { FileSpreadsheet, Printer } from "lucide-react";
import { bookNamed, type Listed as Book } from "./books.ts";
import { Entries } from "./Entries.tsx";
import { Lines } from "./Lines.tsx";
import s from "./Registers.module.css";
import { registerWords } from "./words.ts";

/** One book: an empty line at the top where it is written by hand, then what stands in it, the newest first. */
export function Page() {
  const params = useParams({ from: "/frame/registers/$procedure/$book" });
  const book = bookNamed(params.procedure, params.book);
  const toAll = (
    <Link to="/registers" search={{}}>
      {registerWords.toAll}
    </Link>
  );
  if (book) return <Opened key={book.title} book={book} toAll={toAll} />;
  return (
    <Empty title={registerWords.unknown} first={toAll}>
      {registerWords.unknownMore}
    </Empty>
  );
}

function Opened({ book, toAll }: { readonly book: Book; readonly toAll: React.ReactNode }) {
  const { procedure, book: name, title, form, heads } = book;
  const search = useSearch({ from: "/frame/registers/$procedure/$book" });
  const navigate = useNavigate();
  const { project } = useProject();
  const today = dateOf(useNow());
  const period = {
    from: search.from ?? Temporal.PlainDate.from(today).subtract({ months: 1 }).toString(),
    to: search.to ?? today,
  };
  const path = `/api/ledgers/${procedure}/${name}`;
  const pages = usePages<BookLine>("books", `${path}/lines`, {
    ...period,
    project,
    ...(search.open && { open: true }),
  });
  const narrow = (more: Partial<typeof search>) =>
    void navigate({
      to: "/registers/$procedure/$book",
      params: { procedure, book: name },
      search: { ...search, ...more },
      replace: true,
    });
  return (
    <div className={s["page"]}>
      <PageHead
        title={title}
        note={
          form ? (
            <>
              {toAll} · {form}
            </>
          ) : (
            toAll
          )
        }
      >
        <Prints path={path} query={{ ...period, project }} />
      </PageHead>
      <Entries book={book} onWrite={(write) => narrow({ write })} written={search.write} />
      <div className={s["filters"]} role="group" aria-label={registerWords.period}>
        <DateInput required label={registerWords.from} value={period.from} onChange={(from) => narrow({ from })} />
        <span aria-hidden>—</span>
        <DateInput required label={registerWords.to} value={period.to} onChange={(to) => narrow({ to })} />
        <Checkbox checked={search.open === true} onChange={(e) => narrow({ open: e.target.checked || undefined })}>
          {registerWords.openOnly}
        </Checkbox>
      </div>
      <div className={s["table"]}>
        <Listed
          pages={pages}
          what={registerWords.lines}
          empty={<Empty title={registerWords.empty}>{registerWords.emptyMore}</Empty>}
        >
          {(rows) => <Lines heads={heads} rows={rows} places={project === undefined} />}
        </Listed>
      </div>
    </div>
  );
}

function Prints({ path, query }: { readonly path: string; readonly query: Parameters<typeof address>[1] }) {
  const may = useMay("matters.export");
  const kinds = [
    { title: registerWords.pdf, as: "pdf", icon: <Printer size={14} aria-hidden /> },
    { title: registerWords.workbook, as: "xlsx", icon: <FileSpreadsheet size={14} aria-hidden /> },
  ] as const;
  return kinds.map(({ title, as, icon }) =>
    may ? (
      <Button key={as} icon={icon} href={address(path, { ...query, as })} target="_blank">
        {title}
      </Button>
    ) : (
      <Tooltip key={as} title={registerWords.mayNotPrint}>
        <Button icon={icon} disabled>
          {title}
        </Button>
      </Tooltip>
    ),
  );
}
