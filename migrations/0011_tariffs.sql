-- What is charged for a home from period to period: items, their dated prices, what lowers them, and the runs that bill them.

create table fee_items (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  code text not null,
  title text not null,
  -- Ours, collected for others, or the owners' in common.
  kind text not null check (kind in ('income', 'passThrough', 'common')),
  months integer not null check (months in (1, 3, 12)),
  -- Only for homes that have it, so many of it: a parking space.
  by_holding boolean not null default false,
  -- The resolution or contract it rests on, for what is collected for others.
  basis text not null default '',
  ended_on date,
  primary key (company_id, id),
  unique (company_id, project_id, code),
  foreign key (company_id, project_id) references units
);

create table holdings (
  company_id uuid not null references companies,
  project_id uuid not null,
  home_id uuid not null,
  item_id uuid not null,
  count integer not null check (count between 1 and 100),
  valid daterange not null check (not isempty(valid)),
  primary key (company_id, home_id, item_id, valid without overlaps),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, item_id) references fee_items
);

-- A price counts whole months: it begins on a first. The narrowest scope counts: home, building, use, project.
create table tariffs (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  item_id uuid not null,
  building_id uuid,
  home_id uuid,
  use text check (use in ('dwelling', 'shop', 'office', 'workshop')),
  way text not null check (way in ('area', 'fixed', 'metered', 'shared')),
  -- Yuan for a unit and month; of metered use for a unit.
  rate numeric(12, 4) check (rate >= 0),
  -- Metered by steps: [{"upTo": 20, "rate": 3.5}, {"rate": 4.2}], upwards, the last without a limit.
  steps jsonb,
  -- What a shared cost is parted by.
  parted text check (parted in ('area', 'home', 'use')),
  valid daterange not null check (not isempty(valid) and extract(day from lower(valid)) = 1),
  set_by uuid not null,
  set_at timestamptz not null,
  note text not null default '',
  primary key (company_id, id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, item_id) references fee_items,
  foreign key (company_id, building_id) references buildings,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, set_by) references staff,
  check (num_nonnulls(building_id, home_id, use) <= 1),
  -- One price of a scope at a time: a new one closes the one before.
  exclude using gist (company_id with =, item_id with =,
    (coalesce(home_id, building_id, '00000000-0000-0000-0000-000000000000')) with =, (coalesce(use, '')) with =,
    valid with &&),
  check (case way when 'shared' then parted is not null when 'metered' then num_nonnulls(rate, steps) = 1 else rate is not null end)
);
create index on tariffs (company_id, project_id, item_id);

-- A vacant home, a hardship: lower by approval of somebody other than who asked.
create table reductions (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  home_id uuid not null,
  item_id uuid not null,
  percent integer not null check (percent between 1 and 100),
  valid daterange not null check (not isempty(valid) and extract(day from lower(valid)) = 1),
  reason text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  approved_by uuid check (approved_by <> asked_by),
  approved_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, item_id) references fee_items,
  foreign key (company_id, asked_by) references staff,
  foreign key (company_id, approved_by) references staff
);
create index on reductions (company_id, home_id, item_id);
create index reductions_waiting on reductions (company_id, project_id, asked_at) where approved_by is null;

create table meters (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  home_id uuid not null,
  item_id uuid not null,
  number text not null,
  primary key (company_id, id),
  unique (company_id, project_id, number),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, item_id) references fee_items
);
create index on meters (company_id, home_id);

create table readings (
  company_id uuid not null references companies,
  project_id uuid not null,
  meter_id uuid not null,
  day date not null,
  value numeric(14, 3) not null check (value >= 0),
  read_by uuid not null,
  primary key (company_id, meter_id, day),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, meter_id) references meters,
  foreign key (company_id, read_by) references staff
);

-- What a shared cost came to in a month, by the bill it is published with.
create table shared_costs (
  company_id uuid not null references companies,
  project_id uuid not null,
  item_id uuid not null,
  -- The first of it.
  month date not null check (extract(day from month) = 1),
  building_id uuid,
  fen bigint not null check (fen >= 0),
  bill text not null,
  unique nulls not distinct (company_id, item_id, month, building_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, item_id) references fee_items,
  foreign key (company_id, building_id) references buildings
);

create table billing_runs (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  period daterange not null,
  due_on date not null,
  state text not null check (state in ('drafted', 'approved', 'posted', 'dropped')),
  lines integer not null default 0,
  fen bigint not null default 0,
  posted integer not null default 0,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  approved_by uuid check (approved_by <> drafted_by),
  approved_at timestamptz,
  posted_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, drafted_by) references staff,
  foreign key (company_id, approved_by) references staff
);
create index on billing_runs (company_id, project_id, drafted_at desc, id desc);

-- Each line explains itself: quantity × rate = a month's amount, times months, less reduction; where months differ (a part
-- month, a new price, a reduction) `segments` has each: [{"month": "2026-08-01", "rate": 1.8, "days": 14, "of": 31, …}].
create table billing_lines (
  company_id uuid not null references companies,
  run_id uuid not null,
  project_id uuid not null,
  home_id uuid not null,
  item_id uuid not null,
  way text not null,
  quantity numeric(14, 3) not null,
  rate numeric(12, 4),
  month_fen bigint not null,
  months integer not null,
  segments jsonb,
  reduced_fen bigint not null default 0,
  fen bigint not null check (fen >= 0),
  charge_id uuid,
  primary key (company_id, run_id, home_id, item_id),
  foreign key (company_id, run_id) references billing_runs (company_id, id) on delete cascade,
  foreign key (company_id, project_id) references units
);
create index billing_lines_left on billing_lines (company_id, run_id, home_id) where charge_id is null;

alter table charges add column item_id uuid;
alter table charges add column run_id uuid;
alter table charges add column period daterange;
-- Nobody is charged twice for one period, whatever run comes again.
create unique index charges_once on charges (company_id, home_id, item_id, lower(period)) where item_id is not null;

select app.separate('fee_items', 'holdings', 'tariffs', 'reductions', 'meters', 'readings', 'shared_costs',
  'billing_runs', 'billing_lines');
