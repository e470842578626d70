-- Löschfristen (security.md 6.4, 6.5): Der Worker löscht, was abgelaufen ist; die Kasse stellt die Frist ein.
do $$
declare t text;
begin
  foreach t in array array['nachricht','schriftwechsel','korb','rundschreiben']
  loop
    execute format('create policy arbeit on %I to vp_worker using (true) with check (true)', t);
    execute format('grant select, update, delete on %I to vp_worker', t);
  end loop;
end $$;
--> statement-breakpoint
alter policy mandant on kasse with check (id = (select vp_kasse()));
--> statement-breakpoint
create policy frist on kasse for update to vp_app
  using ((select vp_klasse() = 'K')) with check ((select vp_klasse() = 'K'));
--> statement-breakpoint
grant update (nachricht_monate) on kasse to vp_app;
--> statement-breakpoint
alter table kasse add constraint kasse_nachricht_monate check (nachricht_monate between 1 and 120);
