-- Entwürfe übergeben und an ihre Löschung erinnern.
create policy uebergabe on konto for select to vp_owner using (true);
--> statement-breakpoint
-- Wem jemand einen Entwurf übergeben kann: aktive Sachbearbeitung derselben Organisation mit dem Recht
-- des Formulars. Nur der Name; die Zeile des Kontos bleibt unsichtbar.
create function entwurf_empfaenger(p_recht text) returns table (id uuid, vorname text, name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select k.id, k.vorname, k.name from konto k
  where k.kasse_id = vp_kasse() and k.mitglied_id = vp_mitglied() and vp_klasse() = 'S'
    and k.klasse = 'S' and k.status = 'AKTIV' and k.id <> vp_konto() and p_recht = any (k.rechte)
  order by k.name, k.vorname, k.id
$$;
--> statement-breakpoint
revoke all on function entwurf_empfaenger from public;
--> statement-breakpoint
grant execute on function entwurf_empfaenger to vp_app;
--> statement-breakpoint
create policy uebergabe on entwurf to vp_owner using (true) with check (true);
--> statement-breakpoint
create policy uebergabe on datei to vp_owner using (true) with check (true);
--> statement-breakpoint
-- Gibt den eigenen Entwurf samt Anhängen weiter. Eine Zeilenregel könnte das nicht: Nach dem Wechsel
-- sieht ihn nicht mehr, wer ihn übergab. Ergebnis: 'uebergeben', 'weg', 'empfaenger' oder 'vorhanden'.
create function entwurf_uebergeben(p_entwurf uuid, p_konto uuid, p_recht text) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare e entwurf%rowtype;
begin
  select * into e from entwurf
    where kasse_id = vp_kasse() and konto_id = vp_konto() and id = p_entwurf for update;
  if not found then return 'weg'; end if;
  if not exists (select from entwurf_empfaenger(p_recht) k where k.id = p_konto) then return 'empfaenger'; end if;
  begin
    update entwurf set konto_id = p_konto where kasse_id = e.kasse_id and id = e.id;
  exception when unique_violation then return 'vorhanden';
  end;
  update datei set konto_id = p_konto where kasse_id = e.kasse_id and entwurf_id = e.id;
  return 'uebergeben';
end $$;
--> statement-breakpoint
revoke all on function entwurf_uebergeben from public;
--> statement-breakpoint
grant execute on function entwurf_uebergeben to vp_app;
--> statement-breakpoint
-- Der Worker erinnert mit E-Mails an Entwürfe, die bald gelöscht werden.
create policy erinnerung on konto for select to vp_worker using (true);
--> statement-breakpoint
grant select (kasse_id, id, email, status) on konto to vp_worker;
--> statement-breakpoint
grant insert on outbox to vp_worker;
--> statement-breakpoint
grant execute on function kassen_kontakt to vp_worker;
