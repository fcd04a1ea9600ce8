-- Written by scripts/database-types.ts from a migrated database, to be read; migrations are what runs.

CREATE OR REPLACE FUNCTION app.append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $function$;

CREATE OR REPLACE FUNCTION app.balanced()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  left_over bigint;
begin
  select sum(fen) into left_over from postings where company_id = new.company_id and entry_id = new.id;
  if left_over is distinct from 0 then
    raise exception 'entry % is out of balance by %', new.id, coalesce(left_over::text, 'having no postings')
      using errcode = 'check_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION app.bigrams(text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select coalesce(array_agg(distinct pair), '{}')
  from (
    select substr(word, n, 2) as pair
    from regexp_split_to_table(lower($1 collate "default"), '[^[:alnum:]]+') as word,
      generate_series(1, greatest(length(word) - 1, 1)) as n
    where word <> ''
  ) as pairs
$function$;

CREATE OR REPLACE FUNCTION app.company()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.company', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION app.contractor()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.contractor', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION app.entry_is_open()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from (select distinct company_id, entry_id from added) a
    join journal_entries e on e.company_id = a.company_id and e.id = a.entry_id
    where e.xmin::text <> (pg_current_xact_id()::xid)::text
  ) then
    raise exception 'an entry of another transaction is complete' using errcode = 'restrict_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION app.every_project()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('app.projects', true), '') = '*' $function$;

CREATE OR REPLACE FUNCTION app.in_house()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('app.contractor', true), '') = '' $function$;

CREATE OR REPLACE FUNCTION app.keep_for_ever(VARIADIC tables text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('create trigger append_only before update or delete on %I for each row execute function app.append_only()', name);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function app.append_only()', name);
    execute format('alter table %I enable always trigger append_only', name);
    execute format('alter table %I enable always trigger never_emptied', name);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION app.keep_in_house(VARIADIC tables text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('create policy of_contractor on %I as restrictive using ((select app.in_house())) with check ((select app.in_house()))', name);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION app.projects()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select case when current_setting('app.projects', true) in ('', '*') then '{}'::uuid[]
  else string_to_array(current_setting('app.projects', true), ',')::uuid[] end $function$;

CREATE OR REPLACE FUNCTION app.separate(VARIADIC tables text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  name text;
  always boolean;
begin
  foreach name in array tables loop
    select attnotnull into always from pg_attribute
    where attrelid = name::regclass and attname = 'project_id' and not attisdropped;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_company on %I using (%s) with check (%2$s)', name,
      'company_id = (select app.company())' || case when always is null then '' else
        ' and (' || case when always then '' else 'project_id is null or ' end ||
        '(select app.every_project()) or project_id = any ((select app.projects())::uuid[]))' end
    );
  end loop;
end $function$;

create table account_managers (
  company_id uuid not null,
  project_id uuid not null,
  home_id uuid not null,
  staff_id uuid not null,
  valid daterange not null,
  constraint account_managers_one PRIMARY KEY (company_id, home_id, valid WITHOUT OVERLAPS),
  constraint account_managers_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint account_managers_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint account_managers_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint account_managers_company_id_staff_id_fkey FOREIGN KEY (company_id, staff_id) REFERENCES staff(company_id, id),
  constraint account_managers_valid_check CHECK ((NOT isempty(valid)))
);
CREATE INDEX account_managers_company_id_staff_id_idx ON public.account_managers USING btree (company_id, staff_id);
create policy of_company on account_managers as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table account_managers enable row level security, force row level security;
grant delete, insert, select, update on account_managers to anlin_app;

create table archive_boxes (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  place_id uuid not null,
  code text collate "C" not null,
  title text not null,
  full_since date,
  constraint archive_boxes_pkey PRIMARY KEY (company_id, id),
  constraint archive_boxes_company_id_code_key UNIQUE (company_id, code),
  constraint archive_boxes_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint archive_boxes_company_id_place_id_fkey FOREIGN KEY (company_id, place_id) REFERENCES archive_places(company_id, id)
);
CREATE INDEX archive_boxes_company_id_place_id_idx ON public.archive_boxes USING btree (company_id, place_id);
create policy of_company on archive_boxes as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table archive_boxes enable row level security, force row level security;
grant delete, insert, select, update on archive_boxes to anlin_app;

create table archive_copies (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  entry_id uuid not null,
  loan_id uuid not null,
  n integer not null,
  what text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint archive_copies_pkey PRIMARY KEY (company_id, id),
  constraint archive_copies_company_id_entry_id_n_key UNIQUE (company_id, entry_id, n),
  constraint archive_copies_company_id_entry_id_fkey FOREIGN KEY (company_id, entry_id) REFERENCES archive_entries(company_id, id),
  constraint archive_copies_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint archive_copies_company_id_loan_id_fkey FOREIGN KEY (company_id, loan_id) REFERENCES matters(company_id, id),
  constraint archive_copies_company_id_made_by_fkey FOREIGN KEY (company_id, made_by) REFERENCES staff(company_id, id),
  constraint archive_copies_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id)
);
CREATE INDEX archive_copies_company_id_loan_id_idx ON public.archive_copies USING btree (company_id, loan_id);
create policy of_company on archive_copies as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table archive_copies enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.archive_copies FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.archive_copies FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on archive_copies to anlin_app;

create table archive_entries (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  matter_id uuid,
  number text not null,
  category text not null,
  secrecy text not null,
  retention text not null,
  keep_until date,
  filed_at timestamp with time zone not null,
  title text not null default ''::text,
  form text,
  forms text[] not null default '{}'::text[],
  reference text,
  party text,
  formed_on date not null,
  department text not null,
  home_id uuid,
  person_id uuid,
  medium text not null default 'electronic'::text,
  pages integer,
  status text not null default 'inStore'::text,
  tier text not null default 'department'::text,
  box_id uuid,
  hold text,
  held_by uuid,
  held_at timestamp with time zone,
  missing text[] not null default '{}'::text[],
  filed_by uuid,
  erased_at timestamp with time zone,
  year integer generated always as ((EXTRACT(year FROM formed_on))::integer) stored,
  words text[] generated always as (app.bigrams(((((((title || ' '::text) || number) || ' '::text) || COALESCE(reference, ''::text)) || ' '::text) || COALESCE(party, ''::text)))) stored,
  constraint archive_entries_pkey PRIMARY KEY (company_id, id),
  constraint archive_entries_company_id_matter_id_key UNIQUE (company_id, matter_id),
  constraint archive_entries_company_id_number_key UNIQUE (company_id, number),
  constraint archive_entries_company_id_box_id_fkey FOREIGN KEY (company_id, box_id) REFERENCES archive_boxes(company_id, id),
  constraint archive_entries_company_id_filed_by_fkey FOREIGN KEY (company_id, filed_by) REFERENCES staff(company_id, id),
  constraint archive_entries_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint archive_entries_company_id_held_by_fkey FOREIGN KEY (company_id, held_by) REFERENCES staff(company_id, id),
  constraint archive_entries_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint archive_entries_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint archive_entries_company_id_person_id_fkey FOREIGN KEY (company_id, person_id) REFERENCES people(company_id, id),
  constraint archive_entries_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint archive_entries_medium_check CHECK ((medium = ANY (ARRAY['paper'::text, 'electronic'::text, 'disc'::text, 'mixed'::text]))),
  constraint archive_entries_pages_check CHECK ((pages >= 0)),
  constraint archive_entries_secrecy_check CHECK ((secrecy = ANY (ARRAY['general'::text, 'confidential'::text, 'topSecret'::text]))),
  constraint archive_entries_status_check CHECK ((status = ANY (ARRAY['inStore'::text, 'onLoan'::text, 'damaged'::text, 'lost'::text, 'destroyed'::text, 'transferred'::text]))),
  constraint archive_entries_tier_check CHECK ((tier = ANY (ARRAY['department'::text, 'central'::text])))
);
CREATE INDEX archive_box ON public.archive_entries USING btree (company_id, box_id, filed_at DESC, id DESC) WHERE (box_id IS NOT NULL);
CREATE INDEX archive_category ON public.archive_entries USING btree (company_id, category, filed_at DESC, id DESC);
CREATE INDEX archive_due ON public.archive_entries USING btree (company_id, keep_until, id) WHERE (status <> ALL (ARRAY['destroyed'::text, 'transferred'::text]));
CREATE INDEX archive_form ON public.archive_entries USING btree (company_id, form, filed_at DESC, id DESC);
CREATE INDEX archive_held ON public.archive_entries USING btree (company_id, filed_at DESC, id DESC) WHERE (hold IS NOT NULL);
CREATE INDEX archive_home ON public.archive_entries USING btree (company_id, home_id, filed_at DESC, id DESC) WHERE (home_id IS NOT NULL);
CREATE INDEX archive_incomplete ON public.archive_entries USING btree (company_id, filed_at DESC, id DESC) WHERE (missing <> '{}'::text[]);
CREATE INDEX archive_latest ON public.archive_entries USING btree (company_id, filed_at DESC, id DESC);
CREATE INDEX archive_latest_of ON public.archive_entries USING btree (company_id, project_id, filed_at DESC, id DESC);
CREATE INDEX archive_moved_out ON public.archive_entries USING btree (company_id, person_id) WHERE ((retention = 'RC-O3'::text) AND (status <> ALL (ARRAY['destroyed'::text, 'transferred'::text])));
CREATE INDEX archive_status ON public.archive_entries USING btree (company_id, status, filed_at DESC, id DESC) WHERE (status <> 'inStore'::text);
CREATE INDEX archive_to_erase ON public.archive_entries USING btree (company_id, id) WHERE ((status = 'destroyed'::text) AND (erased_at IS NULL));
CREATE INDEX archive_words ON public.archive_entries USING gin (words);
CREATE INDEX archive_year ON public.archive_entries USING btree (company_id, year, filed_at DESC, id DESC);
create policy of_company on archive_entries as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table archive_entries enable row level security, force row level security;
grant delete, insert, select, update on archive_entries to anlin_app;

create table archive_places (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  room text not null,
  cabinet text not null,
  shelf text not null,
  constraint archive_places_pkey PRIMARY KEY (company_id, id),
  constraint archive_places_company_id_room_cabinet_shelf_key UNIQUE (company_id, room, cabinet, shelf),
  constraint archive_places_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id)
);
create policy of_company on archive_places as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table archive_places enable row level security, force row level security;
grant delete, insert, select, update on archive_places to anlin_app;

