-- Standing plans (I7, G3–G6, G12): on its days a schedule opens a matter of its procedure by itself.

create table schedules (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  title text not null check (title <> ''),
  procedure text not null,
  action text not null,
  form jsonb not null check (jsonb_typeof(form) = 'object'),
  every_count smallint not null check (every_count between 1 and 365),
  every_unit text not null check (every_unit in ('days', 'weeks', 'months')),
  -- The days are counted from here, so that what begins on the 31st is due on the last of every month.
  starts_on date not null,
  next_on date not null check (next_on >= starts_on),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  ended_on date,
  primary key (company_id, id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, set_by) references staff
);
create index schedules_next on schedules (company_id, next_on, id) where ended_on is null;

-- What a schedule has opened: one matter a day, whoever is at work.
create table schedule_days (
  company_id uuid not null references companies,
  project_id uuid not null,
  schedule_id uuid not null,
  day date not null,
  matter_id uuid not null,
  primary key (company_id, schedule_id, day),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, schedule_id) references schedules,
  foreign key (company_id, matter_id) references matters
);

select app.separate('schedules', 'schedule_days');
select app.keep_in_house('schedules', 'schedule_days');

alter table events drop constraint events_kind_check;
alter table events add constraint events_kind_check check (kind in
  ('matter', 'reveal', 'session', 'policy', 'calendar', 'organisation', 'home', 'person', 'import', 'export', 'file',
   'money', 'schedule'));
