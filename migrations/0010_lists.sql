-- Whether someone is known in a project is asked for each name on a list: answered from the index alone it never falls
-- to the exclusion constraint's, which reads a thousand pages for one person.
drop index occupancies_company_id_person_id_idx;
create index occupancies_person on occupancies (company_id, person_id) include (project_id);

-- What lists are narrowed by lies in these too, so that counting to a thousand never fetches a row.
drop index matters_opened;
drop index matters_opened_of;
create index matters_opened on matters (company_id, opened_at desc, id desc)
  include (project_id, final, procedure, state, severity, category, department);
create index matters_opened_of on matters (company_id, project_id, opened_at desc, id desc)
  include (final, procedure, state, severity, category, department);
create index matters_kind_of on matters (company_id, project_id, procedure, opened_at desc, id desc) include (final);
