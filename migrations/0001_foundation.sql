-- The foundation: organisation, homes, people, matters, clocks, policies, calendar.
-- Every table of a company carries company_id first in every key and lies under forced row-level security.
-- Two settings, local to the transaction, say who looks: app.company, and app.projects ('*' or a list of ids).

create extension if not exists btree_gist;

create schema app;

create function app.company() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.company', true), '')::uuid $$;

create function app.every_project() returns boolean language sql stable parallel safe
as $$ select coalesce(current_setting('app.projects', true), '') = '*' $$;

create function app.projects() returns uuid[] language sql stable parallel safe
as $$ select case when current_setting('app.projects', true) in ('', '*') then '{}'::uuid[]
  else string_to_array(current_setting('app.projects', true), ',')::uuid[] end $$;

-- Chinese has no spaces and a trigram index cannot serve 漏水: texts are searched by pairs of neighbouring characters.
create function app.bigrams(text) returns text[] language sql immutable parallel safe strict
as $$
  select coalesce(array_agg(distinct pair), '{}')
  from (
    select substr(word, n, 2) as pair
    from regexp_split_to_table(lower($1 collate "default"), '[^[:alnum:]]+') as word,
      generate_series(1, greatest(length(word) - 1, 1)) as n
    where word <> ''
  ) as pairs
$$;

-- Platform -----------------------------------------------------------------------------------------------------------

create table companies (
  id uuid primary key default uuidv7(),
  name text not null,
  short_name text not null,
  hotline text not null default '',
  created_at timestamptz not null default now()
);

-- Finds the company of a user name before anybody is signed in; holds no secret.
create table directory (
  user_name text primary key,
  company_id uuid not null references companies,
  staff_id uuid not null
);

-- Worker processes, by their last sign of life.
create table workers (
  id uuid primary key,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  swept integer not null default 0
);

-- Organisation (O1–O4, O7) -------------------------------------------------------------------------------------------

create table units (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  parent_id uuid,
  kind text not null check (kind in ('company', 'region', 'project', 'department')),
  department text,
  name text not null,
  code text not null,
  sort integer not null default 0,
  closed_on date,
  primary key (company_id, id),
  unique (company_id, code),
  foreign key (company_id, parent_id) references units,
  check ((kind = 'company') = (parent_id is null)),
  check ((kind = 'department') = (department is not null))
);
create index on units (company_id, parent_id);

create table staff (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  user_name text not null,
  name text not null,
  pinyin text not null default '',
  phone_sealed text,
  phone_index bytea,
  phone_tail text,
  password_hash text,
  password_set_at timestamptz,
  must_use_totp boolean not null default false,
  totp_sealed text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  created_at timestamptz not null default now(),
  left_on date,
  primary key (company_id, id),
  unique (company_id, user_name)
);

-- A post of a unit; heads are planned (编制), a concurrent post counts none (O3).
create table posts (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  post text not null,
  title text not null,
  heads integer not null default 1 check (heads >= 0),
  concurrent boolean not null default false,
  outside boolean not null default false,
  sort integer not null default 0,
  primary key (company_id, id),
  unique (company_id, unit_id, post),
  foreign key (company_id, unit_id) references units
);

create table assignments (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  post_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  primary key (company_id, id),
  foreign key (company_id, staff_id) references staff,
  foreign key (company_id, post_id) references posts,
  constraint assignments_once unique (company_id, staff_id, post_id, valid without overlaps)
);
create index on assignments (company_id, post_id);

create table sessions (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  token_hash bytea not null,
  address text not null,
  agent text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (company_id, id),
  unique (company_id, token_hash),
  foreign key (company_id, staff_id) references staff
);
create index on sessions (company_id, staff_id);

-- Homes and people (O4, O5) ------------------------------------------------------------------------------------------

create table buildings (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  name text not null,
  kind text not null check (kind in ('multistorey', 'highrise', 'shops', 'office', 'workshop')),
  completed_on date,
  sort integer not null default 0,
  primary key (company_id, id),
  unique (company_id, project_id, name),
  foreign key (company_id, project_id) references units
);

create table homes (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  building_id uuid not null,
  entrance text not null default '',
  floor integer not null,
  room text not null,
  -- As people write it: 4幢1-1202; code is its digits and dashes, for searching: 4-1-1202.
  name text not null,
  code text not null,
  built_area numeric(10, 2) not null check (built_area > 0),
  use text not null check (use in ('dwelling', 'shop', 'office', 'workshop')),
  occupied text not null default 'vacant' check (occupied in ('vacant', 'owner', 'let', 'renovating')),
  delivered_on date,
  sort integer not null default 0,
  primary key (company_id, id),
  unique (company_id, project_id, name),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, building_id) references buildings
);
create index on homes (company_id, building_id, floor, entrance, room);
create index on homes (company_id, code text_pattern_ops);
create index on homes (company_id, name text_pattern_ops);
create index on homes (company_id, room text_pattern_ops);
create index on homes (company_id, sort, name, id);

