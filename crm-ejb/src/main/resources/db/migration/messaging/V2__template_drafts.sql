-- what somebody is writing: seen by nobody but those who edit, until it is published as a version
create table message_template_draft (
  key        text not null,
  locale     text not null,
  subject    text not null,
  body_text  text not null,
  body_html  text,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (key, locale)
);

-- a test mail goes to a colleague and is about no customer
alter table message alter column customer_id drop not null;
