-- Massenläufe: Die Kasse beginnt sie und liest ihre Tabellen, der Worker rechnet und räumt auf.
do $$
declare t text;
begin
  foreach t in array array['massenlauf','massenlauf_teil']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy mandant on %I as restrictive to vp_app using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()))', t);
    execute format('create policy kasse on %I to vp_app using ((select vp_klasse() = ''K''))', t);
    execute format('create policy arbeit on %I to vp_worker using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to vp_worker', t);
  end loop;
end $$;
--> statement-breakpoint
grant select, insert on massenlauf to vp_app;
--> statement-breakpoint
grant select on massenlauf_teil to vp_app;
