-- Dateien außerhalb der Datenbank: Wer die Zeile löscht, gleich auf welchem Weg, beauftragt damit auch
-- das Löschen der Bytes. Erst nach einer Viertelstunde: Bis dahin ist ein laufendes Ablegen beendet
-- oder abgebrochen, und nichts bleibt ohne Zeile liegen.
create policy ablage on outbox for insert to vp_owner with check (art = 'datei');
--> statement-breakpoint
grant insert on outbox to vp_owner;
--> statement-breakpoint
create function datei_geloescht() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into outbox (kasse_id, art, dedupe_key, inhalt, faellig_ab)
  values (old.kasse_id, 'datei', 'datei:' || old.ablage || ':' || old.schluessel,
    convert_to(old.ablage || ':' || old.schluessel, 'UTF8'), now() + interval '15 minutes')
  on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
revoke all on function datei_geloescht from public;
--> statement-breakpoint
create trigger datei_geloescht after delete on datei for each row
  when (old.schluessel is not null) execute function datei_geloescht();
--> statement-breakpoint
-- Weckt den Worker, damit eine Prüfung nicht auf den nächsten Takt wartet.
create function datei_offen() returns trigger language plpgsql as $$
begin
  perform pg_notify('dateien', '');
  return null;
end $$;
--> statement-breakpoint
create trigger datei_offen after insert on datei for each row
  when (new.offen_ab is not null) execute function datei_offen();
--> statement-breakpoint
-- Anhänge gehen mit ihrer Nachricht, auch die der Kasse in einem persönlichen Postfach, das getilgt wird.
create function nachricht_geloescht() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from datei where kasse_id = old.kasse_id and nachricht_id = old.id;
  return old;
end $$;
--> statement-breakpoint
revoke all on function nachricht_geloescht from public;
--> statement-breakpoint
create trigger nachricht_geloescht before delete on nachricht for each row execute function nachricht_geloescht();
--> statement-breakpoint
-- Die gedeckelte Zählung eines Postfachs kommt so aus dem Index allein; sonst läse sie tausend Zeilen aus
-- der Tabelle, die bei einer Million Nachrichten weit auseinander liegen (docs/messungen.md).
drop index nachricht_konto;
--> statement-breakpoint
create index nachricht_konto on nachricht (kasse_id, konto_id, archiviert, am, id)
  include (gruppe, mitglied_id, richtung) where konto_id is not null;
--> statement-breakpoint
drop index nachricht_gruppe;
--> statement-breakpoint
create index nachricht_gruppe on nachricht (kasse_id, mitglied_id, gruppe, archiviert, am, id)
  include (konto_id, richtung) where gruppe is not null;
