-- the languages that people speak with customers, such as en or zh-Hant
create table person_language (
  user_id  uuid not null references app_user on delete cascade,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?$'),
  primary key (user_id, language)
);

-- what people may do because they have learnt it
create table person_certificate (
  user_id     uuid not null references app_user on delete cascade,
  certificate text not null check (certificate ~ '^[a-z0-9-]{1,40}$'),
  -- the last day on which it holds; null: for good
  valid_until date,
  entered_by  text not null,
  entered_at  timestamptz not null,
  primary key (user_id, certificate)
);

-- what other rooms' queries may ask: what somebody lacks of what is needed on a day; empty for nothing
create function person_lacks(person text, needed_certificate text, needed_language text, today date) returns text language sql stable as $$
  select concat_ws(' ',
    case when needed_certificate is not null and not exists (select 1 from person_certificate c join app_user u on u.id = c.user_id
      where u.login = person and c.certificate = needed_certificate and (c.valid_until is null or c.valid_until >= today)) then needed_certificate end,
    case when needed_language is not null and not exists (select 1 from person_language l join app_user u on u.id = l.user_id
      where u.login = person and l.language = needed_language) then needed_language end)
$$;
