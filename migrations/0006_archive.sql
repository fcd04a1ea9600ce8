-- The archive (A1–A6): entries of matters and of paper documents, where they lie, how long and how closely they are kept.

-- A row from before carries no more than its number: the rest is read off its matter. Forced policies bind an owner who
-- is no superuser too, and no company is set here.
alter table archive_entries no force row level security;
alter table matters no force row level security;

alter table archive_entries drop constraint archive_entries_secrecy_check;
update archive_entries set secrecy = 'topSecret' where secrecy = 'secret';

alter table archive_entries
  alter column matter_id drop not null,
  add constraint archive_entries_secrecy_check check (secrecy in ('general', 'confidential', 'topSecret')),
  add column title text not null default '',
  -- The form it mainly is, and all the forms that are in it.
  add column form text,
  add column forms text[] not null default '{}',
  add column reference text,
  add column party text,
  add column formed_on date,
  add column department text,
  add column home_id uuid,
  add column person_id uuid,
  add column medium text not null default 'electronic' check (medium in ('paper', 'electronic', 'disc', 'mixed')),
  add column pages integer check (pages >= 0),
  add column status text not null default 'inStore'
    check (status in ('inStore', 'onLoan', 'damaged', 'lost', 'destroyed', 'transferred')),
  -- Ambiguity 18: with the department until the year ends, then with the company's archive.
  add column tier text not null default 'department' check (tier in ('department', 'central')),
  add column box_id uuid,
  -- Blocks destruction while a dispute is going on.
  add column hold text,
  add column held_by uuid,
  add column held_at timestamptz,
  -- Documents that ought to be in it and are not: papers of the matter without the signature they need.
  add column missing text[] not null default '{}',
  add column filed_by uuid,
  add column erased_at timestamptz;

update archive_entries a set
  title = m.title, home_id = m.home_id, person_id = m.person_id, department = coalesce(m.department, 'service'),
  formed_on = (m.opened_at at time zone 'Asia/Shanghai')::date
from matters m where m.company_id = a.company_id and m.id = a.matter_id;
update archive_entries set formed_on = (filed_at at time zone 'Asia/Shanghai')::date where formed_on is null;
update archive_entries set department = 'service' where department is null;

alter table archive_entries force row level security;
alter table matters force row level security;

alter table archive_entries
  alter column formed_on set not null,
  alter column department set not null,
  add column year integer generated always as (extract(year from formed_on)::integer) stored,
  add column words text[] generated always as (app.bigrams(title || ' ' || number || ' ' || coalesce(reference, '') || ' ' || coalesce(party, ''))) stored,
  add foreign key (company_id, home_id) references homes,
  add foreign key (company_id, person_id) references people,
  add foreign key (company_id, held_by) references staff,
  add foreign key (company_id, filed_by) references staff;

-- A room, a cabinet in it, a shelf of that: 库-柜-层.
create table archive_places (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  room text not null,
  cabinet text not null,
  shelf text not null,
  primary key (company_id, id),
  unique (company_id, room, cabinet, shelf)
);

create table archive_boxes (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  place_id uuid not null,
  code text collate "C" not null,
  title text not null,
  full_since date,
  primary key (company_id, id),
  unique (company_id, code),
  foreign key (company_id, place_id) references archive_places
);
create index on archive_boxes (company_id, place_id);

alter table archive_entries add foreign key (company_id, box_id) references archive_boxes;

-- Scans of paper documents. What a matter has brought lies with the matter.
create table archive_scans (
  company_id uuid not null references companies,
  project_id uuid not null,
  entry_id uuid not null,
  file_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (company_id, entry_id, file_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, entry_id) references archive_entries,
  foreign key (company_id, file_id) references files,
  foreign key (company_id, added_by) references staff
);
create index on archive_scans (company_id, file_id);

-- Which entries a loan, a destruction or a transfer is about, so that an entry knows what has been done with it.
create table archive_uses (
  company_id uuid not null references companies,
  project_id uuid not null,
  entry_id uuid not null,
  matter_id uuid not null,
  mark text not null,
  at timestamptz not null,
  primary key (company_id, entry_id, matter_id, mark, at),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, entry_id) references archive_entries,
  foreign key (company_id, matter_id) references matters
);
create index on archive_uses (company_id, matter_id);

-- Copies are numbered, and only the archivist makes them (A3).
create table archive_copies (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  entry_id uuid not null,
  loan_id uuid not null,
  n integer not null,
  what text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, entry_id, n),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, entry_id) references archive_entries,
  foreign key (company_id, loan_id) references matters,
  foreign key (company_id, made_by) references staff
);
create index on archive_copies (company_id, loan_id);

-- The catalogue is read the latest first, as a whole, for a project, or by one of its filters.
create index archive_latest on archive_entries (company_id, filed_at desc, id desc);
create index archive_latest_of on archive_entries (company_id, project_id, filed_at desc, id desc);
create index archive_category on archive_entries (company_id, category, filed_at desc, id desc);
create index archive_form on archive_entries (company_id, form, filed_at desc, id desc);
create index archive_year on archive_entries (company_id, year, filed_at desc, id desc);
create index archive_home on archive_entries (company_id, home_id, filed_at desc, id desc) where home_id is not null;
create index archive_box on archive_entries (company_id, box_id, filed_at desc, id desc) where box_id is not null;
create index archive_words on archive_entries using gin (words);
create index archive_status on archive_entries (company_id, status, filed_at desc, id desc) where status <> 'inStore';
create index archive_incomplete on archive_entries (company_id, filed_at desc, id desc) where missing <> '{}';
create index archive_held on archive_entries (company_id, filed_at desc, id desc) where hold is not null;
create index archive_due on archive_entries (company_id, keep_until, id) where status not in ('destroyed', 'transferred');
create index archive_moved_out on archive_entries (company_id, person_id)
  where retention = 'RC-O3' and status not in ('destroyed', 'transferred');
create index archive_to_erase on archive_entries (company_id, id) where status = 'destroyed' and erased_at is null;

select app.separate('archive_places', 'archive_boxes', 'archive_scans', 'archive_uses', 'archive_copies');
select app.keep_for_ever('archive_uses', 'archive_copies');
