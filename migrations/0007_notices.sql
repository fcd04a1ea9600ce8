-- Telling many people (N1, N2), surveys (V6), and the monthly sample of homes to visit (V2).

-- For messages by mail; sealed like the phone number.
alter table people add column email_sealed text;

-- A message to many, as an approved matter has ordered it. The worker makes its deliveries when its time has come.
create table sendings (
  company_id uuid not null references companies,
  matter_id uuid not null,
  project_id uuid not null,
  channel text not null check (channel in ('phone', 'sms', 'wechat', 'app', 'email')),
  words text not null,
  template text not null default '',
  audience jsonb not null,
  -- What the system does in the matter when all messages have their results, and when all calls are made.
  ends text not null,
  called text not null,
  ordered_by text not null,
  scheduled_at timestamptz not null,
  expanded_at timestamptz,
  reported_at timestamptz,
  called_at timestamptz,
  primary key (company_id, matter_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, matter_id) references matters
);
create index sendings_due on sendings (company_id, scheduled_at) where expanded_at is null;
create index sendings_open on sendings (company_id, matter_id) where expanded_at is not null and called_at is null;

-- One message to one person. Its id is what the provider knows it by, so that it is never sent twice.
create table deliveries (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  -- Part of a sending, or a notice of a matter to its own customer.
  matter_id uuid,
  notice_id uuid,
  home_id uuid,
  person_id uuid not null,
  channel text not null check (channel in ('phone', 'sms', 'wechat', 'app', 'email')),
  -- Portions of a sending are worked off one by one.
  portion integer not null default 0,
  words text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'delivered', 'failed', 'call')),
  attempts smallint not null default 0,
  provider text,
  provider_id text,
  claimed_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  failed_why text,
  -- On the call list, or called.
  call text check (call in ('open', 'reached', 'unreached')),
  calls smallint not null default 0,
  called_at timestamptz,
  called_by uuid,
  question text not null default '',
  answer text not null default '',
  primary key (company_id, id),
  unique nulls distinct (company_id, matter_id, person_id, home_id),
  unique (company_id, notice_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, matter_id) references matters,
  foreign key (company_id, notice_id) references notices,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, person_id) references people,
  foreign key (company_id, called_by) references staff,
  check (num_nonnulls(matter_id, notice_id) = 1)
);
create index deliveries_of_portion on deliveries (company_id, matter_id, portion, id) where state in ('waiting', 'sending');
create index deliveries_of_matter on deliveries (company_id, matter_id, id) include (state, call) where matter_id is not null;
create index deliveries_unheard on deliveries (company_id, sent_at) where state = 'sent';
create index deliveries_claimed on deliveries (company_id, claimed_at) where state in ('waiting', 'sending') and notice_id is not null;
create index deliveries_of_person on deliveries (company_id, person_id, id desc);
create index deliveries_to_call on deliveries (company_id, project_id, matter_id, id) where call = 'open';

-- Wording that was approved for its channel needs no second approval.
create index matters_of_wording on matters (company_id, md5(data ->> 'script')) where procedure = 'notice';
-- Messages to customers that nothing has taken on yet are found by when they were said.
create index notices_of_customers on notices (company_id, at) where person_id is not null;

-- Surveys (V6) -------------------------------------------------------------------------------------------------------

create table surveys (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  title text not null,
  period text not null,
  questionnaire text not null,
  -- Items in the words of this survey, by item.
  wording jsonb not null default '{}',
  closes_on date not null,
  approved_by uuid not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (company_id, id),
  unique (company_id, project_id, title, period),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, approved_by) references staff
);

-- The homes that are asked, each with an address of its own that answers once.
create table survey_invitations (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  survey_id uuid not null,
  home_id uuid not null,
  person_id uuid,
  answered_at timestamptz,
  primary key (company_id, id),
  unique (company_id, survey_id, home_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, survey_id) references surveys,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, person_id) references people
);
create index survey_invitations_open on survey_invitations (company_id, survey_id, home_id) where answered_at is null;

create table survey_answers (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  survey_id uuid not null,
  -- Left out, whoever answered stays unknown (ambiguity 70).
  invitation_id uuid,
  way text not null check (way in ('paper', 'phone', 'online', 'onSite')),
  grades jsonb not null,
  comments jsonb not null default '{}',
  recommends smallint check (recommends between 0 and 10),
  suggestions text not null default '',
  entered_by uuid,
  at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, invitation_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, survey_id) references surveys,
  foreign key (company_id, invitation_id) references survey_invitations,
  foreign key (company_id, entered_by) references staff
);
create index survey_answers_of_survey on survey_answers (company_id, survey_id, at, id);

-- The monthly sample (V2) --------------------------------------------------------------------------------------------

create table samples (
  company_id uuid not null references companies,
  id uuid not null default uuidv7(),
  project_id uuid not null,
  month date not null check (extract(day from month) = 1),
  -- Published before anybody can know which homes it will draw.
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  seeded_from text not null,
  seeded_at timestamptz not null,
  size smallint not null check (size between 1 and 1000),
  -- Who could be drawn, in the order of the draw: homes by id, those served in the month first marked.
  candidates jsonb,
  drawn_at timestamptz,
  primary key (company_id, id),
  unique (company_id, project_id, month),
  foreign key (company_id, project_id) references units
);

create table sample_homes (
  company_id uuid not null references companies,
  project_id uuid not null,
  sample_id uuid not null,
  home_id uuid not null,
  place smallint not null,
  served boolean not null,
  matter_id uuid,
  primary key (company_id, sample_id, home_id),
  foreign key (company_id, project_id) references units,
  foreign key (company_id, sample_id) references samples,
  foreign key (company_id, home_id) references homes,
  foreign key (company_id, matter_id) references matters
);

-- Visits of a year, for the coverage of every home (V3).
create index matters_visits on matters (company_id, project_id, closed_at, home_id) where procedure = 'visit' and final;

select app.separate('sendings', 'deliveries', 'surveys', 'survey_invitations', 'survey_answers', 'samples', 'sample_homes');
select app.keep_in_house('sendings', 'deliveries', 'surveys', 'survey_invitations', 'survey_answers', 'samples', 'sample_homes');