create table archive_scans (
  company_id uuid not null,
  project_id uuid not null,
  entry_id uuid not null,
  file_id uuid not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint archive_scans_pkey PRIMARY KEY (company_id, entry_id, file_id),
  constraint archive_scans_company_id_added_by_fkey FOREIGN KEY (company_id, added_by) REFERENCES staff(company_id, id),
  constraint archive_scans_company_id_entry_id_fkey FOREIGN KEY (company_id, entry_id) REFERENCES archive_entries(company_id, id),
  constraint archive_scans_company_id_file_id_fkey FOREIGN KEY (company_id, file_id) REFERENCES files(company_id, id),
  constraint archive_scans_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint archive_scans_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id)
);
CREATE INDEX archive_scans_company_id_file_id_idx ON public.archive_scans USING btree (company_id, file_id);
create policy of_company on archive_scans as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table archive_scans enable row level security, force row level security;
grant delete, insert, select, update on archive_scans to anlin_app;

create table archive_uses (
  company_id uuid not null,
  project_id uuid not null,
  entry_id uuid not null,
  matter_id uuid not null,
  mark text not null,
  at timestamp with time zone not null,
  constraint archive_uses_pkey PRIMARY KEY (company_id, entry_id, matter_id, mark, at),
  constraint archive_uses_company_id_entry_id_fkey FOREIGN KEY (company_id, entry_id) REFERENCES archive_entries(company_id, id),
  constraint archive_uses_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint archive_uses_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint archive_uses_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id)
);
CREATE INDEX archive_uses_company_id_matter_id_idx ON public.archive_uses USING btree (company_id, matter_id);
create policy of_company on archive_uses as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table archive_uses enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.archive_uses FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.archive_uses FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on archive_uses to anlin_app;

create table assignments (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  post_id uuid not null,
  valid daterange not null,
  constraint assignments_pkey PRIMARY KEY (company_id, id),
  constraint assignments_once UNIQUE (company_id, staff_id, post_id, valid WITHOUT OVERLAPS),
  constraint assignments_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint assignments_company_id_post_id_fkey FOREIGN KEY (company_id, post_id) REFERENCES posts(company_id, id),
  constraint assignments_company_id_staff_id_fkey FOREIGN KEY (company_id, staff_id) REFERENCES staff(company_id, id),
  constraint assignments_valid_check CHECK ((NOT isempty(valid)))
);
CREATE INDEX assignments_company_id_post_id_idx ON public.assignments USING btree (company_id, post_id);
create policy of_company on assignments as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table assignments enable row level security, force row level security;
grant delete, insert, select, update on assignments to anlin_app;

create table billing_lines (
  company_id uuid not null,
  run_id uuid not null,
  project_id uuid not null,
  home_id uuid not null,
  item_id uuid not null,
  way text not null,
  quantity numeric(14,3) not null,
  rate numeric(12,4),
  month_fen bigint not null,
  months integer not null,
  segments jsonb,
  reduced_fen bigint not null default 0,
  fen bigint not null,
  charge_id uuid,
  constraint billing_lines_pkey PRIMARY KEY (company_id, run_id, home_id, item_id),
  constraint billing_lines_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint billing_lines_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint billing_lines_company_id_run_id_fkey FOREIGN KEY (company_id, run_id) REFERENCES billing_runs(company_id, id) ON DELETE CASCADE,
  constraint billing_lines_fen_check CHECK ((fen >= 0))
);
CREATE INDEX billing_lines_left ON public.billing_lines USING btree (company_id, run_id, home_id) WHERE (charge_id IS NULL);
create policy of_company on billing_lines as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table billing_lines enable row level security, force row level security;
grant delete, insert, select, update on billing_lines to anlin_app;

create table billing_runs (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  period daterange not null,
  due_on date not null,
  state text not null,
  lines integer not null default 0,
  fen bigint not null default 0,
  posted integer not null default 0,
  drafted_by uuid not null,
  drafted_at timestamp with time zone not null,
  approved_by uuid,
  approved_at timestamp with time zone,
  posted_at timestamp with time zone,
  constraint billing_runs_pkey PRIMARY KEY (company_id, id),
  constraint billing_runs_company_id_approved_by_fkey FOREIGN KEY (company_id, approved_by) REFERENCES staff(company_id, id),
  constraint billing_runs_company_id_drafted_by_fkey FOREIGN KEY (company_id, drafted_by) REFERENCES staff(company_id, id),
  constraint billing_runs_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint billing_runs_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint billing_runs_check CHECK ((approved_by <> drafted_by)),
  constraint billing_runs_state_check CHECK ((state = ANY (ARRAY['drafted'::text, 'approved'::text, 'posted'::text, 'dropped'::text])))
);
CREATE INDEX billing_runs_company_id_project_id_drafted_at_id_idx ON public.billing_runs USING btree (company_id, project_id, drafted_at DESC, id DESC);
create policy of_company on billing_runs as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table billing_runs enable row level security, force row level security;
grant delete, insert, select, update on billing_runs to anlin_app;

create table buildings (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  name text not null,
  kind text not null,
  completed_on date,
  sort integer not null default 0,
  constraint buildings_pkey PRIMARY KEY (company_id, id),
  constraint buildings_company_id_project_id_name_key UNIQUE (company_id, project_id, name),
  constraint buildings_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint buildings_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint buildings_kind_check CHECK ((kind = ANY (ARRAY['multistorey'::text, 'highrise'::text, 'shops'::text, 'office'::text, 'workshop'::text])))
);
create policy of_company on buildings as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table buildings enable row level security, force row level security;
grant delete, insert, select, update on buildings to anlin_app;

create table calendar_days (
  company_id uuid not null,
  unit_id uuid not null,
  date date not null,
  name text not null,
  hours jsonb not null,
  source text not null,
  set_by uuid,
  set_at timestamp with time zone not null default now(),
  constraint calendar_days_pkey PRIMARY KEY (company_id, unit_id, date, source),
  constraint calendar_days_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint calendar_days_company_id_unit_id_fkey FOREIGN KEY (company_id, unit_id) REFERENCES units(company_id, id),
  constraint calendar_days_source_check CHECK ((source = ANY (ARRAY['notice'::text, 'local'::text])))
);
create policy of_company on calendar_days as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table calendar_days enable row level security, force row level security;
grant delete, insert, select, update on calendar_days to anlin_app;

create table calendars (
  company_id uuid not null,
  unit_id uuid not null,
  zone text not null default 'Asia/Shanghai'::text,
  week jsonb not null,
  constraint calendars_pkey PRIMARY KEY (company_id, unit_id),
  constraint calendars_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint calendars_company_id_unit_id_fkey FOREIGN KEY (company_id, unit_id) REFERENCES units(company_id, id)
);
create policy of_company on calendars as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table calendars enable row level security, force row level security;
grant delete, insert, select, update on calendars to anlin_app;

create table campaign_bookings (
  company_id uuid not null,
  project_id uuid not null,
  slot_id uuid not null,
  place integer not null,
  matter_id uuid not null,
  booked_by uuid not null,
  booked_at timestamp with time zone not null,
  constraint campaign_bookings_pkey PRIMARY KEY (company_id, slot_id, place),
  constraint campaign_bookings_company_id_matter_id_key UNIQUE (company_id, matter_id),
  constraint campaign_bookings_company_id_booked_by_fkey FOREIGN KEY (company_id, booked_by) REFERENCES staff(company_id, id),
  constraint campaign_bookings_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint campaign_bookings_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint campaign_bookings_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint campaign_bookings_company_id_slot_id_fkey FOREIGN KEY (company_id, slot_id) REFERENCES campaign_slots(company_id, id),
  constraint campaign_bookings_place_check CHECK ((place >= 1))
);
create policy of_company on campaign_bookings as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on campaign_bookings as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table campaign_bookings enable row level security, force row level security;
grant delete, insert, select, update on campaign_bookings to anlin_app;

create table campaign_homes (
  company_id uuid not null,
  project_id uuid not null,
  campaign_id uuid not null,
  home_id uuid not null,
  matter_id uuid,
  constraint campaign_homes_pkey PRIMARY KEY (company_id, campaign_id, home_id),
  constraint campaign_homes_company_id_matter_id_key UNIQUE (company_id, matter_id),
  constraint campaign_homes_company_id_campaign_id_fkey FOREIGN KEY (company_id, campaign_id) REFERENCES campaigns(company_id, id),
  constraint campaign_homes_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint campaign_homes_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint campaign_homes_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint campaign_homes_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id)
);
CREATE INDEX campaign_homes_to_open ON public.campaign_homes USING btree (company_id, campaign_id, home_id) WHERE (matter_id IS NULL);
create policy of_company on campaign_homes as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on campaign_homes as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table campaign_homes enable row level security, force row level security;
grant delete, insert, select, update on campaign_homes to anlin_app;