create table people (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  kind text not null default 'person' check (kind in ('person', 'company')),
  name text not null,
  pinyin text not null default '',
  initials text not null default '',
  address_as text check (address_as in ('先生', '女士')),
  phone_sealed text,
  phone_index bytea,
  phone_tail text,
  id_number_sealed text,
  id_number_index bytea,
  plate text,
  note text not null default '',
  -- The project whose staff wrote this person down; homes they live in make them known elsewhere too.
  known_in uuid,
  created_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, known_in) references units
);
create index on people (company_id, name text_pattern_ops);
create index on people (company_id, name, id);
create index on people (company_id, pinyin text_pattern_ops);
create index on people (company_id, initials text_pattern_ops);
create index on people (company_id, phone_tail text_pattern_ops);
create index on people (company_id, phone_index);
create index on people (company_id, id_number_index);
create index on people (company_id, plate text_pattern_ops);

create table occupancies (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  home_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('owner', 'tenant', 'family', 'company')),
  main boolean not null default false,
  valid daterange not null check (not isempty(valid)),
  primary key (company_id, id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, person_id) references people,
  constraint occupancies_once unique (company_id, home_id, person_id, role, valid without overlaps)
);
create index on occupancies (company_id, person_id);
create index on occupancies (company_id, home_id);

-- O4: at most one account manager a home at a time; history is kept.
create table account_managers (
  company_id uuid not null references companies,
  project_id uuid not null,
  home_id uuid not null,
  staff_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  constraint account_managers_one primary key (company_id, home_id, valid without overlaps),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, staff_id) references staff
);
create index on account_managers (company_id, staff_id);

-- Calendar and policies ----------------------------------------------------------------------------------------------

create table calendars (
  company_id uuid not null references companies,
  unit_id uuid not null,
  zone text not null default 'Asia/Shanghai',
  -- Monday first: [[["08:30","12:00"],["13:30","18:00"]], …]
  week jsonb not null,
  primary key (company_id, unit_id),
  foreign key (company_id, unit_id) references units
);

-- A date that differs from its weekday: a holiday (no hours) or a make-up workday.
create table calendar_days (
  company_id uuid not null references companies,
  unit_id uuid not null,
  date date not null,
  name text not null,
  hours jsonb not null,
  source text not null check (source in ('notice', 'local')),
  set_by uuid,
  set_at timestamptz not null default now(),
  primary key (company_id, unit_id, date, source),
  foreign key (company_id, unit_id) references units
);

create table policy_values (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  key text not null,
  value jsonb not null,
  valid daterange not null check (not isempty(valid)),
  note text not null default '',
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, unit_id) references units,
  foreign key (company_id, set_by) references staff,
  constraint policy_values_one unique (company_id, unit_id, key, valid without overlaps)
);

-- Matters (事项) ------------------------------------------------------------------------------------------------------

create table matters (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  procedure text not null,
  -- In "C", so that its beginning can be looked up by the index whatever the server's locale.
  number text collate "C" not null,
  version integer not null default 1,
  state text not null,
  -- Closed by reaching a final state; merged into another by `merged_into`.
  final boolean not null default false,
  title text not null,
  data jsonb not null,
  -- The numbers of the house it was opened under, by key without the procedure's name.
  policies jsonb not null default '{}',
  home_id uuid,
  person_id uuid,
  category text,
  severity text,
  department text,
  channel text,
  opened_by uuid,
  opened_at timestamptz not null,
  occurred_at timestamptz,
  state_since timestamptz not null,
  closed_at timestamptz,
  merged_into uuid,
  reopened integer not null default 0,
  -- The action it waits for, and who may take it, the one most to the point first:
  -- 'staff:<id>', 'person:<id>', 'post:<key>', 'department:<key>', 'head:<key>', 'relation:<key>'.
  expected text,
  awaits text[] not null default '{}',
  appointment_at timestamptz,
  -- The running clock that presses most, when it is due or what paused it, and when the sweeper must look again.
  clock text,
  due_at timestamptz,
  paused text,
  wake_at timestamptz,
  words text[] generated always as (app.bigrams(title || ' ' || number)) stored,
  primary key (company_id, id),
  unique (company_id, number),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, person_id) references people,
  foreign key (company_id, merged_into) references matters
);
-- Lists of a whole company go by the first of each pair, lists of one project by the second.
-- What lists are narrowed by lies in the indexes of what is open, so that counting them never fetches a row.
create index matters_due on matters (company_id, due_at, id)
  include (project_id, procedure, state, severity, category, department) where not final;
