-- Paid services beside the property contract (S1–S11): the catalogue with dated prices, its public display, and what each
-- project is to earn by them.

-- The division's list is the company's; a region may publish its own, which then is the only one its projects sell from.
create table catalogue_items (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  code text not null,
  class text not null check (class in ('power', 'water', 'household', 'copying')),
  name text not null,
  unit text not null,
  materials text not null check (materials in ('customer', 'included')),
  -- The price is where bargaining begins.
  negotiable boolean not null default false,
  note text not null default '',
  primary key (company_id, id),
  unique (company_id, unit_id, code),
  foreign key (company_id, unit_id) references units
);

-- A price holds on its days and is never changed (S2): a new one begins when the old one ends. A day without a price is a
-- day on which the item is not sold.
create table catalogue_prices (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  item_id uuid not null,
  fen bigint not null check (fen > 0),
  -- For the second and each further one at the same visit.
  further_fen bigint check (further_fen > 0 and further_fen <= fen),
  valid daterange not null check (not isempty(valid)),
  note text not null default '',
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (company_id, id),
  foreign key (company_id, item_id) references catalogue_items,
  foreign key (company_id, set_by) references staff,
  constraint catalogue_prices_one unique (company_id, item_id, valid without overlaps)
);

-- The public page of a project's prices (S10), by the word in its address. Read before anybody is signed in, like
-- the directory of user names, and like it outside of the separation of companies: it holds no secret.
create table price_boards (
  code text primary key check (code ~ '^[A-Za-z0-9-]{1,20}$'),
  company_id uuid not null references companies,
  project_id uuid not null,
  shown_since date not null,
  shown_by uuid not null,
  unique (company_id, project_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, shown_by) references staff
);

-- What a project is to earn by paid services in a month (S11), split from the plan of the year.
create table service_targets (
  company_id uuid not null references companies,
  project_id uuid not null,
  month date not null check (extract(day from month) = 1),
  fen bigint not null check (fen >= 0),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (company_id, project_id, month),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, set_by) references staff
);

-- The monthly evaluation by the quality department of the region, on the figures of that day (S11, S40).
create table service_evaluations (
  company_id uuid not null references companies,
  project_id uuid not null,
  month date not null check (extract(day from month) = 1),
  target_fen bigint not null,
  actual_fen bigint not null,
  words text not null,
  -- A reward, or a penalty below nothing.
  reward_fen bigint not null default 0,
  evaluated_by uuid not null,
  evaluated_at timestamptz not null default now(),
  primary key (company_id, project_id, month),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, evaluated_by) references staff
);

-- What was charged in a month, by project.
create index charges_of_project on charges (company_id, project_id, at, id);

select app.separate('catalogue_items', 'catalogue_prices', 'service_targets', 'service_evaluations');