create table campaign_slots (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  campaign_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  room text not null,
  capacity integer not null,
  constraint campaign_slots_pkey PRIMARY KEY (company_id, id),
  constraint campaign_slots_company_id_campaign_id_starts_at_room_key UNIQUE (company_id, campaign_id, starts_at, room),
  constraint campaign_slots_company_id_campaign_id_fkey FOREIGN KEY (company_id, campaign_id) REFERENCES campaigns(company_id, id),
  constraint campaign_slots_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint campaign_slots_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint campaign_slots_capacity_check CHECK (((capacity >= 1) AND (capacity <= 100))),
  constraint campaign_slots_check CHECK ((ends_at > starts_at))
);
create policy of_company on campaign_slots as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on campaign_slots as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table campaign_slots enable row level security, force row level security;
grant delete, insert, select, update on campaign_slots to anlin_app;

create table campaigns (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  name text not null,
  buildings uuid[] not null,
  first_day date not null,
  last_day date not null,
  venue text not null,
  agreed_on date not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint campaigns_pkey PRIMARY KEY (company_id, id),
  constraint campaigns_company_id_project_id_name_key UNIQUE (company_id, project_id, name),
  constraint campaigns_company_id_created_by_fkey FOREIGN KEY (company_id, created_by) REFERENCES staff(company_id, id),
  constraint campaigns_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint campaigns_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint campaigns_check CHECK ((last_day >= first_day))
);
create policy of_company on campaigns as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on campaigns as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table campaigns enable row level security, force row level security;
grant delete, insert, select, update on campaigns to anlin_app;

create table catalogue_items (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  code text not null,
  class text not null,
  name text not null,
  unit text not null,
  materials text not null,
  negotiable boolean not null default false,
  note text not null default ''::text,
  constraint catalogue_items_pkey PRIMARY KEY (company_id, id),
  constraint catalogue_items_company_id_unit_id_code_key UNIQUE (company_id, unit_id, code),
  constraint catalogue_items_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint catalogue_items_company_id_unit_id_fkey FOREIGN KEY (company_id, unit_id) REFERENCES units(company_id, id),
  constraint catalogue_items_class_check CHECK ((class = ANY (ARRAY['power'::text, 'water'::text, 'household'::text, 'copying'::text]))),
  constraint catalogue_items_materials_check CHECK ((materials = ANY (ARRAY['customer'::text, 'included'::text])))
);
create policy of_company on catalogue_items as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table catalogue_items enable row level security, force row level security;
grant delete, insert, select, update on catalogue_items to anlin_app;

create table catalogue_prices (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  item_id uuid not null,
  fen bigint not null,
  further_fen bigint,
  valid daterange not null,
  note text not null default ''::text,
  set_by uuid not null,
  set_at timestamp with time zone not null default now(),
  constraint catalogue_prices_pkey PRIMARY KEY (company_id, id),
  constraint catalogue_prices_one UNIQUE (company_id, item_id, valid WITHOUT OVERLAPS),
  constraint catalogue_prices_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint catalogue_prices_company_id_item_id_fkey FOREIGN KEY (company_id, item_id) REFERENCES catalogue_items(company_id, id),
  constraint catalogue_prices_company_id_set_by_fkey FOREIGN KEY (company_id, set_by) REFERENCES staff(company_id, id),
  constraint catalogue_prices_check CHECK (((further_fen > 0) AND (further_fen <= fen))),
  constraint catalogue_prices_fen_check CHECK ((fen > 0)),
  constraint catalogue_prices_valid_check CHECK ((NOT isempty(valid)))
);
create policy of_company on catalogue_prices as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table catalogue_prices enable row level security, force row level security;
grant delete, insert, select, update on catalogue_prices to anlin_app;

create table chain_heads (
  company_id uuid not null,
  chain bigint not null,
  hash bytea not null,
  constraint chain_heads_pkey PRIMARY KEY (company_id),
  constraint chain_heads_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id)
);
create policy of_company on chain_heads as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table chain_heads enable row level security, force row level security;
grant delete, insert, select, update on chain_heads to anlin_app;

create table charges (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  matter_id uuid,
  event_id uuid,
  home_id uuid,
  kind text not null,
  fee text not null,
  payer text,
  fen bigint not null,
  collected text,
  at timestamp with time zone not null,
  due_on date,
  title text not null default ''::text,
  item_id uuid,
  run_id uuid,
  period daterange,
  constraint charges_pkey PRIMARY KEY (company_id, id),
  constraint charges_company_id_event_id_fkey FOREIGN KEY (company_id, event_id) REFERENCES events(company_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint charges_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint charges_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint charges_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint charges_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint charges_fen_check CHECK ((fen > 0)),
  constraint charges_kind_check CHECK ((kind = ANY (ARRAY['charge'::text, 'deposit'::text, 'refund'::text, 'draw'::text])))
);
CREATE INDEX charges_company_id_home_id_at_idx ON public.charges USING btree (company_id, home_id, at DESC);
CREATE INDEX charges_company_id_matter_id_idx ON public.charges USING btree (company_id, matter_id);
CREATE INDEX charges_of_project ON public.charges USING btree (company_id, project_id, at, id);
CREATE UNIQUE INDEX charges_once ON public.charges USING btree (company_id, home_id, item_id, lower(period)) WHERE (item_id IS NOT NULL);
create policy of_company on charges as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table charges enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.charges FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.charges FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on charges to anlin_app;

create table clock_intervals (
  company_id uuid not null,
  run_id uuid not null,
  seq integer not null,
  kind text not null,
  reason text,
  at timestamp with time zone not null,
  constraint clock_intervals_pkey PRIMARY KEY (company_id, run_id, seq),
  constraint clock_intervals_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint clock_intervals_company_id_run_id_fkey FOREIGN KEY (company_id, run_id) REFERENCES clock_runs(company_id, id),
  constraint clock_intervals_kind_check CHECK ((kind = ANY (ARRAY['pause'::text, 'resume'::text])))
);
create policy of_company on clock_intervals as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table clock_intervals enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.clock_intervals FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.clock_intervals FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on clock_intervals to anlin_app;

create table clock_runs (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  matter_id uuid not null,
  clock text not null,
  turn integer not null,
  span jsonb,
  policy text,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone,
  stopped_at timestamp with time zone,
  outcome text not null default 'running'::text,
  breached_at timestamp with time zone,
  retargeted jsonb not null default '[]'::jsonb,
  constraint clock_runs_pkey PRIMARY KEY (company_id, id),
  constraint clock_runs_company_id_matter_id_clock_turn_key UNIQUE (company_id, matter_id, clock, turn),
  constraint clock_runs_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint clock_runs_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint clock_runs_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint clock_runs_outcome_check CHECK ((outcome = ANY (ARRAY['running'::text, 'paused'::text, 'met'::text, 'breached'::text, 'cancelled'::text])))
);
CREATE INDEX clock_runs_company_id_project_id_clock_started_at_idx ON public.clock_runs USING btree (company_id, project_id, clock, started_at);
CREATE INDEX clock_runs_open ON public.clock_runs USING btree (company_id, matter_id) WHERE (stopped_at IS NULL);
create policy of_company on clock_runs as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table clock_runs enable row level security, force row level security;
grant delete, insert, select, update on clock_runs to anlin_app;

create table clock_steps (
  company_id uuid not null,
  run_id uuid not null,
  step integer not null,
  planned_at timestamp with time zone not null,
  fired_at timestamp with time zone not null,
  constraint clock_steps_pkey PRIMARY KEY (company_id, run_id, step, planned_at),
  constraint clock_steps_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint clock_steps_company_id_run_id_fkey FOREIGN KEY (company_id, run_id) REFERENCES clock_runs(company_id, id)
);
create policy of_company on clock_steps as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table clock_steps enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.clock_steps FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.clock_steps FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on clock_steps to anlin_app;

create table commands (
  company_id uuid not null,
  staff_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  status integer,
  answer jsonb,
  at timestamp with time zone not null default now(),
  constraint commands_pkey PRIMARY KEY (company_id, staff_id, key),
  constraint commands_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint commands_company_id_staff_id_fkey FOREIGN KEY (company_id, staff_id) REFERENCES staff(company_id, id)
);
CREATE INDEX commands_company_id_at_idx ON public.commands USING btree (company_id, at);
create policy of_company on commands as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table commands enable row level security, force row level security;
grant delete, insert, select, update on commands to anlin_app;

create table companies (
  id uuid not null default uuidv7(),
  name text not null,
  short_name text not null,
  hotline text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  constraint companies_pkey PRIMARY KEY (id)
);
create policy of_company on companies as permissive using (((id = ( SELECT app.company() AS company)) OR (current_setting('app.platform'::text, true) = 'yes'::text))) with check (true);
alter table companies enable row level security, force row level security;
grant select on companies to anlin_app;

create table contractor_terms (
  company_id uuid not null,
  contractor_id uuid not null,
  part text not null,
  count integer not null,
  unit text not null,
  constraint contractor_terms_pkey PRIMARY KEY (company_id, contractor_id, part),
  constraint contractor_terms_company_id_contractor_id_fkey FOREIGN KEY (company_id, contractor_id) REFERENCES contractors(company_id, id),
  constraint contractor_terms_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint contractor_terms_count_check CHECK (((count >= 1) AND (count <= 1000))),
  constraint contractor_terms_unit_check CHECK ((unit = ANY (ARRAY['hours'::text, 'days'::text, 'workingDays'::text])))
);
create policy of_company on contractor_terms as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
create policy of_contractor on contractor_terms as restrictive using ((( SELECT app.in_house() AS in_house) OR (contractor_id = ( SELECT app.contractor() AS contractor)))) with check (( SELECT app.in_house() AS in_house));
alter table contractor_terms enable row level security, force row level security;
grant delete, insert, select, update on contractor_terms to anlin_app;

create table contractors (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  name text not null,
  trade text not null,
  contact text not null default ''::text,
  phone_sealed text,
  phone_tail text,
  note text not null default ''::text,
  ended_on date,
  created_at timestamp with time zone not null default now(),
  constraint contractors_pkey PRIMARY KEY (company_id, id),
  constraint contractors_company_id_name_key UNIQUE (company_id, name),
  constraint contractors_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id)
);
create policy of_company on contractors as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
create policy of_contractor on contractors as restrictive using ((( SELECT app.in_house() AS in_house) OR (id = ( SELECT app.contractor() AS contractor)))) with check (( SELECT app.in_house() AS in_house));
alter table contractors enable row level security, force row level security;
grant delete, insert, select, update on contractors to anlin_app;

