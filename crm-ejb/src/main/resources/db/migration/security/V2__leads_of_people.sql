-- who leads somebody; a lead may have a lead too, to whom rises what nobody has seen to
alter table app_user add column lead_id uuid references app_user check (lead_id <> id);