create index matters_due_of on matters (company_id, project_id, due_at, id)
  include (procedure, state, severity, category, department) where not final;
create index matters_open_home on matters (company_id, home_id) where not final;
create index matters_open_person on matters (company_id, person_id) where not final;
create index matters_opened on matters (company_id, opened_at desc, id desc);
create index matters_opened_of on matters (company_id, project_id, opened_at desc, id desc);
create index matters_kind on matters (company_id, procedure, opened_at desc, id desc);
create index matters_home on matters (company_id, home_id, opened_at desc);
create index matters_person on matters (company_id, person_id, opened_at desc);
create index matters_wake on matters (company_id, wake_at) where wake_at is not null;
create index matters_awaits on matters using gin (awaits) where not final;
create index matters_words on matters using gin (words);
create index matters_appointment on matters (company_id, project_id, appointment_at) where not final and appointment_at is not null;

-- Append-only, hash-chained per company: what people and clocks did to matters, and every act worth a trace beside them
-- (revealing personal data, signing in, changing policies, organisation, imports).
create table events (
  company_id uuid not null references companies,
  chain bigint not null,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('matter', 'reveal', 'session', 'policy', 'calendar', 'organisation', 'home', 'person', 'import', 'export', 'file')),
  project_id uuid,
  matter_id uuid,
  -- The how-manieth act of its matter, from 1.
  seq integer,
  action text not null,
  who text not null,
  -- A member of staff who acted for the person in `who`, and how that person's will was known.
  via uuid,
  via_how text,
  roles text[] not null default '{}',
  done boolean not null default true,
  from_state text,
  to_state text,
  subject_id uuid,
  form jsonb not null default '{}',
  effects jsonb not null default '[]',
  at timestamptz not null,
  request_id text,
  previous bytea not null,
  hash bytea not null,
  primary key (company_id, chain),
  unique (company_id, id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, matter_id) references matters,
  check ((kind = 'matter') = (matter_id is not null and seq is not null))
);
create unique index events_of_matter on events (company_id, matter_id, seq);
create index events_of_subject on events (company_id, subject_id, at desc) where subject_id is not null;
create index events_recent on events (company_id, project_id, at desc) where kind = 'matter';

create table chain_heads (
  company_id uuid not null references companies,
  chain bigint not null,
  hash bytea not null,
  primary key (company_id)
);

-- One turn of a clock. Its pauses and fired steps are append-only beside it; due and outcome are derived from them.
create table clock_runs (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  matter_id uuid not null,
  clock text not null,
  turn integer not null,
  span jsonb,
  policy text,
  started_at timestamptz not null,
  due_at timestamptz,
  stopped_at timestamptz,
  outcome text not null default 'running' check (outcome in ('running', 'paused', 'met', 'breached', 'cancelled')),
  -- Dated by its due time and not by the moment somebody looked.
  breached_at timestamptz,
  -- Limits it had before an answer changed: [{ at, from, to }].
  retargeted jsonb not null default '[]',
  primary key (company_id, id),
  unique (company_id, matter_id, clock, turn),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, matter_id) references matters
);
create index on clock_runs (company_id, project_id, clock, started_at);
create index clock_runs_open on clock_runs (company_id, matter_id) where stopped_at is null;

create table clock_intervals (
  company_id uuid not null references companies,
  run_id uuid not null,
  seq integer not null,
  kind text not null check (kind in ('pause', 'resume')),
  reason text,
  at timestamptz not null,
  primary key (company_id, run_id, seq),
  foreign key (company_id, run_id) references clock_runs
);

create table clock_steps (
  company_id uuid not null references companies,
  run_id uuid not null,
  step integer not null,
  planned_at timestamptz not null,
  fired_at timestamptz not null,
  primary key (company_id, run_id, step, planned_at),
  foreign key (company_id, run_id) references clock_runs
);

create table links (
  company_id uuid not null references companies,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null check (kind in ('opened', 'duplicate', 'caused', 'follow')),
  -- Of `opened`: what the system does in the parent when the child ends, and which results it brings back.
  ends jsonb not null default '{}',
  brings jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (company_id, from_id, to_id, kind),
  foreign key (company_id, from_id) references matters,
  foreign key (company_id, to_id) references matters,
  check (from_id <> to_id)
);
create index on links (company_id, to_id);

create table charges (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  matter_id uuid not null,
  event_id uuid not null,
  home_id uuid,
  kind text not null check (kind in ('charge', 'deposit', 'refund', 'draw')),
  fee text not null,
  payer text,
  fen bigint not null check (fen > 0),
  collected text,
  at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, matter_id) references matters,
  foreign key (company_id, event_id) references events (company_id, id) deferrable initially deferred,
  foreign key (company_id, home_id) references homes
);
create index on charges (company_id, matter_id);
create index on charges (company_id, home_id, at desc);