create table counters (
  company_id uuid not null,
  project_id uuid not null,
  series text not null,
  year integer not null,
  n integer not null,
  constraint counters_pkey PRIMARY KEY (company_id, project_id, series, year),
  constraint counters_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint counters_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id)
);
create policy of_company on counters as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table counters enable row level security, force row level security;
grant delete, insert, select, update on counters to anlin_app;

create table deliveries (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  matter_id uuid,
  notice_id uuid,
  home_id uuid,
  person_id uuid not null,
  channel text not null,
  portion integer not null default 0,
  words text not null,
  state text not null default 'waiting'::text,
  attempts smallint not null default 0,
  provider text,
  provider_id text,
  claimed_at timestamp with time zone,
  sent_at timestamp with time zone,
  delivered_at timestamp with time zone,
  failed_why text,
  call text,
  calls smallint not null default 0,
  called_at timestamp with time zone,
  called_by uuid,
  question text not null default ''::text,
  answer text not null default ''::text,
  constraint deliveries_pkey PRIMARY KEY (company_id, id),
  constraint deliveries_company_id_matter_id_person_id_home_id_key UNIQUE (company_id, matter_id, person_id, home_id),
  constraint deliveries_company_id_notice_id_key UNIQUE (company_id, notice_id),
  constraint deliveries_company_id_called_by_fkey FOREIGN KEY (company_id, called_by) REFERENCES staff(company_id, id),
  constraint deliveries_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint deliveries_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint deliveries_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint deliveries_company_id_notice_id_fkey FOREIGN KEY (company_id, notice_id) REFERENCES notices(company_id, id),
  constraint deliveries_company_id_person_id_fkey FOREIGN KEY (company_id, person_id) REFERENCES people(company_id, id),
  constraint deliveries_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint deliveries_call_check CHECK ((call = ANY (ARRAY['open'::text, 'reached'::text, 'unreached'::text]))),
  constraint deliveries_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'sms'::text, 'wechat'::text, 'app'::text, 'email'::text]))),
  constraint deliveries_check CHECK ((num_nonnulls(matter_id, notice_id) = 1)),
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'call'::text])))
);
CREATE INDEX deliveries_claimed ON public.deliveries USING btree (company_id, claimed_at) WHERE ((state = ANY (ARRAY['waiting'::text, 'sending'::text])) AND (notice_id IS NOT NULL));
CREATE INDEX deliveries_of_matter ON public.deliveries USING btree (company_id, matter_id, id) INCLUDE (state, call) WHERE (matter_id IS NOT NULL);
CREATE INDEX deliveries_of_person ON public.deliveries USING btree (company_id, person_id, id DESC);
CREATE INDEX deliveries_of_portion ON public.deliveries USING btree (company_id, matter_id, portion, id) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
CREATE INDEX deliveries_to_call ON public.deliveries USING btree (company_id, project_id, matter_id, id) WHERE (call = 'open'::text);
CREATE INDEX deliveries_unheard ON public.deliveries USING btree (company_id, sent_at) WHERE (state = 'sent'::text);
create policy of_company on deliveries as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on deliveries as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table deliveries enable row level security, force row level security;
grant delete, insert, select, update on deliveries to anlin_app;

create table directory (
  user_name text not null,
  company_id uuid not null,
  staff_id uuid not null,
  constraint directory_pkey PRIMARY KEY (user_name),
  constraint directory_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id)
);
grant delete, insert, select, update on directory to anlin_app;

create table events (
  company_id uuid not null,
  chain bigint not null,
  id uuid not null default uuidv7(),
  kind text not null,
  project_id uuid,
  matter_id uuid,
  seq integer,
  action text not null,
  who text not null,
  via uuid,
  via_how text,
  roles text[] not null default '{}'::text[],
  done boolean not null default true,
  from_state text,
  to_state text,
  subject_id uuid,
  form jsonb not null default '{}'::jsonb,
  effects jsonb not null default '[]'::jsonb,
  at timestamp with time zone not null,
  request_id text,
  previous bytea not null,
  hash bytea not null,
  constraint events_pkey PRIMARY KEY (company_id, chain),
  constraint events_company_id_id_key UNIQUE (company_id, id),
  constraint events_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint events_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint events_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint events_check CHECK (((kind = 'matter'::text) = ((matter_id IS NOT NULL) AND (seq IS NOT NULL)))),
  constraint events_kind_check CHECK ((kind = ANY (ARRAY['matter'::text, 'reveal'::text, 'session'::text, 'policy'::text, 'calendar'::text, 'organisation'::text, 'home'::text, 'person'::text, 'import'::text, 'export'::text, 'file'::text, 'money'::text, 'schedule'::text])))
);
CREATE INDEX events_of_subject ON public.events USING btree (company_id, subject_id, at DESC) WHERE (subject_id IS NOT NULL);
CREATE INDEX events_recent ON public.events USING btree (company_id, project_id, at DESC) WHERE (kind = 'matter'::text);
CREATE UNIQUE INDEX events_of_matter ON public.events USING btree (company_id, matter_id, seq);
create policy of_company on events as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table events enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on events to anlin_app;

create table fee_items (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  code text not null,
  title text not null,
  kind text not null,
  months integer not null,
  by_holding boolean not null default false,
  basis text not null default ''::text,
  ended_on date,
  constraint fee_items_pkey PRIMARY KEY (company_id, id),
  constraint fee_items_company_id_project_id_code_key UNIQUE (company_id, project_id, code),
  constraint fee_items_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint fee_items_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint fee_items_kind_check CHECK ((kind = ANY (ARRAY['income'::text, 'passThrough'::text, 'common'::text]))),
  constraint fee_items_months_check CHECK ((months = ANY (ARRAY[1, 3, 12])))
);
create policy of_company on fee_items as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table fee_items enable row level security, force row level security;
grant delete, insert, select, update on fee_items to anlin_app;

create table files (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid,
  matter_id uuid,
  name text not null,
  mime text not null,
  bytes bigint not null,
  sha256 bytea not null,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null default now(),
  constraint files_pkey PRIMARY KEY (company_id, id),
  constraint files_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint files_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint files_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint files_company_id_uploaded_by_fkey FOREIGN KEY (company_id, uploaded_by) REFERENCES staff(company_id, id)
);
CREATE INDEX files_company_id_matter_id_idx ON public.files USING btree (company_id, matter_id);
CREATE INDEX files_digest ON public.files USING btree (company_id, sha256);
create policy of_company on files as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on files as restrictive using ((( SELECT app.in_house() AS in_house) OR (matter_id IS NULL) OR (EXISTS ( SELECT
   FROM matters m
  WHERE ((m.company_id = files.company_id) AND (m.id = files.matter_id)))))) with check ((( SELECT app.in_house() AS in_house) OR (matter_id IS NULL) OR (EXISTS ( SELECT
   FROM matters m
  WHERE ((m.company_id = files.company_id) AND (m.id = files.matter_id))))));
alter table files enable row level security, force row level security;
grant delete, insert, select, update on files to anlin_app;

create table holdings (
  company_id uuid not null,
  project_id uuid not null,
  home_id uuid not null,
  item_id uuid not null,
  count integer not null,
  valid daterange not null,
  constraint holdings_pkey PRIMARY KEY (company_id, home_id, item_id, valid WITHOUT OVERLAPS),
  constraint holdings_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint holdings_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint holdings_company_id_item_id_fkey FOREIGN KEY (company_id, item_id) REFERENCES fee_items(company_id, id),
  constraint holdings_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint holdings_count_check CHECK (((count >= 1) AND (count <= 100))),
  constraint holdings_valid_check CHECK ((NOT isempty(valid)))
);
create policy of_company on holdings as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table holdings enable row level security, force row level security;
grant delete, insert, select, update on holdings to anlin_app;

create table homes (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  building_id uuid not null,
  entrance text not null default ''::text,
  floor integer not null,
  room text not null,
  name text not null,
  code text not null,
  built_area numeric(10,2) not null,
  use text not null,
  occupied text not null default 'vacant'::text,
  delivered_on date,
  sort integer not null default 0,
  constraint homes_pkey PRIMARY KEY (company_id, id),
  constraint homes_company_id_project_id_name_key UNIQUE (company_id, project_id, name),
  constraint homes_company_id_building_id_fkey FOREIGN KEY (company_id, building_id) REFERENCES buildings(company_id, id),
  constraint homes_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint homes_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint homes_built_area_check CHECK ((built_area > (0)::numeric)),
  constraint homes_occupied_check CHECK ((occupied = ANY (ARRAY['vacant'::text, 'owner'::text, 'let'::text, 'renovating'::text]))),
  constraint homes_use_check CHECK ((use = ANY (ARRAY['dwelling'::text, 'shop'::text, 'office'::text, 'workshop'::text])))
);
CREATE INDEX homes_company_id_building_id_floor_entrance_room_idx ON public.homes USING btree (company_id, building_id, floor, entrance, room);
CREATE INDEX homes_company_id_code_idx ON public.homes USING btree (company_id, code text_pattern_ops);
CREATE INDEX homes_company_id_name_idx ON public.homes USING btree (company_id, name text_pattern_ops);
CREATE INDEX homes_company_id_room_idx ON public.homes USING btree (company_id, room text_pattern_ops);
CREATE INDEX homes_company_id_sort_name_id_idx ON public.homes USING btree (company_id, sort, name, id);
create policy of_company on homes as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on homes as restrictive using ((( SELECT app.in_house() AS in_house) OR (EXISTS ( SELECT
   FROM matters m
  WHERE ((m.company_id = homes.company_id) AND (m.home_id = homes.id)))))) with check (( SELECT app.in_house() AS in_house));
