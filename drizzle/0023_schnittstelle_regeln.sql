-- Zeilenregeln der Schnittstelle und der Sammelmeldungen.
do $$
declare t text;
begin
  foreach t in array array['schnittstellenschluessel','schnittstellenanfrage','abholung','stapel','stapel_zeile']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['schnittstellenanfrage','abholung','stapel','stapel_zeile']
  loop
    execute format(
      'create policy mandant on %I as restrictive to vp_app using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()))', t);
  end loop;
  -- Der Worker räumt auf (security.md 6.4).
  foreach t in array array['schnittstellenanfrage','stapel','stapel_zeile']
  loop
    execute format('create policy arbeit on %I to vp_worker using (true) with check (true)', t);
    execute format('grant select, delete on %I to vp_worker', t);
  end loop;
end $$;
--> statement-breakpoint
-- Wer das Geheimnis kennt, sieht genau diesen Schlüssel, wie bei Sitzung und Link.
create policy mandant on schnittstellenschluessel as restrictive to vp_app
  using (kasse_id = (select vp_kasse()) or hash = (select vp_schluessel('vp.schnittstelle')))
  with check (kasse_id = (select vp_kasse()));
--> statement-breakpoint
create policy sehen on schnittstellenschluessel for select to vp_app
  using (konto_id = (select vp_konto()) or hash = (select vp_schluessel('vp.schnittstelle'))
    or (select vp_klasse() = 'K') or ((select vp_klasse() = 'X') and mitglied_id = (select vp_mitglied())));
--> statement-breakpoint
create policy anlegen on schnittstellenschluessel for insert to vp_app
  with check ((select vp_klasse() = 'K') or ((select vp_klasse() = 'X') and mitglied_id = (select vp_mitglied())));
--> statement-breakpoint
create policy aendern on schnittstellenschluessel for update to vp_app
  using (hash = (select vp_schluessel('vp.schnittstelle')) or (select vp_klasse() = 'K')
    or ((select vp_klasse() = 'X') and mitglied_id = (select vp_mitglied())));
--> statement-breakpoint
-- Zweck, Organisation, Hash und Konto eines Schlüssels stehen fest; ein Widerruf ist endgültig.
grant select, insert on schnittstellenschluessel to vp_app;
--> statement-breakpoint
grant update (zuletzt_am, widerrufen_am, widerrufen_von) on schnittstellenschluessel to vp_app;
--> statement-breakpoint
create function schluessel_bleibt_widerrufen() returns trigger language plpgsql as $$
begin
  if old.widerrufen_am is not null then
    raise exception 'Ein widerrufener Schlüssel bleibt widerrufen' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger schluessel_bleibt_widerrufen before update on schnittstellenschluessel
  for each row execute function schluessel_bleibt_widerrufen();
--> statement-breakpoint
create policy eigene on schnittstellenanfrage to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
grant select, insert on schnittstellenanfrage to vp_app;
--> statement-breakpoint
grant update (status, antwort) on schnittstellenanfrage to vp_app;
--> statement-breakpoint
create policy kasse on abholung to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
grant select on abholung to vp_app;
--> statement-breakpoint
grant update (quittiert_am, schluessel_id, zeichen) on abholung to vp_app;
--> statement-breakpoint
create policy eigene on stapel to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
create policy eigene on stapel_zeile to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
grant select, insert, delete on stapel, stapel_zeile to vp_app;
--> statement-breakpoint
grant update (gesendet_am) on stapel to vp_app;
--> statement-breakpoint
grant update (zustand, befunde, meldung_id) on stapel_zeile to vp_app;
--> statement-breakpoint
-- Was die Kasse übernimmt, wartet auf die Abholung; in derselben Transaktion, ohne eigenen Schritt.
create policy eigentuemer on abholung to vp_owner using (true) with check (true);
--> statement-breakpoint
create function abholung_bereit() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into abholung (kasse_id, meldung_id) values (new.kasse_id, new.id) on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger abholung_bereit_neu after insert on meldung for each row
  when (new.status = 'uebernommen') execute function abholung_bereit();
--> statement-breakpoint
create trigger abholung_bereit_uebernommen after update of status on meldung for each row
  when (new.status = 'uebernommen' and old.status <> 'uebernommen') execute function abholung_bereit();
--> statement-breakpoint
revoke all on function abholung_bereit from public;
--> statement-breakpoint
-- Schon übernommene Meldungen.
insert into abholung (kasse_id, meldung_id, bereit_am)
  select kasse_id, id, coalesce(entschieden_am, gesendet_am) from meldung where status = 'uebernommen';
--> statement-breakpoint
-- Prüft einen Schlüssel in einem Schritt, unter den Rechten des Aufrufers: Die Zeile zeigt sich nur,
-- wem das Geheimnis bekannt ist. Die letzte Benutzung wird höchstens jede Minute vermerkt.
create function schluessel_pruefen(p_hash bytea)
returns table (schluessel_id uuid, praefix text, zweck text, schluessel_name text, kasse_id uuid, konto_id uuid,
  mitglied_id uuid, konto_status text, klasse text, kennung text, vorname text, name text, email text,
  rechte text[], gruppen text[], abgeschaltet text[], kasse_name text, mitglied_name text, anzeige text)
language plpgsql as $$
#variable_conflict use_column
declare s schnittstellenschluessel%rowtype; k konto%rowtype;
begin
  perform set_config('vp.schnittstelle', encode(p_hash, 'hex'), true);
  select * into s from schnittstellenschluessel where hash = p_hash and widerrufen_am is null;
  if not found then return; end if;
  perform set_config('vp.kasse', s.kasse_id::text, true), set_config('vp.konto', s.konto_id::text, true);
  select * into k from konto where kasse_id = s.kasse_id and id = s.konto_id;
  if not found then return; end if;
  if s.zuletzt_am is null or s.zuletzt_am < clock_timestamp() - interval '1 minute' then
    update schnittstellenschluessel set zuletzt_am = clock_timestamp()
      where kasse_id = s.kasse_id and id = s.id and widerrufen_am is null;
  end if;
  perform set_config('vp.mitglied', coalesce(s.mitglied_id::text, ''), true), set_config('vp.klasse', k.klasse, true);
  return query select s.id, s.praefix, s.zweck, s.name, s.kasse_id, s.konto_id, s.mitglied_id, k.status, k.klasse,
    k.kennung, k.vorname, k.name, k.email, k.rechte, k.gruppen, coalesce(m.abgeschaltet, '{}'), kasse.name, m.name,
    (select ms.anzeige from mitgliedschaft ms where ms.kasse_id = s.kasse_id and ms.mitglied_id = s.mitglied_id
      order by (ms.geschaeftsbereich = 'Beamtenversorgung') desc, ms.geschaeftsbereich limit 1)
    from kasse left join mitglied m on m.kasse_id = s.kasse_id and m.id = s.mitglied_id
    where kasse.id = s.kasse_id;
end $$;
--> statement-breakpoint
-- Zählt mehrere Vorgänge auf einmal, etwa die Zeilen einer Tabelle.
create function zaehle_viele(p_schluessel text, p_sekunden integer, p_anzahl integer) returns integer language sql as $$
  insert into zaehler as z (schluessel, fenster, anzahl, bis)
  values (p_schluessel, floor(extract(epoch from clock_timestamp()) / p_sekunden)::bigint, p_anzahl,
    clock_timestamp() + make_interval(secs => 2 * p_sekunden))
  on conflict (schluessel, fenster) do update set anzahl = z.anzahl + p_anzahl
  returning anzahl
$$;