create table papers (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  matter_id uuid not null,
  event_id uuid not null,
  paper text not null,
  issued_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, matter_id) references matters,
  foreign key (company_id, event_id) references events (company_id, id) deferrable initially deferred
);
create index on papers (company_id, matter_id);

-- A6: every closed matter files itself.
create table archive_entries (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  matter_id uuid not null,
  number text not null,
  category text not null,
  secrecy text not null check (secrecy in ('general', 'confidential', 'secret')),
  retention text not null,
  keep_until date,
  filed_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, number),
  unique (company_id, matter_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, matter_id) references matters
);

create table files (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid,
  matter_id uuid,
  name text not null,
  mime text not null,
  bytes bigint not null,
  sha256 bytea not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, matter_id) references matters,
  foreign key (company_id, uploaded_by) references staff
);
create index on files (company_id, matter_id);

create table notices (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid,
  matter_id uuid,
  staff_id uuid,
  person_id uuid,
  words text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, matter_id) references matters,
  foreign key (company_id, staff_id) references staff,
  foreign key (company_id, person_id) references people,
  check (num_nonnulls(staff_id, person_id) = 1)
);
create index on notices (company_id, staff_id, at desc) where staff_id is not null;
create index notices_unread on notices (company_id, staff_id) where read_at is null and staff_id is not null;
create index on notices (company_id, matter_id);
create index notices_outgoing on notices (company_id, at desc, id desc) where person_id is not null;

create table counters (
  company_id uuid not null references companies,
  project_id uuid not null,
  series text not null,
  year integer not null,
  n integer not null,
  primary key (company_id, project_id, series, year),
  foreign key (company_id, project_id) references units
);

create table commands (
  company_id uuid not null references companies,
  staff_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  status integer,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (company_id, staff_id, key),
  foreign key (company_id, staff_id) references staff
);
create index on commands (company_id, at);

create table views (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  page text not null,
  name text not null,
  query text not null,
  sort integer not null default 0,
  primary key (company_id, id),
  unique (company_id, staff_id, page, name),
  foreign key (company_id, staff_id) references staff
);

create table report_runs (
  company_id uuid not null references companies,
  project_id uuid not null,
  procedure text not null,
  report text not null,
  period text not null,
  ran_at timestamptz not null,
  figures jsonb not null,
  primary key (company_id, project_id, procedure, report, period),
  foreign key (company_id, project_id) references units
);

-- Separation ---------------------------------------------------------------------------------------------------------

do $$
declare
  name text;
  of_project boolean;
begin
  for name in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'directory'
  loop
    of_project := exists (
      select from pg_attribute where attrelid = name::regclass and attname = 'project_id' and not attisdropped
    );
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_company on %I using (%s) with check (%2$s)', name,
      'company_id = (select app.company())' || case when of_project then
        ' and (project_id is null or (select app.every_project()) or project_id = any ((select app.projects())::uuid[]))'
        else '' end
    );
  end loop;
end $$;

-- A company sees itself only; the platform, which says so for one transaction, sees which there are. Founding one is not
-- granted to the app.
alter table companies enable row level security;
alter table companies force row level security;
create policy of_company on companies using (
  id = (select app.company()) or current_setting('app.platform', true) = 'yes'
) with check (true);

-- A person is known where they were written down and where they have, or had, a home.
create policy of_project on people as restrictive using (
  (select app.every_project()) or known_in = any ((select app.projects())::uuid[])
  or exists (select from occupancies o where o.company_id = people.company_id and o.person_id = people.id)
) with check (
  (select app.every_project()) or known_in = any ((select app.projects())::uuid[])
  or exists (select from occupancies o where o.company_id = people.company_id and o.person_id = people.id)
);

-- Under row-level security an index serves leakproof operators only: an array operator tells nothing by an error, yet
-- is not marked. Only a superuser may say so; elsewhere lists by words are slower and right all the same.
do $$ begin
  alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof;
  alter function pg_catalog.arrayoverlap(anyarray, anyarray) leakproof;
exception when insufficient_privilege then raise notice 'array operators stay unmarked';
end $$;

-- What has happened stays: no right to change it, and triggers against whoever has more rights than the app.
create function app.append_only() returns trigger language plpgsql
as $$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;

do $$
declare
  name text;
begin
  foreach name in array array['events', 'clock_intervals', 'clock_steps', 'charges', 'papers'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function app.append_only()', name);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function app.append_only()', name);
    execute format('alter table %I enable always trigger append_only', name);
    execute format('alter table %I enable always trigger never_emptied', name);
  end loop;
end $$;