alter table homes enable row level security, force row level security;
grant delete, insert, select, update on homes to anlin_app;

create table journal_entries (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  kind text not null,
  day date not null,
  at timestamp with time zone not null,
  booked_by text not null,
  matter_id uuid,
  reverses uuid,
  words text not null default ''::text,
  constraint journal_entries_pkey PRIMARY KEY (company_id, id),
  constraint journal_entries_company_id_reverses_key UNIQUE (company_id, reverses),
  constraint journal_entries_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint journal_entries_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint journal_entries_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint journal_entries_company_id_reverses_fkey FOREIGN KEY (company_id, reverses) REFERENCES journal_entries(company_id, id),
  constraint journal_entries_kind_check CHECK ((kind = ANY (ARRAY['charge'::text, 'refund'::text, 'draw'::text, 'receipt'::text, 'payout'::text, 'opening'::text, 'billing'::text, 'waiver'::text, 'prepayment'::text, 'settlement'::text, 'reversal'::text]))),
  constraint balanced TRIGGER DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX journal_by_day ON public.journal_entries USING btree (company_id, project_id, day DESC, id DESC);
create policy of_company on journal_entries as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table journal_entries enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.journal_entries FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON public.journal_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.balanced();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.journal_entries FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on journal_entries to anlin_app;

create table links (
  company_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null,
  ends jsonb not null default '{}'::jsonb,
  brings jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  constraint links_pkey PRIMARY KEY (company_id, from_id, to_id, kind),
  constraint links_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint links_company_id_from_id_fkey FOREIGN KEY (company_id, from_id) REFERENCES matters(company_id, id),
  constraint links_company_id_to_id_fkey FOREIGN KEY (company_id, to_id) REFERENCES matters(company_id, id),
  constraint links_check CHECK ((from_id <> to_id)),
  constraint links_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'duplicate'::text, 'caused'::text, 'follow'::text])))
);
CREATE INDEX links_company_id_to_id_idx ON public.links USING btree (company_id, to_id);
create policy of_company on links as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table links enable row level security, force row level security;
grant delete, insert, select, update on links to anlin_app;

create table matters (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  procedure text not null,
  number text collate "C" not null,
  version integer not null default 1,
  state text not null,
  final boolean not null default false,
  title text not null,
  data jsonb not null,
  policies jsonb not null default '{}'::jsonb,
  home_id uuid,
  person_id uuid,
  category text,
  severity text,
  department text,
  channel text,
  opened_by uuid,
  opened_at timestamp with time zone not null,
  occurred_at timestamp with time zone,
  state_since timestamp with time zone not null,
  closed_at timestamp with time zone,
  merged_into uuid,
  reopened integer not null default 0,
  expected text,
  awaits text[] not null default '{}'::text[],
  appointment_at timestamp with time zone,
  clock text,
  due_at timestamp with time zone,
  paused text,
  wake_at timestamp with time zone,
  words text[] generated always as (app.bigrams(((title || ' '::text) || number))) stored,
  contractor_id uuid,
  constraint matters_pkey PRIMARY KEY (company_id, id),
  constraint matters_company_id_number_key UNIQUE (company_id, number),
  constraint matters_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint matters_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint matters_company_id_merged_into_fkey FOREIGN KEY (company_id, merged_into) REFERENCES matters(company_id, id),
  constraint matters_company_id_person_id_fkey FOREIGN KEY (company_id, person_id) REFERENCES people(company_id, id),
  constraint matters_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id)
);
CREATE INDEX matters_appointment ON public.matters USING btree (company_id, project_id, appointment_at) WHERE ((NOT final) AND (appointment_at IS NOT NULL));
CREATE INDEX matters_awaits ON public.matters USING gin (awaits) WHERE (NOT final);
CREATE INDEX matters_contractor ON public.matters USING btree (company_id, contractor_id, opened_at DESC, id DESC) WHERE (contractor_id IS NOT NULL);
CREATE INDEX matters_due ON public.matters USING btree (company_id, due_at, id) INCLUDE (project_id, procedure, state, severity, category, department, contractor_id) WHERE (NOT final);
CREATE INDEX matters_due_of ON public.matters USING btree (company_id, project_id, due_at, id) INCLUDE (procedure, state, severity, category, department, contractor_id) WHERE (NOT final);
CREATE INDEX matters_home ON public.matters USING btree (company_id, home_id, opened_at DESC);
CREATE INDEX matters_kind ON public.matters USING btree (company_id, procedure, opened_at DESC, id DESC);
CREATE INDEX matters_kind_of ON public.matters USING btree (company_id, project_id, procedure, opened_at DESC, id DESC) INCLUDE (final);
CREATE INDEX matters_of_wording ON public.matters USING btree (company_id, md5((data ->> 'script'::text))) WHERE (procedure = 'notice'::text);
CREATE INDEX matters_open_contractor ON public.matters USING btree (company_id, contractor_id, due_at, id) WHERE ((contractor_id IS NOT NULL) AND (NOT final));
CREATE INDEX matters_open_home ON public.matters USING btree (company_id, home_id) WHERE (NOT final);
CREATE INDEX matters_open_person ON public.matters USING btree (company_id, person_id) WHERE (NOT final);
CREATE INDEX matters_opened ON public.matters USING btree (company_id, opened_at DESC, id DESC) INCLUDE (project_id, final, procedure, state, severity, category, department);
CREATE INDEX matters_opened_of ON public.matters USING btree (company_id, project_id, opened_at DESC, id DESC) INCLUDE (final, procedure, state, severity, category, department);
CREATE INDEX matters_person ON public.matters USING btree (company_id, person_id, opened_at DESC);
CREATE INDEX matters_visits ON public.matters USING btree (company_id, project_id, closed_at, home_id) WHERE ((procedure = 'visit'::text) AND final);
CREATE INDEX matters_wake ON public.matters USING btree (company_id, wake_at) WHERE (wake_at IS NOT NULL);
CREATE INDEX matters_words ON public.matters USING gin (words);
create policy of_company on matters as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on matters as restrictive using ((( SELECT app.in_house() AS in_house) OR (contractor_id = ( SELECT app.contractor() AS contractor)))) with check ((( SELECT app.in_house() AS in_house) OR (contractor_id = ( SELECT app.contractor() AS contractor))));
alter table matters enable row level security, force row level security;
grant delete, insert, select, update on matters to anlin_app;

create table meters (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  home_id uuid not null,
  item_id uuid not null,
  number text not null,
  constraint meters_pkey PRIMARY KEY (company_id, id),
  constraint meters_company_id_project_id_number_key UNIQUE (company_id, project_id, number),
  constraint meters_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint meters_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint meters_company_id_item_id_fkey FOREIGN KEY (company_id, item_id) REFERENCES fee_items(company_id, id),
  constraint meters_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id)
);
CREATE INDEX meters_company_id_home_id_idx ON public.meters USING btree (company_id, home_id);
create policy of_company on meters as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table meters enable row level security, force row level security;
grant delete, insert, select, update on meters to anlin_app;

create table migrations (
  name text not null,
  checksum text not null,
  at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);
grant select on migrations to anlin_app;

create table notices (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid,
  matter_id uuid,
  staff_id uuid,
  person_id uuid,
  words text not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notices_pkey PRIMARY KEY (company_id, id),
  constraint notices_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint notices_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint notices_company_id_person_id_fkey FOREIGN KEY (company_id, person_id) REFERENCES people(company_id, id),
  constraint notices_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint notices_company_id_staff_id_fkey FOREIGN KEY (company_id, staff_id) REFERENCES staff(company_id, id),
  constraint notices_check CHECK ((num_nonnulls(staff_id, person_id) = 1))
);
CREATE INDEX notices_company_id_matter_id_idx ON public.notices USING btree (company_id, matter_id);
CREATE INDEX notices_company_id_staff_id_at_idx ON public.notices USING btree (company_id, staff_id, at DESC) WHERE (staff_id IS NOT NULL);
CREATE INDEX notices_of_customers ON public.notices USING btree (company_id, at) WHERE (person_id IS NOT NULL);
CREATE INDEX notices_outgoing ON public.notices USING btree (company_id, at DESC, id DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX notices_unread ON public.notices USING btree (company_id, staff_id) WHERE ((read_at IS NULL) AND (staff_id IS NOT NULL));
create policy of_company on notices as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table notices enable row level security, force row level security;
grant delete, insert, select, update on notices to anlin_app;

create table occupancies (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  home_id uuid not null,
  person_id uuid not null,
  role text not null,
  main boolean not null default false,
  valid daterange not null,
  constraint occupancies_pkey PRIMARY KEY (company_id, id),
  constraint occupancies_once UNIQUE (company_id, home_id, person_id, role, valid WITHOUT OVERLAPS),
  constraint occupancies_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint occupancies_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint occupancies_company_id_person_id_fkey FOREIGN KEY (company_id, person_id) REFERENCES people(company_id, id),
  constraint occupancies_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint occupancies_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'tenant'::text, 'family'::text, 'company'::text]))),
  constraint occupancies_valid_check CHECK ((NOT isempty(valid)))
);
CREATE INDEX occupancies_company_id_home_id_idx ON public.occupancies USING btree (company_id, home_id);
CREATE INDEX occupancies_person ON public.occupancies USING btree (company_id, person_id) INCLUDE (project_id);
create policy of_company on occupancies as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table occupancies enable row level security, force row level security;
grant delete, insert, select, update on occupancies to anlin_app;

