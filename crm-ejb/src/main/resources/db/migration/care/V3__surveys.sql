-- what customers are asked: one score, why, whether they would recommend us, whether we may contact them
create table survey (
  key        text primary key check (key ~ '^[a-z0-9-]{1,40}$'),
  kind       text not null check (kind in ('CSAT','NPS')),
  -- nobody is invited within this time after any invitation, nor within the other after one of the same kind
  rest       text not null default 'P90D' check (rest ~ '^P'),
  rest_same  text not null check (rest_same ~ '^P'),
  -- asks about one case, on whose behalf it is part of the service: the rests do not hold
  about_case boolean not null default false,
  active     boolean not null default true
);
create table survey_text (
  survey   text not null references survey,
  language text not null check (language in ('en','zh-Hans','zh-Hant')),
  title    text not null,
  question text not null,
  lowest   text not null,
  highest  text not null,
  why      text not null,
  -- null: the score itself is the recommendation
  refer    text,
  contact  text not null,
  primary key (survey, language)
);
insert into survey (key, kind, rest_same, about_case) values
  ('csat', 'CSAT', 'P90D', false), ('nps', 'NPS', 'P180D', false), ('case', 'CSAT', 'P90D', true);
insert into survey_text (survey, language, title, question, lowest, highest, why, refer, contact) values
  ('csat', 'en', 'How was your order?', 'How satisfied are you with your last order?', 'Not at all', 'Very',
   'What is the main reason for your score?', 'Would you recommend us to somebody you know?', 'May we contact you about your answer?'),
  ('csat', 'zh-Hans', '您对这次购物满意吗?', '您对最近一次购物的满意程度如何?', '非常不满意', '非常满意',
   '您打这个分数的主要原因是什么?', '您愿意向亲友推荐我们吗?', '我们可以就您的回答与您联系吗?'),
  ('csat', 'zh-Hant', '您對這次購物滿意嗎?', '您對最近一次購物的滿意程度如何?', '非常不滿意', '非常滿意',
   '您給這個分數的主要原因是什麼?', '您願意向親友推薦我們嗎?', '我們可以就您的回答與您聯絡嗎?'),
  ('nps', 'en', 'Would you recommend us?', 'How likely are you to recommend us to somebody you know?', 'Not likely', 'Very likely',
   'What is the main reason for your score?', null, 'May we contact you about your answer?'),
  ('nps', 'zh-Hans', '您愿意推荐我们吗?', '您有多大可能向亲友推荐我们?', '完全不可能', '非常可能',
   '您打这个分数的主要原因是什么?', null, '我们可以就您的回答与您联系吗?'),
  ('nps', 'zh-Hant', '您願意推薦我們嗎?', '您有多大可能向親友推薦我們?', '完全不可能', '非常可能',
   '您給這個分數的主要原因是什麼?', null, '我們可以就您的回答與您聯絡嗎?'),
  ('case', 'en', 'Did we put it right?', 'How satisfied are you with how we handled your complaint?', 'Not at all', 'Very',
   'What could we have done better?', 'Would you recommend us to somebody you know?', 'May we contact you about your answer?'),
  ('case', 'zh-Hans', '问题解决了吗?', '您对我们处理您反馈的结果满意吗?', '非常不满意', '非常满意',
   '我们还有哪些地方可以做得更好?', '您愿意向亲友推荐我们吗?', '我们可以就您的回答与您联系吗?'),
  ('case', 'zh-Hant', '問題解決了嗎?', '您對我們處理您反映事項的結果滿意嗎?', '非常不滿意', '非常滿意',
   '我們還有哪些地方可以做得更好?', '您願意向親友推薦我們嗎?', '我們可以就您的回答與您聯絡嗎?');

create table survey_invitation (
  id               uuid primary key,
  survey           text not null references survey,
  customer_id      uuid not null references customer,
  -- why, and what caused it: asked twice for the same, invited once
  cause            text not null,
  cause_ref        text not null,
  case_id          uuid references service_case,
  state            text not null check (state in ('OPEN','ANSWERED','EXPIRED','WITHDRAWN')),
  -- the stage of the customer then: what answers are counted by
  stage            text not null,
  invited_at       timestamptz not null,
  valid_until      timestamptz not null,
  answered_at      timestamptz,
  score            smallint,
  why              text,
  refer            text check (refer in ('YES','PERHAPS','NO')),
  may_contact      boolean,
  review_shown_at  timestamptz,
  review_clicked_at timestamptz,
  unique (customer_id, cause, cause_ref),
  check ((state = 'ANSWERED') = (score is not null)),
  check ((state = 'ANSWERED') = (answered_at is not null)),
  check (score between 0 and 10)
);
-- one open invitation a customer, whatever it is about
create unique index survey_invitation_one_open on survey_invitation (customer_id) where state = 'OPEN';
create index survey_invitation_customer on survey_invitation (customer_id, invited_at desc);
create index survey_invitation_ends on survey_invitation (valid_until) where state = 'OPEN';
create index survey_invitation_survey on survey_invitation (survey, invited_at);
create index survey_invitation_answers on survey_invitation (survey, answered_at desc, id desc) where state = 'ANSWERED';
