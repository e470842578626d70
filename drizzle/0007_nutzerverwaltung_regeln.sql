-- Verwaltung von Konten: wer welche Zeilen der Konten anderer sieht und schreibt (security.md 1.6, 3.2).
alter table wiederherstellungscode enable row level security;
--> statement-breakpoint
alter table wiederherstellungscode force row level security;
--> statement-breakpoint
create policy mandant on wiederherstellungscode as restrictive to vp_app
  using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()));
--> statement-breakpoint
create policy eigene on wiederherstellungscode to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
-- Eine Administration legt nur Sachbearbeitungen an und ändert, außer an sich selbst, nur solche:
-- Sie kann sich kein Konto der Kasse und keine zweite Administration verschaffen.
create policy nur_sachbearbeitung_neu on konto as restrictive for insert to vp_app
  with check ((select vp_klasse()) is distinct from 'X' or klasse = 'S');
--> statement-breakpoint
create policy nur_sachbearbeitung on konto as restrictive for update to vp_app
  using ((select vp_klasse()) is distinct from 'X' or klasse = 'S' or id = (select vp_konto()));
--> statement-breakpoint
-- Sitzungen, angefangene Anmeldungen, Links und Codes der verwalteten Konten: beenden, entwerten und
-- Links ausstellen; anlegen kann Sitzungen nur, wer sich anmeldet.
create policy verwaltet on sitzung for select to vp_app
  using ((select vp_klasse() in ('X','K')) and exists (select 1 from konto k
    where k.kasse_id = sitzung.kasse_id and k.id = sitzung.konto_id));
--> statement-breakpoint
create policy beenden on sitzung for update to vp_app
  using ((select vp_klasse() in ('X','K')) and exists (select 1 from konto k
    where k.kasse_id = sitzung.kasse_id and k.id = sitzung.konto_id));
--> statement-breakpoint
create policy verwaltet on anmeldung for select to vp_app
  using ((select vp_klasse() in ('X','K')) and exists (select 1 from konto k
    where k.kasse_id = anmeldung.kasse_id and k.id = anmeldung.konto_id));
--> statement-breakpoint
create policy verwerfen on anmeldung for delete to vp_app
  using ((select vp_klasse() in ('X','K')) and exists (select 1 from konto k
    where k.kasse_id = anmeldung.kasse_id and k.id = anmeldung.konto_id));
--> statement-breakpoint
create policy verwaltet on zugangslink to vp_app
  using ((select vp_klasse() in ('X','K')) and exists (select 1 from konto k
    where k.kasse_id = zugangslink.kasse_id and k.id = zugangslink.konto_id));
--> statement-breakpoint
create policy verwaltet on wiederherstellungscode to vp_app
  using ((select vp_klasse() in ('X','K')) and exists (select 1 from konto k
    where k.kasse_id = wiederherstellungscode.kasse_id and k.id = wiederherstellungscode.konto_id));
--> statement-breakpoint
-- Das Konto einer Administration hat keine fachlichen Rechte: Von den Postfächern ihrer Organisation
-- sieht sie nur das Gruppenpostfach Administration (Handbuch Administration 3, 8.1).
create policy nur_administration on nachricht as restrictive to vp_app
  using ((select vp_klasse()) is distinct from 'X' or gruppe = 'Administration');
--> statement-breakpoint
-- Adressen der Gruppenpostfächer pflegen Administration und Kasse, nicht die Sachbearbeitung.
create policy pflegen_neu on gruppenadresse as restrictive for insert to vp_app
  with check ((select vp_klasse() in ('X','K')));
--> statement-breakpoint
create policy pflegen_weg on gruppenadresse as restrictive for delete to vp_app
  using ((select vp_klasse() in ('X','K')));
--> statement-breakpoint
-- Die Administration stellt an ihrer Organisation nur ein, wohin Quittungen gehen; alles andere ist Sache der Kasse.
create policy einstellen on mitglied for update to vp_app
  using ((select vp_klasse() = 'X') and id = (select vp_mitglied()));
--> statement-breakpoint
create function mitglied_nur_ziel() returns trigger language plpgsql as $$
begin
  if vp_klasse() = 'X' and (to_jsonb(new) - 'quittung_ziel' - 'version') <> (to_jsonb(old) - 'quittung_ziel' - 'version') then
    raise exception 'Eine Administration ändert nur das Ziel der Quittungen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mitglied_nur_ziel before update on mitglied for each row execute function mitglied_nur_ziel();
