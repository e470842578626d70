-- Mitteilungen: Die Kasse schreibt sie, alle anderen sehen nur die laufenden, die ihnen gelten.
do $$
declare t text;
begin
  foreach t in array array['mitteilung','mitteilung_zu']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy mandant on %I as restrictive to vp_app using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()))', t);
  end loop;
end $$;
--> statement-breakpoint
create policy kasse on mitteilung to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy lesen on mitteilung for select to vp_app
  using ((klassen = '{}' or (select vp_klasse()) = any(klassen))
    and (mitglieder = '{}' or (select vp_mitglied()) = any(mitglieder))
    and von <= now() and (bis is null or bis > now()));
--> statement-breakpoint
create policy eigene on mitteilung_zu to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
grant select, insert, update, delete on mitteilung to vp_app;
--> statement-breakpoint
grant select, insert, update on mitteilung_zu to vp_app;