create table papers (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  matter_id uuid not null,
  event_id uuid not null,
  paper text not null,
  issued_at timestamp with time zone not null,
  constraint papers_pkey PRIMARY KEY (company_id, id),
  constraint papers_company_id_event_id_fkey FOREIGN KEY (company_id, event_id) REFERENCES events(company_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint papers_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint papers_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint papers_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id)
);
CREATE INDEX papers_company_id_matter_id_idx ON public.papers USING btree (company_id, matter_id);
create policy of_company on papers as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table papers enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.papers FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.papers FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on papers to anlin_app;

create table people (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null default 'person'::text,
  name text not null,
  pinyin text not null default ''::text,
  initials text not null default ''::text,
  address_as text,
  phone_sealed text,
  phone_index bytea,
  phone_tail text,
  id_number_sealed text,
  id_number_index bytea,
  plate text,
  note text not null default ''::text,
  known_in uuid,
  created_at timestamp with time zone not null default now(),
  email_sealed text,
  constraint people_pkey PRIMARY KEY (company_id, id),
  constraint people_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint people_company_id_known_in_fkey FOREIGN KEY (company_id, known_in) REFERENCES units(company_id, id),
  constraint people_address_as_check CHECK ((address_as = ANY (ARRAY['先生'::text, '女士'::text]))),
  constraint people_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'company'::text])))
);
CREATE INDEX people_company_id_id_number_index_idx ON public.people USING btree (company_id, id_number_index);
CREATE INDEX people_company_id_initials_idx ON public.people USING btree (company_id, initials text_pattern_ops);
CREATE INDEX people_company_id_name_id_idx ON public.people USING btree (company_id, name, id);
CREATE INDEX people_company_id_name_idx ON public.people USING btree (company_id, name text_pattern_ops);
CREATE INDEX people_company_id_phone_index_idx ON public.people USING btree (company_id, phone_index);
CREATE INDEX people_company_id_phone_tail_idx ON public.people USING btree (company_id, phone_tail text_pattern_ops);
CREATE INDEX people_company_id_pinyin_idx ON public.people USING btree (company_id, pinyin text_pattern_ops);
CREATE INDEX people_company_id_plate_idx ON public.people USING btree (company_id, plate text_pattern_ops);
create policy of_company on people as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
create policy of_contractor on people as restrictive using ((( SELECT app.in_house() AS in_house) OR (EXISTS ( SELECT
   FROM matters m
  WHERE ((m.company_id = people.company_id) AND (m.person_id = people.id)))) OR (EXISTS ( SELECT
   FROM (occupancies o
     JOIN homes h ON (((h.company_id = o.company_id) AND (h.id = o.home_id))))
  WHERE ((o.company_id = people.company_id) AND (o.person_id = people.id)))))) with check (( SELECT app.in_house() AS in_house));
create policy of_project on people as restrictive using ((( SELECT app.every_project() AS every_project) OR (known_in = ANY (( SELECT app.projects() AS projects)::uuid[])) OR (EXISTS ( SELECT
   FROM occupancies o
  WHERE ((o.company_id = people.company_id) AND (o.person_id = people.id)))))) with check ((( SELECT app.every_project() AS every_project) OR (known_in = ANY (( SELECT app.projects() AS projects)::uuid[])) OR (EXISTS ( SELECT
   FROM occupancies o
  WHERE ((o.company_id = people.company_id) AND (o.person_id = people.id))))));
alter table people enable row level security, force row level security;
grant delete, insert, select, update on people to anlin_app;

create table policy_values (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  key text not null,
  value jsonb not null,
  valid daterange not null,
  note text not null default ''::text,
  set_by uuid not null,
  set_at timestamp with time zone not null default now(),
  constraint policy_values_pkey PRIMARY KEY (company_id, id),
  constraint policy_values_one UNIQUE (company_id, unit_id, key, valid WITHOUT OVERLAPS),
  constraint policy_values_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint policy_values_company_id_set_by_fkey FOREIGN KEY (company_id, set_by) REFERENCES staff(company_id, id),
  constraint policy_values_company_id_unit_id_fkey FOREIGN KEY (company_id, unit_id) REFERENCES units(company_id, id),
  constraint policy_values_valid_check CHECK ((NOT isempty(valid)))
);
create policy of_company on policy_values as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table policy_values enable row level security, force row level security;
grant delete, insert, select, update on policy_values to anlin_app;

