-- Ungesendete Tabellen sind Entwürfe und gehen mit dem Konto; gesendete Meldungen bleiben (ergaenzungen.md 3).
create policy eigentuemer on stapel to vp_owner using (true) with check (true);
--> statement-breakpoint
create function stapel_tilgen() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from stapel where kasse_id = new.kasse_id and konto_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger stapel_tilgen after update of status on konto for each row
  when (new.status = 'DEAKTIVIERT' and old.status <> 'DEAKTIVIERT') execute function stapel_tilgen();
--> statement-breakpoint
revoke all on function stapel_tilgen from public;
