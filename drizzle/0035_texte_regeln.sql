-- Texte der Kasse, Zustimmungen und Anliegen: Zeilenregeln, Unveränderlichkeit, Funktionen.
do $$
declare t text;
begin
  foreach t in array array['textfassung','textentwurf','zustimmung','faq_stimme','anliegen']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy mandant on %I as restrictive to vp_app using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()))', t);
  end loop;
end $$;
--> statement-breakpoint
-- Veröffentlichte Texte sind öffentlich; niemand ändert oder löscht sie, auch die Kasse nicht.
create policy lesen on textfassung for select to vp_app using (true);
--> statement-breakpoint
create policy veroeffentlichen on textfassung for insert to vp_app
  with check ((select vp_klasse() = 'K'));
--> statement-breakpoint
grant select, insert on textfassung to vp_app;
--> statement-breakpoint
alter table textfassung add constraint textfassung_frist check (
  fassung > 0 and (zustimmung = (zustimmung_bis is not null)) and (zustimmung_bis is null or zustimmung_bis >= gueltig_ab));
--> statement-breakpoint
create policy kasse on textentwurf to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
grant select, insert, update, delete on textentwurf to vp_app;
--> statement-breakpoint
-- Zustimmungen: Die Person selbst, beim Anlegen die Administration; danach ändert sie niemand.
create policy sehen on zustimmung for select to vp_app
  using (konto_id = (select vp_konto()) or ((select vp_klasse() in ('X','K')) and exists (select 1 from konto k
    where k.kasse_id = zustimmung.kasse_id and k.id = zustimmung.konto_id)));
--> statement-breakpoint
create policy zustimmen on zustimmung for insert to vp_app
  with check (konto_id = (select vp_konto()) or (weg = 'ANLAGE' and (select vp_klasse() in ('X','K'))
    and exists (select 1 from konto k where k.kasse_id = zustimmung.kasse_id and k.id = zustimmung.konto_id)));
--> statement-breakpoint
grant select, insert on zustimmung to vp_app;
--> statement-breakpoint
create policy uebernahme on zustimmung to vp_import using (true) with check (true);
--> statement-breakpoint
grant select, insert on zustimmung to vp_import;
--> statement-breakpoint
-- Die Demodaten vermerken eigene Sendungen als gelesen.
create policy uebernahme on nachricht_gelesen to vp_import using (true) with check (true);
--> statement-breakpoint
grant insert on nachricht_gelesen to vp_import;
--> statement-breakpoint
create function bleibt_unveraendert() returns trigger language plpgsql as $$
begin
  raise exception '% ist unveränderlich', tg_table_name using errcode = 'check_violation';
end $$;
--> statement-breakpoint
create trigger textfassung_bleibt before update or delete on textfassung
  for each row execute function bleibt_unveraendert();
--> statement-breakpoint
create trigger zustimmung_bleibt before update or delete on zustimmung
  for each row execute function bleibt_unveraendert();
--> statement-breakpoint
-- Zahlen ohne Bezug zu Personen; zählen darf jeder, auch ohne Anmeldung.
create policy zaehlen on faq_stimme to vp_app using (true) with check (true);
--> statement-breakpoint
grant select, insert on faq_stimme to vp_app;
--> statement-breakpoint
grant update (ja, nein) on faq_stimme to vp_app;
--> statement-breakpoint
-- Anliegen: Anlegen kann jeder für sich, lesen und erledigen nur die Kasse.
create policy kasse on anliegen to vp_app using ((select vp_klasse() = 'K')) with check ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy anlegen on anliegen for insert to vp_app
  with check (konto_id is not distinct from (select vp_konto()) and erledigt_am is null and erledigt_von is null);
--> statement-breakpoint
grant select, insert on anliegen to vp_app;
--> statement-breakpoint
grant update (erledigt_am, erledigt_von) on anliegen to vp_app;
--> statement-breakpoint
create policy eigentuemer on anliegen for select to vp_owner using (true);
--> statement-breakpoint
create policy arbeit on anliegen to vp_worker using (true) with check (true);
--> statement-breakpoint
grant select, delete on anliegen to vp_worker;
--> statement-breakpoint
-- Wer den zufälligen Schlüssel seines Formulars kennt, erfährt die Referenz einer schon gesendeten Fassung.
create function anliegen_referenz(p_schluessel uuid) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select referenz from anliegen where kasse_id = vp_kasse() and schluessel = p_schluessel
$$;
--> statement-breakpoint
-- Kennung einer Kasse zu ihrem öffentlichen Code, für Seiten ohne Anmeldung.
create function kasse_zu_code(p_code text) returns uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select id from kasse where code = p_code
$$;
--> statement-breakpoint
-- Welchen Fassungen ein Konto noch zustimmen soll: je Seite die höchste begonnene mit Zustimmung, wenn
-- keine Zustimmung zu ihr oder einer späteren vorliegt. Läuft mit den Rechten des Aufrufers.
create function bedingungen_offen(p_kasse uuid, p_konto uuid) returns table (seite text, fassung integer, bis date)
language sql stable as $$
  select t.seite, t.fassung, t.zustimmung_bis from (
    select distinct on (f.seite) f.seite, f.fassung, f.zustimmung_bis from textfassung f
    where f.kasse_id = p_kasse and f.zustimmung
      and f.gueltig_ab <= (clock_timestamp() at time zone 'Europe/Berlin')::date
    order by f.seite, f.fassung desc) t
  where not exists (select 1 from zustimmung z where z.kasse_id = p_kasse and z.konto_id = p_konto
    and z.seite = t.seite and z.fassung >= t.fassung)
$$;
--> statement-breakpoint
-- Ob die Sitzung zuerst nach der Zustimmung fragt; die Zeile zeigt sich nur, wem ihr Schlüssel bekannt ist.
create function sitzung_bedingungen(p_hash bytea) returns boolean language plpgsql as $$
begin
  perform set_config('vp.sitzung', encode(p_hash, 'hex'), true);
  return coalesce((select bedingungen_offen from sitzung where id_hash = p_hash), false);
end $$;
--> statement-breakpoint
create policy eigentuemer on textfassung for select to vp_owner using (true);
--> statement-breakpoint
create policy eigentuemer on zustimmung for select to vp_owner using (true);
--> statement-breakpoint
-- Wem eine Erinnerung geht: aktive Konten, die bald zustimmen müssen und es noch nicht getan haben.
create function bedingungen_erinnerungen(p_kasse uuid, p_tage integer)
returns table (konto_id uuid, email text, seite text, fassung integer, bis date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select k.id, k.email, o.seite, o.fassung, o.bis
  from konto k cross join lateral bedingungen_offen(p_kasse, k.id) o
  where k.kasse_id = p_kasse and k.status = 'AKTIV'
    and o.bis between (clock_timestamp() at time zone 'Europe/Berlin')::date
      and (clock_timestamp() at time zone 'Europe/Berlin')::date + p_tage
$$;
--> statement-breakpoint
revoke all on function anliegen_referenz, kasse_zu_code, bedingungen_erinnerungen from public;
--> statement-breakpoint
grant execute on function anliegen_referenz, kasse_zu_code to vp_app;
--> statement-breakpoint
grant execute on function bedingungen_erinnerungen to vp_worker;