create table postings (
  company_id uuid not null,
  entry_id uuid not null,
  line integer not null,
  project_id uuid not null,
  day date not null,
  account text not null,
  fen bigint not null,
  home_id uuid,
  person_id uuid,
  matter_id uuid,
  charge_id uuid,
  contractor_id uuid,
  fee text,
  constraint postings_pkey PRIMARY KEY (company_id, entry_id, line),
  constraint postings_company_id_charge_id_fkey FOREIGN KEY (company_id, charge_id) REFERENCES charges(company_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint postings_company_id_entry_id_fkey FOREIGN KEY (company_id, entry_id) REFERENCES journal_entries(company_id, id),
  constraint postings_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint postings_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint postings_account_check CHECK ((account = ANY (ARRAY['receivable'::text, 'deposits'::text, 'depositsDue'::text, 'payable'::text, 'prepaid'::text, 'income'::text, 'passThrough'::text, 'cash'::text, 'bank'::text, 'online'::text, 'repairFund'::text, 'repairCost'::text, 'retention'::text, 'compensation'::text]))),
  constraint postings_fen_check CHECK ((fen <> 0))
);
CREATE INDEX postings_of_account ON public.postings USING btree (company_id, project_id, account, day) INCLUDE (fen);
CREATE INDEX postings_of_charge ON public.postings USING btree (company_id, charge_id, account) INCLUDE (fen) WHERE (charge_id IS NOT NULL);
CREATE INDEX postings_of_contractor ON public.postings USING btree (company_id, contractor_id, account, day) INCLUDE (fen) WHERE (contractor_id IS NOT NULL);
CREATE INDEX postings_of_home ON public.postings USING btree (company_id, home_id, account, day) INCLUDE (fen, charge_id) WHERE (home_id IS NOT NULL);
CREATE INDEX postings_of_matter ON public.postings USING btree (company_id, matter_id, account) INCLUDE (fen, fee, charge_id) WHERE (matter_id IS NOT NULL);
create policy of_company on postings as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table postings enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.postings FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER entry_is_open AFTER INSERT ON public.postings REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.entry_is_open();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.postings FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on postings to anlin_app;

create table posts (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  post text not null,
  title text not null,
  heads integer not null default 1,
  concurrent boolean not null default false,
  outside boolean not null default false,
  sort integer not null default 0,
  constraint posts_pkey PRIMARY KEY (company_id, id),
  constraint posts_company_id_unit_id_post_key UNIQUE (company_id, unit_id, post),
  constraint posts_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint posts_company_id_unit_id_fkey FOREIGN KEY (company_id, unit_id) REFERENCES units(company_id, id),
  constraint posts_heads_check CHECK ((heads >= 0))
);
create policy of_company on posts as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table posts enable row level security, force row level security;
grant delete, insert, select, update on posts to anlin_app;

create table price_boards (
  code text not null,
  company_id uuid not null,
  project_id uuid not null,
  shown_since date not null,
  shown_by uuid not null,
  constraint price_boards_pkey PRIMARY KEY (code),
  constraint price_boards_company_id_project_id_key UNIQUE (company_id, project_id),
  constraint price_boards_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint price_boards_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint price_boards_company_id_shown_by_fkey FOREIGN KEY (company_id, shown_by) REFERENCES staff(company_id, id),
  constraint price_boards_code_check CHECK ((code ~ '^[A-Za-z0-9-]{1,20}$'::text))
);
grant delete, insert, select, update on price_boards to anlin_app;

create table readings (
  company_id uuid not null,
  project_id uuid not null,
  meter_id uuid not null,
  day date not null,
  value numeric(14,3) not null,
  read_by uuid not null,
  constraint readings_pkey PRIMARY KEY (company_id, meter_id, day),
  constraint readings_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint readings_company_id_meter_id_fkey FOREIGN KEY (company_id, meter_id) REFERENCES meters(company_id, id),
  constraint readings_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint readings_company_id_read_by_fkey FOREIGN KEY (company_id, read_by) REFERENCES staff(company_id, id),
  constraint readings_value_check CHECK ((value >= (0)::numeric))
);
create policy of_company on readings as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table readings enable row level security, force row level security;
grant delete, insert, select, update on readings to anlin_app;

create table receipts (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  entry_id uuid not null,
  direction text not null,
  number text not null,
  at timestamp with time zone not null,
  cashier_id uuid not null,
  method text not null,
  fen bigint not null,
  tendered bigint,
  home_id uuid,
  person_id uuid,
  matter_id uuid,
  reference text,
  constraint receipts_pkey PRIMARY KEY (company_id, id),
  constraint receipts_company_id_entry_id_key UNIQUE (company_id, entry_id),
  constraint receipts_company_id_number_key UNIQUE (company_id, number),
  constraint receipts_company_id_cashier_id_fkey FOREIGN KEY (company_id, cashier_id) REFERENCES staff(company_id, id),
  constraint receipts_company_id_entry_id_fkey FOREIGN KEY (company_id, entry_id) REFERENCES journal_entries(company_id, id),
  constraint receipts_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint receipts_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint receipts_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint receipts_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint receipts_check CHECK ((tendered >= fen)),
  constraint receipts_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint receipts_fen_check CHECK ((fen > 0)),
  constraint receipts_method_check CHECK ((method = ANY (ARRAY['cash'::text, 'pos'::text, 'transfer'::text, 'qr'::text])))
);
CREATE INDEX receipts_by_time ON public.receipts USING btree (company_id, project_id, at DESC, id DESC);
CREATE INDEX receipts_of_cashier ON public.receipts USING btree (company_id, cashier_id, at DESC, id DESC);
CREATE INDEX receipts_of_home ON public.receipts USING btree (company_id, home_id, at DESC, id DESC) WHERE (home_id IS NOT NULL);
CREATE INDEX receipts_of_matter ON public.receipts USING btree (company_id, matter_id) WHERE (matter_id IS NOT NULL);
create policy of_company on receipts as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table receipts enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.receipts FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.receipts FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on receipts to anlin_app;

create table reductions (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  home_id uuid not null,
  item_id uuid not null,
  percent integer not null,
  valid daterange not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  approved_by uuid,
  approved_at timestamp with time zone,
  constraint reductions_pkey PRIMARY KEY (company_id, id),
  constraint reductions_company_id_approved_by_fkey FOREIGN KEY (company_id, approved_by) REFERENCES staff(company_id, id),
  constraint reductions_company_id_asked_by_fkey FOREIGN KEY (company_id, asked_by) REFERENCES staff(company_id, id),
  constraint reductions_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint reductions_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint reductions_company_id_item_id_fkey FOREIGN KEY (company_id, item_id) REFERENCES fee_items(company_id, id),
  constraint reductions_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint reductions_check CHECK ((approved_by <> asked_by)),
  constraint reductions_percent_check CHECK (((percent >= 1) AND (percent <= 100))),
  constraint reductions_valid_check CHECK (((NOT isempty(valid)) AND (EXTRACT(day FROM lower(valid)) = (1)::numeric)))
);
CREATE INDEX reductions_company_id_home_id_item_id_idx ON public.reductions USING btree (company_id, home_id, item_id);
CREATE INDEX reductions_waiting ON public.reductions USING btree (company_id, project_id, asked_at) WHERE (approved_by IS NULL);
create policy of_company on reductions as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table reductions enable row level security, force row level security;
grant delete, insert, select, update on reductions to anlin_app;

create table report_runs (
  company_id uuid not null,
  project_id uuid not null,
  procedure text not null,
  report text not null,
  period text not null,
  ran_at timestamp with time zone not null,
  figures jsonb not null,
  constraint report_runs_pkey PRIMARY KEY (company_id, project_id, procedure, report, period),
  constraint report_runs_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint report_runs_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id)
);
create policy of_company on report_runs as permissive using (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND ((project_id IS NULL) OR ( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table report_runs enable row level security, force row level security;
grant delete, insert, select, update on report_runs to anlin_app;

create table sample_homes (
  company_id uuid not null,
  project_id uuid not null,
  sample_id uuid not null,
  home_id uuid not null,
  place smallint not null,
  served boolean not null,
  matter_id uuid,
  constraint sample_homes_pkey PRIMARY KEY (company_id, sample_id, home_id),
  constraint sample_homes_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint sample_homes_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint sample_homes_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint sample_homes_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint sample_homes_company_id_sample_id_fkey FOREIGN KEY (company_id, sample_id) REFERENCES samples(company_id, id)
);
create policy of_company on sample_homes as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on sample_homes as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table sample_homes enable row level security, force row level security;
grant delete, insert, select, update on sample_homes to anlin_app;

create table samples (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  month date not null,
  seed text not null,
  seeded_from text not null,
  seeded_at timestamp with time zone not null,
  size smallint not null,
  candidates jsonb,
  drawn_at timestamp with time zone,
  constraint samples_pkey PRIMARY KEY (company_id, id),
  constraint samples_company_id_project_id_month_key UNIQUE (company_id, project_id, month),
  constraint samples_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint samples_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint samples_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint samples_seed_check CHECK ((seed ~ '^[0-9a-f]{64}$'::text)),
  constraint samples_size_check CHECK (((size >= 1) AND (size <= 1000)))
);
create policy of_company on samples as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on samples as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table samples enable row level security, force row level security;
grant delete, insert, select, update on samples to anlin_app;

create table schedule_days (
  company_id uuid not null,
  project_id uuid not null,
  schedule_id uuid not null,
  day date not null,
  matter_id uuid not null,
  constraint schedule_days_pkey PRIMARY KEY (company_id, schedule_id, day),
  constraint schedule_days_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint schedule_days_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint schedule_days_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint schedule_days_company_id_schedule_id_fkey FOREIGN KEY (company_id, schedule_id) REFERENCES schedules(company_id, id)
);
create policy of_company on schedule_days as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on schedule_days as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table schedule_days enable row level security, force row level security;
grant delete, insert, select, update on schedule_days to anlin_app;

create table schedules (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  title text not null,
  procedure text not null,
  action text not null,
  form jsonb not null,
  every_count smallint not null,
  every_unit text not null,
  starts_on date not null,
  next_on date not null,
  set_by uuid not null,
  set_at timestamp with time zone not null default now(),
  ended_on date,
  constraint schedules_pkey PRIMARY KEY (company_id, id),
  constraint schedules_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint schedules_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint schedules_company_id_set_by_fkey FOREIGN KEY (company_id, set_by) REFERENCES staff(company_id, id),
  constraint schedules_check CHECK ((next_on >= starts_on)),
  constraint schedules_every_count_check CHECK (((every_count >= 1) AND (every_count <= 365))),
  constraint schedules_every_unit_check CHECK ((every_unit = ANY (ARRAY['days'::text, 'weeks'::text, 'months'::text]))),
  constraint schedules_form_check CHECK ((jsonb_typeof(form) = 'object'::text)),
  constraint schedules_title_check CHECK ((title <> ''::text))
);
CREATE INDEX schedules_next ON public.schedules USING btree (company_id, next_on, id) WHERE (ended_on IS NULL);
create policy of_company on schedules as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on schedules as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table schedules enable row level security, force row level security;
grant delete, insert, select, update on schedules to anlin_app;

create table sendings (
  company_id uuid not null,
  matter_id uuid not null,
  project_id uuid not null,
  channel text not null,
  words text not null,
  template text not null default ''::text,
  audience jsonb not null,
  ends text not null,
  called text not null,
  ordered_by text not null,
  scheduled_at timestamp with time zone not null,
  expanded_at timestamp with time zone,
  reported_at timestamp with time zone,
  called_at timestamp with time zone,
  constraint sendings_pkey PRIMARY KEY (company_id, matter_id),
  constraint sendings_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint sendings_company_id_matter_id_fkey FOREIGN KEY (company_id, matter_id) REFERENCES matters(company_id, id),
  constraint sendings_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint sendings_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'sms'::text, 'wechat'::text, 'app'::text, 'email'::text])))
);
CREATE INDEX sendings_due ON public.sendings USING btree (company_id, scheduled_at) WHERE (expanded_at IS NULL);
CREATE INDEX sendings_open ON public.sendings USING btree (company_id, matter_id) WHERE ((expanded_at IS NOT NULL) AND (called_at IS NULL));
create policy of_company on sendings as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on sendings as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table sendings enable row level security, force row level security;
grant delete, insert, select, update on sendings to anlin_app;

create table service_evaluations (
  company_id uuid not null,
  project_id uuid not null,
  month date not null,
  target_fen bigint not null,
  actual_fen bigint not null,
  words text not null,
  reward_fen bigint not null default 0,
  evaluated_by uuid not null,
  evaluated_at timestamp with time zone not null default now(),
  constraint service_evaluations_pkey PRIMARY KEY (company_id, project_id, month),
  constraint service_evaluations_company_id_evaluated_by_fkey FOREIGN KEY (company_id, evaluated_by) REFERENCES staff(company_id, id),
  constraint service_evaluations_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint service_evaluations_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint service_evaluations_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);
create policy of_company on service_evaluations as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table service_evaluations enable row level security, force row level security;
grant delete, insert, select, update on service_evaluations to anlin_app;

create table service_targets (
  company_id uuid not null,
  project_id uuid not null,
  month date not null,
  fen bigint not null,
  set_by uuid not null,
  set_at timestamp with time zone not null default now(),
  constraint service_targets_pkey PRIMARY KEY (company_id, project_id, month),
  constraint service_targets_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint service_targets_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint service_targets_company_id_set_by_fkey FOREIGN KEY (company_id, set_by) REFERENCES staff(company_id, id),
  constraint service_targets_fen_check CHECK ((fen >= 0)),
  constraint service_targets_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);
create policy of_company on service_targets as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table service_targets enable row level security, force row level security;
grant delete, insert, select, update on service_targets to anlin_app;

create table sessions (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  token_hash bytea not null,
  address text not null,
  agent text not null,
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (company_id, id),
  constraint sessions_company_id_token_hash_key UNIQUE (company_id, token_hash),
  constraint sessions_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint sessions_company_id_staff_id_fkey FOREIGN KEY (company_id, staff_id) REFERENCES staff(company_id, id)
);
CREATE INDEX sessions_company_id_staff_id_idx ON public.sessions USING btree (company_id, staff_id);
create policy of_company on sessions as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table sessions enable row level security, force row level security;
grant delete, insert, select, update on sessions to anlin_app;

create table shared_costs (
  company_id uuid not null,
  project_id uuid not null,
  item_id uuid not null,
  month date not null,
  building_id uuid,
  fen bigint not null,
  bill text not null,
  constraint shared_costs_company_id_item_id_month_building_id_key UNIQUE NULLS NOT DISTINCT (company_id, item_id, month, building_id),
  constraint shared_costs_company_id_building_id_fkey FOREIGN KEY (company_id, building_id) REFERENCES buildings(company_id, id),
  constraint shared_costs_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint shared_costs_company_id_item_id_fkey FOREIGN KEY (company_id, item_id) REFERENCES fee_items(company_id, id),
  constraint shared_costs_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint shared_costs_fen_check CHECK ((fen >= 0)),
  constraint shared_costs_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);
create policy of_company on shared_costs as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table shared_costs enable row level security, force row level security;
grant delete, insert, select, update on shared_costs to anlin_app;

