-- Handing homes over, and the firms that built them: contractors with the limits of their building contracts, log-ins of
-- their people that see their own slips only, and the appointments of a hand-over campaign.

-- What every table needs --------------------------------------------------------------------------------------------

-- Rows of other companies are not there, nor, where rows have a project, those of projects one does not see.
create function app.separate(variadic tables text[]) returns void language plpgsql as $$
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
end $$;

-- A contractor's people see nothing of it.
create function app.keep_in_house(variadic tables text[]) returns void language plpgsql as $$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('create policy of_contractor on %I as restrictive using ((select app.in_house())) with check ((select app.in_house()))', name);
  end loop;
end $$;

-- Rows are only ever added.
create function app.keep_for_ever(variadic tables text[]) returns void language plpgsql as $$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('create trigger append_only before update or delete on %I for each row execute function app.append_only()', name);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function app.append_only()', name);
    execute format('alter table %I enable always trigger append_only', name);
    execute format('alter table %I enable always trigger never_emptied', name);
  end loop;
end $$;

-- Contractors (O1, W2) -----------------------------------------------------------------------------------------------

create table contractors (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  name text not null,
  trade text not null,
  contact text not null default '',
  phone_sealed text,
  phone_tail text,
  note text not null default '',
  ended_on date,
  created_at timestamptz not null default now(),
  primary key (company_id, id),
  unique (company_id, name)
);

-- How long the building contract gives a contractor for a part of the building.
create table contractor_terms (
  company_id uuid not null references companies,
  contractor_id uuid not null,
  part text not null,
  count integer not null check (count between 1 and 1000),
  unit text not null check (unit in ('hours', 'days', 'workingDays')),
  primary key (company_id, contractor_id, part),
  foreign key (company_id, contractor_id) references contractors
);

-- A contractor's people are staff with a post outside the count; this says whose they are.
alter table staff add column contractor_id uuid;
alter table staff add foreign key (company_id, contractor_id) references contractors;
create index on staff (company_id, contractor_id) where contractor_id is not null;

-- The firm a matter names: a contractor of ours, or a firm an owner has brought.
alter table matters add column contractor_id uuid;
create index matters_open_contractor on matters (company_id, contractor_id, due_at, id)
  where contractor_id is not null and not final;
create index matters_contractor on matters (company_id, contractor_id, opened_at desc, id desc)
  where contractor_id is not null;

-- Whoever works for a contractor says so for the transaction; empty is the house itself.
create function app.contractor() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.contractor', true), '')::uuid $$;

create function app.in_house() returns boolean language sql stable parallel safe
as $$ select coalesce(current_setting('app.contractor', true), '') = '' $$;

create policy of_contractor on matters as restrictive using (
  (select app.in_house()) or contractor_id = (select app.contractor())
) with check (
  (select app.in_house()) or contractor_id = (select app.contractor())
);
-- Rows one sees through matters are hidden with them; what has an address of its own is hidden by itself.
create policy of_contractor on files as restrictive using (
  (select app.in_house()) or matter_id is null
  or exists (select from matters m where m.company_id = files.company_id and m.id = files.matter_id)
) with check (
  (select app.in_house()) or matter_id is null
  or exists (select from matters m where m.company_id = files.company_id and m.id = files.matter_id)
);
create policy of_contractor on homes as restrictive using (
  (select app.in_house())
  or exists (select from matters m where m.company_id = homes.company_id and m.home_id = homes.id)
) with check ((select app.in_house()));
create policy of_contractor on people as restrictive using (
  (select app.in_house())
  or exists (select from matters m where m.company_id = people.company_id and m.person_id = people.id)
  or exists (
    select from occupancies o join homes h on h.company_id = o.company_id and h.id = o.home_id
    where o.company_id = people.company_id and o.person_id = people.id
  )
) with check ((select app.in_house()));

-- Counting a list reads the index alone: what row-level security asks for lies in it too.
drop index matters_due;
drop index matters_due_of;
create index matters_due on matters (company_id, due_at, id)
  include (project_id, procedure, state, severity, category, department, contractor_id) where not final;
create index matters_due_of on matters (company_id, project_id, due_at, id)
  include (procedure, state, severity, category, department, contractor_id) where not final;

-- Hand-over campaigns (X1–X5) ----------------------------------------------------------------------------------------

create table campaigns (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  name text not null,
  buildings uuid[] not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  venue text not null,
  -- The date from which the fee runs once the notice of hand-over has been given and nobody came.
  agreed_on date not null,
  created_by uuid not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (company_id, id),
  unique (company_id, project_id, name),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, created_by) references staff
);

create table campaign_slots (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  campaign_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  room text not null,
  capacity integer not null check (capacity between 1 and 100),
  primary key (company_id, id),
  unique (company_id, campaign_id, starts_at, room),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, campaign_id) references campaigns
);

-- The homes of a campaign, each with the matter of its hand-over.
create table campaign_homes (
  company_id uuid not null references companies,
  project_id uuid not null,
  campaign_id uuid not null,
  home_id uuid not null,
  matter_id uuid,
  primary key (company_id, campaign_id, home_id),
  unique (company_id, matter_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, campaign_id) references campaigns,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, matter_id) references matters
);
create index campaign_homes_to_open on campaign_homes (company_id, campaign_id, home_id) where matter_id is null;

-- A place of a slot, taken by a home. The key is the promise: no place is taken twice, no home has two.
create table campaign_bookings (
  company_id uuid not null references companies,
  project_id uuid not null,
  slot_id uuid not null,
  place integer not null check (place >= 1),
  matter_id uuid not null,
  booked_by uuid not null,
  booked_at timestamptz not null,
  primary key (company_id, slot_id, place),
  unique (company_id, matter_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, slot_id) references campaign_slots,
  foreign key (company_id, matter_id) references matters,
  foreign key (company_id, booked_by) references staff
);

-- Separation ---------------------------------------------------------------------------------------------------------

select app.separate('contractors', 'contractor_terms', 'campaigns', 'campaign_slots', 'campaign_homes', 'campaign_bookings');
select app.keep_in_house('campaigns', 'campaign_slots', 'campaign_homes', 'campaign_bookings');

-- A contractor's people know their own firm and no other.
create policy of_contractor on contractors as restrictive using (
  (select app.in_house()) or id = (select app.contractor())
) with check ((select app.in_house()));
create policy of_contractor on contractor_terms as restrictive using (
  (select app.in_house()) or contractor_id = (select app.contractor())
) with check ((select app.in_house()));
