-- how each user wants pages to look; null: as the browser or the product has it
alter table app_user
  add column theme    text check (theme in ('AUTO', 'LIGHT', 'DARK')),
  add column density  text check (density in ('COMFORTABLE', 'COMPACT')),
  add column contrast text check (contrast in ('NORMAL', 'HIGH'));
