-- The books: double entry, whole fen, never changed. A mistake is reversed by another entry.

create table journal_entries (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  kind text not null check (kind in
    ('charge', 'refund', 'draw', 'receipt', 'payout', 'opening', 'billing', 'waiver', 'prepayment', 'settlement', 'reversal')),
  day date not null,
  at timestamptz not null,
  -- A member of staff, or "system".
  booked_by text not null,
  matter_id uuid,
  -- What it undoes; an entry is undone at most once.
  reverses uuid,
  words text not null default '',
  primary key (company_id, id),
  unique (company_id, reverses),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, matter_id) references matters,
  foreign key (company_id, reverses) references journal_entries (company_id, id)
);
create index journal_by_day on journal_entries (company_id, project_id, day desc, id desc);

-- What is due: by an act in a matter, or by a tariff for a period. Paid or not is for the postings to say.
alter table charges alter column matter_id drop not null;
alter table charges alter column event_id drop not null;
alter table charges add column due_on date;
-- What it is called, as it was when it was charged.
alter table charges add column title text not null default '';

create table postings (
  company_id uuid not null references companies,
  entry_id uuid not null,
  line integer not null,
  project_id uuid not null,
  day date not null,
  account text not null check (account in
    ('receivable', 'deposits', 'depositsDue', 'payable', 'prepaid', 'income', 'passThrough', 'cash', 'bank', 'online',
     'repairFund', 'repairCost', 'retention', 'compensation')),
  -- Debit above zero, credit below.
  fen bigint not null check (fen <> 0),
  home_id uuid,
  person_id uuid,
  matter_id uuid,
  charge_id uuid,
  contractor_id uuid,
  fee text,
  primary key (company_id, entry_id, line),
  foreign key (company_id, entry_id) references journal_entries,
  foreign key (company_id, project_id) references units,
  foreign key (company_id, charge_id) references charges (company_id, id) deferrable initially deferred
);
-- A balance on any day is one sum over one of these.
create index postings_of_account on postings (company_id, project_id, account, day) include (fen);
create index postings_of_home on postings (company_id, home_id, account, day) include (fen, charge_id) where home_id is not null;
create index postings_of_matter on postings (company_id, matter_id, account) include (fen, fee, charge_id) where matter_id is not null;
create index postings_of_charge on postings (company_id, charge_id, account) include (fen) where charge_id is not null;
create index postings_of_contractor on postings (company_id, contractor_id, account, day) include (fen)
  where contractor_id is not null;

-- An entry is in balance when its transaction ends, and complete for ever.
create function app.balanced() returns trigger language plpgsql as $$
declare
  left_over bigint;
begin
  select sum(fen) into left_over from postings where company_id = new.company_id and entry_id = new.id;
  if left_over is distinct from 0 then
    raise exception 'entry % is out of balance by %', new.id, coalesce(left_over::text, 'having no postings')
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on journal_entries deferrable initially deferred
  for each row execute function app.balanced();

create function app.entry_is_open() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct company_id, entry_id from added) a
    join journal_entries e on e.company_id = a.company_id and e.id = a.entry_id
    where e.xmin::text <> (pg_current_xact_id()::xid)::text
  ) then
    raise exception 'an entry of another transaction is complete' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger entry_is_open after insert on postings referencing new table as added
  for each statement execute function app.entry_is_open();

-- Money that came in over the counter or went out, with numbers that have no gaps.
create table receipts (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  entry_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  number text not null,
  at timestamptz not null,
  cashier_id uuid not null,
  method text not null check (method in ('cash', 'pos', 'transfer', 'qr')),
  fen bigint not null check (fen > 0),
  -- What the customer handed over, where it was more.
  tendered bigint check (tendered >= fen),
  home_id uuid,
  person_id uuid,
  matter_id uuid,
  -- The bank's, the card machine's or the express company's number.
  reference text,
  primary key (company_id, id),
  unique (company_id, number),
  unique (company_id, entry_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, entry_id) references journal_entries,
  foreign key (company_id, cashier_id) references staff,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, matter_id) references matters
);
create index receipts_by_time on receipts (company_id, project_id, at desc, id desc);
create index receipts_of_cashier on receipts (company_id, cashier_id, at desc, id desc);
create index receipts_of_home on receipts (company_id, home_id, at desc, id desc) where home_id is not null;
create index receipts_of_matter on receipts (company_id, matter_id) where matter_id is not null;

create table voids (
  company_id uuid not null references companies,
  receipt_id uuid not null,
  project_id uuid not null,
  entry_id uuid not null,
  at timestamptz not null,
  voided_by uuid not null,
  reason text not null,
  primary key (company_id, receipt_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, receipt_id) references receipts,
  foreign key (company_id, entry_id) references journal_entries,
  foreign key (company_id, voided_by) references staff
);

select app.separate('journal_entries', 'postings', 'receipts', 'voids');
select app.keep_for_ever('journal_entries', 'postings', 'receipts', 'voids');

alter table events drop constraint events_kind_check;
alter table events add constraint events_kind_check check (kind in
  ('matter', 'reveal', 'session', 'policy', 'calendar', 'organisation', 'home', 'person', 'import', 'export', 'file', 'money'));