create table staff (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  user_name text not null,
  name text not null,
  pinyin text not null default ''::text,
  phone_sealed text,
  phone_index bytea,
  phone_tail text,
  password_hash text,
  password_set_at timestamp with time zone,
  must_use_totp boolean not null default false,
  totp_sealed text,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  created_at timestamp with time zone not null default now(),
  left_on date,
  contractor_id uuid,
  constraint staff_pkey PRIMARY KEY (company_id, id),
  constraint staff_company_id_user_name_key UNIQUE (company_id, user_name),
  constraint staff_company_id_contractor_id_fkey FOREIGN KEY (company_id, contractor_id) REFERENCES contractors(company_id, id),
  constraint staff_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id)
);
CREATE INDEX staff_company_id_contractor_id_idx ON public.staff USING btree (company_id, contractor_id) WHERE (contractor_id IS NOT NULL);
create policy of_company on staff as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table staff enable row level security, force row level security;
grant delete, insert, select, update on staff to anlin_app;

create table survey_answers (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  survey_id uuid not null,
  invitation_id uuid,
  way text not null,
  grades jsonb not null,
  comments jsonb not null default '{}'::jsonb,
  recommends smallint,
  suggestions text not null default ''::text,
  entered_by uuid,
  at timestamp with time zone not null,
  constraint survey_answers_pkey PRIMARY KEY (company_id, id),
  constraint survey_answers_company_id_invitation_id_key UNIQUE (company_id, invitation_id),
  constraint survey_answers_company_id_entered_by_fkey FOREIGN KEY (company_id, entered_by) REFERENCES staff(company_id, id),
  constraint survey_answers_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint survey_answers_company_id_invitation_id_fkey FOREIGN KEY (company_id, invitation_id) REFERENCES survey_invitations(company_id, id),
  constraint survey_answers_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint survey_answers_company_id_survey_id_fkey FOREIGN KEY (company_id, survey_id) REFERENCES surveys(company_id, id),
  constraint survey_answers_recommends_check CHECK (((recommends >= 0) AND (recommends <= 10))),
  constraint survey_answers_way_check CHECK ((way = ANY (ARRAY['paper'::text, 'phone'::text, 'online'::text, 'onSite'::text])))
);
CREATE INDEX survey_answers_of_survey ON public.survey_answers USING btree (company_id, survey_id, at, id);
create policy of_company on survey_answers as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on survey_answers as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table survey_answers enable row level security, force row level security;
grant delete, insert, select, update on survey_answers to anlin_app;

create table survey_invitations (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  survey_id uuid not null,
  home_id uuid not null,
  person_id uuid,
  answered_at timestamp with time zone,
  constraint survey_invitations_pkey PRIMARY KEY (company_id, id),
  constraint survey_invitations_company_id_survey_id_home_id_key UNIQUE (company_id, survey_id, home_id),
  constraint survey_invitations_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint survey_invitations_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint survey_invitations_company_id_person_id_fkey FOREIGN KEY (company_id, person_id) REFERENCES people(company_id, id),
  constraint survey_invitations_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint survey_invitations_company_id_survey_id_fkey FOREIGN KEY (company_id, survey_id) REFERENCES surveys(company_id, id)
);
CREATE INDEX survey_invitations_open ON public.survey_invitations USING btree (company_id, survey_id, home_id) WHERE (answered_at IS NULL);
create policy of_company on survey_invitations as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on survey_invitations as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table survey_invitations enable row level security, force row level security;
grant delete, insert, select, update on survey_invitations to anlin_app;

create table surveys (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  title text not null,
  period text not null,
  questionnaire text not null,
  wording jsonb not null default '{}'::jsonb,
  closes_on date not null,
  approved_by uuid not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint surveys_pkey PRIMARY KEY (company_id, id),
  constraint surveys_company_id_project_id_title_period_key UNIQUE (company_id, project_id, title, period),
  constraint surveys_company_id_approved_by_fkey FOREIGN KEY (company_id, approved_by) REFERENCES staff(company_id, id),
  constraint surveys_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint surveys_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id)
);
create policy of_company on surveys as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
create policy of_contractor on surveys as restrictive using (( SELECT app.in_house() AS in_house)) with check (( SELECT app.in_house() AS in_house));
alter table surveys enable row level security, force row level security;
grant delete, insert, select, update on surveys to anlin_app;

create table tariffs (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  item_id uuid not null,
  building_id uuid,
  home_id uuid,
  use text,
  way text not null,
  rate numeric(12,4),
  steps jsonb,
  parted text,
  valid daterange not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  note text not null default ''::text,
  constraint tariffs_pkey PRIMARY KEY (company_id, id),
  constraint tariffs_company_id_item_id_coalesce_coalesce1_valid_excl EXCLUDE USING gist (company_id WITH =, item_id WITH =, COALESCE(home_id, building_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, COALESCE(use, ''::text) WITH =, valid WITH &&),
  constraint tariffs_company_id_building_id_fkey FOREIGN KEY (company_id, building_id) REFERENCES buildings(company_id, id),
  constraint tariffs_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint tariffs_company_id_home_id_fkey FOREIGN KEY (company_id, home_id) REFERENCES homes(company_id, id),
  constraint tariffs_company_id_item_id_fkey FOREIGN KEY (company_id, item_id) REFERENCES fee_items(company_id, id),
  constraint tariffs_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint tariffs_company_id_set_by_fkey FOREIGN KEY (company_id, set_by) REFERENCES staff(company_id, id),
  constraint tariffs_check CHECK ((num_nonnulls(building_id, home_id, use) <= 1)),
  constraint tariffs_check1 CHECK (
CASE way
    WHEN 'shared'::text THEN (parted IS NOT NULL)
    WHEN 'metered'::text THEN (num_nonnulls(rate, steps) = 1)
    ELSE (rate IS NOT NULL)
END),
  constraint tariffs_parted_check CHECK ((parted = ANY (ARRAY['area'::text, 'home'::text, 'use'::text]))),
  constraint tariffs_rate_check CHECK ((rate >= (0)::numeric)),
  constraint tariffs_use_check CHECK ((use = ANY (ARRAY['dwelling'::text, 'shop'::text, 'office'::text, 'workshop'::text]))),
  constraint tariffs_valid_check CHECK (((NOT isempty(valid)) AND (EXTRACT(day FROM lower(valid)) = (1)::numeric))),
  constraint tariffs_way_check CHECK ((way = ANY (ARRAY['area'::text, 'fixed'::text, 'metered'::text, 'shared'::text])))
);
CREATE INDEX tariffs_company_id_project_id_item_id_idx ON public.tariffs USING btree (company_id, project_id, item_id);
create policy of_company on tariffs as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table tariffs enable row level security, force row level security;
grant delete, insert, select, update on tariffs to anlin_app;

create table units (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  parent_id uuid,
  kind text not null,
  department text,
  name text not null,
  code text not null,
  sort integer not null default 0,
  closed_on date,
  constraint units_pkey PRIMARY KEY (company_id, id),
  constraint units_company_id_code_key UNIQUE (company_id, code),
  constraint units_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint units_company_id_parent_id_fkey FOREIGN KEY (company_id, parent_id) REFERENCES units(company_id, id),
  constraint units_check CHECK (((kind = 'company'::text) = (parent_id IS NULL))),
  constraint units_check1 CHECK (((kind = 'department'::text) = (department IS NOT NULL))),
  constraint units_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'region'::text, 'project'::text, 'department'::text])))
);
CREATE INDEX units_company_id_parent_id_idx ON public.units USING btree (company_id, parent_id);
create policy of_company on units as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table units enable row level security, force row level security;
grant delete, insert, select, update on units to anlin_app;

create table views (
  company_id uuid not null,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  page text not null,
  name text not null,
  query text not null,
  sort integer not null default 0,
  constraint views_pkey PRIMARY KEY (company_id, id),
  constraint views_company_id_staff_id_page_name_key UNIQUE (company_id, staff_id, page, name),
  constraint views_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint views_company_id_staff_id_fkey FOREIGN KEY (company_id, staff_id) REFERENCES staff(company_id, id)
);
create policy of_company on views as permissive using ((company_id = ( SELECT app.company() AS company))) with check ((company_id = ( SELECT app.company() AS company)));
alter table views enable row level security, force row level security;
grant delete, insert, select, update on views to anlin_app;

create table voids (
  company_id uuid not null,
  receipt_id uuid not null,
  project_id uuid not null,
  entry_id uuid not null,
  at timestamp with time zone not null,
  voided_by uuid not null,
  reason text not null,
  constraint voids_pkey PRIMARY KEY (company_id, receipt_id),
  constraint voids_company_id_entry_id_fkey FOREIGN KEY (company_id, entry_id) REFERENCES journal_entries(company_id, id),
  constraint voids_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint voids_company_id_project_id_fkey FOREIGN KEY (company_id, project_id) REFERENCES units(company_id, id),
  constraint voids_company_id_receipt_id_fkey FOREIGN KEY (company_id, receipt_id) REFERENCES receipts(company_id, id),
  constraint voids_company_id_voided_by_fkey FOREIGN KEY (company_id, voided_by) REFERENCES staff(company_id, id)
);
create policy of_company on voids as permissive using (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[]))))) with check (((company_id = ( SELECT app.company() AS company)) AND (( SELECT app.every_project() AS every_project) OR (project_id = ANY (( SELECT app.projects() AS projects)::uuid[])))));
alter table voids enable row level security, force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.voids FOR EACH ROW EXECUTE FUNCTION app.append_only();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.voids FOR EACH STATEMENT EXECUTE FUNCTION app.append_only();
grant insert, select on voids to anlin_app;

create table workers (
  id uuid not null,
  started_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  swept integer not null default 0,
  constraint workers_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on workers to anlin_app;