--> statement-breakpoint
create policy kasse on mitgliedschaft to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
drop policy mandant on kasse;
--> statement-breakpoint
create policy mandant on kasse as restrictive to vp_app using (id = (select vp_kasse())) with check (id = (select vp_kasse()));
--> statement-breakpoint
create policy einstellen on kasse for update to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
grant insert, update on mitglied, mitgliedschaft to vp_app;
--> statement-breakpoint
grant insert, delete on gruppenadresse to vp_app;
--> statement-breakpoint
grant update (name, anschrift, support_mail, eingang_mail, web, absender_name, nachricht_monate, konto_mails) on kasse to vp_app;
--> statement-breakpoint
grant select, insert, delete on wiederherstellungscode to vp_app;
--> statement-breakpoint
-- Deaktivieren löscht, was nur der Person gehört. Löschen darf die Anwendung sonst nichts davon;
-- deshalb geht es hier durch eine Funktion, die Mandant und Klasse selbst prüft.
do $$
declare t text;
begin
  foreach t in array array['konto','nachricht','entwurf','datei','meldung','sitzung','anmeldung','zugangslink',
    'listenfilter','passwort_verlauf','wiederherstellungscode']
  loop
    execute format('create policy eigentuemer on %I to vp_owner using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Ob der Handelnde das Konto verwalten darf: die Administration Sachbearbeitungen ihrer Organisation,
-- die Kasse alle ihrer Konten, niemand sich selbst.
create function konto_verwaltbar(p_konto uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from konto k where k.kasse_id = vp_kasse() and k.id = p_konto and k.status <> 'DEAKTIVIERT'
    and k.id is distinct from vp_konto()
    and (vp_klasse() = 'K' or (vp_klasse() = 'X' and k.klasse = 'S' and k.mitglied_id = vp_mitglied())))
$$;
--> statement-breakpoint
-- Was mit dem Konto verloren ginge, nur gezählt: Den Inhalt eines persönlichen Postfachs sieht niemand sonst.
create function konto_umfang(p_konto uuid) returns table (nachrichten integer, entwuerfe integer, rueckfragen integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select
    (select count(*)::integer from nachricht n where n.kasse_id = vp_kasse() and n.konto_id = p_konto),
    (select count(*)::integer from entwurf e where e.kasse_id = vp_kasse() and e.konto_id = p_konto),
    (select count(*)::integer from meldung m where m.kasse_id = vp_kasse() and m.konto_id = p_konto and m.status = 'rueckfrage')
  where konto_verwaltbar(p_konto)
$$;
--> statement-breakpoint
create function konto_tilgen(p_konto uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare k uuid := vp_kasse();
begin
  perform 1 from konto where kasse_id = k and id = p_konto for update;
  if not konto_verwaltbar(p_konto) then return false; end if;
  -- Offene Rückfragen ziehen mit ihrer Meldung um; die Organisation muss noch antworten können.
  update nachricht set konto_id = null, gruppe = 'Beamtenversorgung'
    where kasse_id = k and konto_id = p_konto and meldung_id in
      (select m.id from meldung m where m.kasse_id = k and m.konto_id = p_konto and m.status = 'rueckfrage');
  delete from nachricht where kasse_id = k and konto_id = p_konto;
  delete from datei where kasse_id = k and konto_id = p_konto and meldung_id is null and ereignis_id is null;
  delete from entwurf where kasse_id = k and konto_id = p_konto;
  update sitzung set beendet_am = clock_timestamp(), ende_grund = 'DEAKTIVIERT'
    where kasse_id = k and konto_id = p_konto and beendet_am is null;
  delete from anmeldung where kasse_id = k and konto_id = p_konto;
  delete from zugangslink where kasse_id = k and konto_id = p_konto;
  delete from listenfilter where kasse_id = k and konto_id = p_konto;
  delete from passwort_verlauf where kasse_id = k and konto_id = p_konto;
  delete from wiederherstellungscode where kasse_id = k and konto_id = p_konto;
  -- Übrig bleibt, was die Nutzerkennung für immer vergeben hält.
  update konto set status = 'DEAKTIVIERT', vorname = '', name = '', email = '', passwort_hash = null,
    verlauf_salz = ''::bytea, totp_schluessel = null, totp_eingerichtet_am = null, rechte = '{}', gruppen = '{}',
    sperr_grund = '', abruf_geburtsdatum = null, bereiche = '{}', deaktiviert_am = clock_timestamp(), deaktiviert_von = vp_konto(),
    version = version + 1
    where kasse_id = k and id = p_konto;
  return true;
end $$;
--> statement-breakpoint
revoke all on function konto_verwaltbar, konto_umfang, konto_tilgen from public;
--> statement-breakpoint
grant execute on function konto_umfang, konto_tilgen to vp_app;
