-- each time that somebody keeps a draft it is another one: whoever began with an older one is told
alter table message_template_draft add column edition uuid not null default gen_random_uuid();
alter table message_template_draft alter column edition drop default;
