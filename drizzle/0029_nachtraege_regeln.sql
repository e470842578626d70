-- Nachträge zu Meldungen: Korrekturen der Kasse, Eingang auf Papier, unveränderliche Angaben.
alter table meldung_korrektur enable row level security;
--> statement-breakpoint
alter table meldung_korrektur force row level security;
--> statement-breakpoint
create policy mandant on meldung_korrektur as restrictive to vp_app
  using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()));
--> statement-breakpoint
create policy kasse on meldung_korrektur to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
grant select, insert, update, delete on meldung_korrektur to vp_app;
--> statement-breakpoint
alter table meldung add constraint meldung_eingang check (
  (eingang_am is null) = (eingang_weg is null) and eingang_weg in ('BRIEF', 'FAX', 'TELEFON', 'EMAIL'));
--> statement-breakpoint
-- Was gemeldet, gefragt, geantwortet und übernommen wurde, ändert niemand mehr; jede Fassung ist eine neue Zeile.
create function angaben_bleiben() returns trigger language plpgsql as $$
begin
  raise exception 'Angaben einer Meldung stehen fest' using errcode = 'check_violation';
end $$;
--> statement-breakpoint
create trigger meldung_angaben_bleiben before update of werte on meldung for each row
  when (old.werte is distinct from new.werte) execute function angaben_bleiben();
--> statement-breakpoint
create trigger meldung_nachtrag_bleibt before update of nachtrag on meldung_ereignis for each row
  when (old.nachtrag is distinct from new.nachtrag) execute function angaben_bleiben();
