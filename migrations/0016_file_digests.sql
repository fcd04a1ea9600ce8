-- Whether the bytes of a destroyed file are kept for anything else (A5).
create index files_digest on files (company_id, sha256);
