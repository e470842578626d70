-- I2: keine zwei gültigen Zeitscheiben einer Person überschneiden sich. Damit gilt auch I4:
-- eine offene Zeitscheibe reicht bis unendlich, eine zweite oder spätere würde sie schneiden.
alter table zeitscheibe add constraint zeitscheibe_i2
  exclude using gist (person_id with =, daterange(von, bis, '[]') with &&) where (ersetzt_am is null);
--> statement-breakpoint
-- I9: Zeitscheiben werden nie gelöscht und nie überschrieben, nur als ersetzt gekennzeichnet.
create function zeitscheibe_bleibt() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ersetzt_am is not null
    or (to_jsonb(new) - 'ersetzt_am' - 'ersetzt_durch') <> (to_jsonb(old) - 'ersetzt_am' - 'ersetzt_durch') then
    raise exception 'I9: Zeitscheiben werden ersetzt, nicht geändert' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger zeitscheibe_i9 before update or delete on zeitscheibe
  for each row execute function zeitscheibe_bleibt();
--> statement-breakpoint
-- I7: keine Zeitscheibe reicht über den Todestag hinaus.
create function zeitscheibe_todestag() returns trigger language plpgsql as $$
begin
  if exists (select 1 from neu n join person p on p.kasse_id = n.kasse_id and p.id = n.person_id
    where p.todestag is not null and (n.bis is null or n.bis > p.todestag)) then
    raise exception 'I7: Zeitscheibe nach dem Todestag' using errcode = 'check_violation', constraint = 'zeitscheibe_i7';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger zeitscheibe_i7 after insert on zeitscheibe
  referencing new table as neu for each statement execute function zeitscheibe_todestag();
--> statement-breakpoint
create function person_todestag() returns trigger language plpgsql as $$
begin
  if exists (select 1 from zeitscheibe z join person p on p.kasse_id = z.kasse_id and p.id = z.person_id
    where p.kasse_id = new.kasse_id and p.id = new.id and z.ersetzt_am is null and p.todestag is not null
      and (z.bis is null or z.bis > p.todestag)) then
    raise exception 'I7: Zeitscheibe nach dem Todestag' using errcode = 'check_violation', constraint = 'zeitscheibe_i7';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger person_i7 after update of todestag on person deferrable initially deferred
  for each row when (new.todestag is not null) execute function person_todestag();
--> statement-breakpoint
-- Anzahl je Mitglied und Status: die Übersicht nennt sie auf jeder Seite, gezählt wird nie.
create function bestand_zaehlen() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'DELETE' then
    insert into bestand as b (kasse_id, mitglied_id, status, anzahl)
      select kasse_id, mitglied_id, status, count(*) from neu group by 1, 2, 3
      on conflict (kasse_id, mitglied_id, status) do update set anzahl = b.anzahl + excluded.anzahl;
  end if;
  if tg_op <> 'INSERT' then
    update bestand b set anzahl = b.anzahl - a.anzahl
      from (select kasse_id, mitglied_id, status, count(*) as anzahl from alt group by 1, 2, 3) a
      where b.kasse_id = a.kasse_id and b.mitglied_id = a.mitglied_id and b.status = a.status;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger bestand_neu after insert on person_mitglied referencing new table as neu
  for each statement execute function bestand_zaehlen();
--> statement-breakpoint
create trigger bestand_anders after update on person_mitglied referencing new table as neu old table as alt
  for each statement execute function bestand_zaehlen();
--> statement-breakpoint
create trigger bestand_weg after delete on person_mitglied referencing old table as alt
  for each statement execute function bestand_zaehlen();
--> statement-breakpoint
grant insert, update, select on bestand to vp_owner;
--> statement-breakpoint
-- Ein Index für alle Textfilter der Übersicht; das Mitglied führt, damit eine kleine Organisation klein bleibt.
create index pm_text on person_mitglied using gin
  (mitglied_id, name_sort gin_trgm_ops, vorname_sort gin_trgm_ops, persnr gin_trgm_ops);
--> statement-breakpoint
-- Textfilter laufen hier, weil hinter einer Zeilenregel kein Trigramm-Index benutzt würde
-- (ergaenzungen.md 4). Kasse, Mitglied und Klasse kommen nur aus der Einstellung.
-- Muster sind gefaltet und maskiert; NULL heißt: nicht gefiltert. Höchstens `deckel` Treffer.
create function treffer_anspruchsberechtigte(
  p_name text, p_vorname text, p_persnr text, p_geburt_von date, p_geburt_bis date,
  p_beihilfe boolean, p_status text[], p_deckel integer)
returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare bedingung text := '';
begin
  if vp_klasse() is distinct from 'S' or vp_mitglied() is null or vp_kasse() is null then return; end if;
  if p_name is not null then bedingung := bedingung || ' and name_sort like $3'; end if;
  if p_vorname is not null then bedingung := bedingung || ' and vorname_sort like $4'; end if;
  if p_persnr is not null then bedingung := bedingung || ' and persnr like $5'; end if;
  if p_geburt_von is not null then bedingung := bedingung || ' and geburtsdatum between $6 and $7'; end if;
  if p_beihilfe is not null then bedingung := bedingung || ' and beihilfeberechtigt = $8'; end if;
  if p_status is not null then bedingung := bedingung || ' and status = any($9)'; end if;
  return query execute
    'select person_id from person_mitglied where kasse_id = $1 and mitglied_id = $2' || bedingung || ' limit $10'
    using vp_kasse(), vp_mitglied(), p_name, p_vorname, p_persnr, p_geburt_von, p_geburt_bis, p_beihilfe, p_status, p_deckel;
end $$;
--> statement-breakpoint
revoke all on function treffer_anspruchsberechtigte from public;
--> statement-breakpoint
grant execute on function treffer_anspruchsberechtigte to vp_app;
--> statement-breakpoint
grant create on schema public to vp_suche;
--> statement-breakpoint
alter function treffer_anspruchsberechtigte owner to vp_suche;
--> statement-breakpoint
revoke create on schema public from vp_suche;
--> statement-breakpoint
-- Kontaktdaten aller Kassen, auch vor der Anmeldung (Impressum, Support) und für alle gleich:
-- nur diese Spalten, sonst bleibt eine fremde Kasse unsichtbar.
create function kassen_kontakt() returns table (code text, name text, anschrift jsonb, support_mail text, web text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select code, name, anschrift, support_mail, web from kasse order by code
$$;
--> statement-breakpoint
revoke all on function kassen_kontakt from public;
--> statement-breakpoint
grant execute on function kassen_kontakt to vp_app;
--> statement-breakpoint
-- Ratenbegrenzung: zählt im laufenden Fenster und nennt den neuen Stand.
alter table zaehler set unlogged;
--> statement-breakpoint
create function zaehle(p_schluessel text, p_sekunden integer) returns integer language sql as $$
  insert into zaehler as z (schluessel, fenster, anzahl, bis)
  values (p_schluessel, floor(extract(epoch from clock_timestamp()) / p_sekunden)::bigint, 1,
    clock_timestamp() + make_interval(secs => 2 * p_sekunden))
  on conflict (schluessel, fenster) do update set anzahl = z.anzahl + 1
  returning anzahl
$$;
--> statement-breakpoint
-- Prüft eine Sitzung in einem Schritt, unter den Rechten des Aufrufers: Die Zeile zeigt sich nur,
-- wem ihr Schlüssel bekannt ist. `p_bewegt` zählt als Aktivität und verlängert.
create function sitzung_pruefen(p_hash bytea, p_bewegt boolean, p_leerlauf integer, p_grenze integer)
returns table (zustand text, rest integer, sitzung_nr uuid, kasse_id uuid, konto_id uuid, mitglied_id uuid,
  klasse text, kasse_rolle text, kennung text, vorname text, name text, email text, rechte text[], gruppen text[],
  abgeschaltet text[], pro_seite integer, kasse_name text, mitglied_name text, anzeige text)
language plpgsql as $$
#variable_conflict use_column
declare s sitzung%rowtype; k konto%rowtype; jetzt timestamptz := clock_timestamp();
begin
  perform set_config('vp.sitzung', encode(p_hash, 'hex'), true);
  select * into s from sitzung where id_hash = p_hash;
  if not found or s.beendet_am is not null or jetzt >= s.endet_spaetestens then return; end if;
  perform set_config('vp.kasse', s.kasse_id::text, true), set_config('vp.konto', s.konto_id::text, true);
  if jetzt - s.aktiv_am >= make_interval(secs => p_leerlauf) then
    update sitzung set beendet_am = jetzt, ende_grund = 'LEERLAUF' where id_hash = p_hash;
    return query select 'leerlauf', 0, s.nr, s.kasse_id, s.konto_id, null::uuid, '', '', '', '', '', '', '{}'::text[], '{}'::text[], '{}'::text[], 20, '', '', '';
    return;
  end if;
  select * into k from konto where kasse_id = s.kasse_id and id = s.konto_id;
  if not found or k.status <> 'AKTIV' then return; end if;
  if p_bewegt then
    if jetzt - s.aktiv_am > interval '10 seconds' then
      update sitzung set aktiv_am = jetzt where id_hash = p_hash;
    end if;
    s.aktiv_am := jetzt;
    if p_grenze > 0 and zaehle('sitzung:' || s.nr, 60) > p_grenze then
      return query select 'gedrosselt', 0, s.nr, s.kasse_id, s.konto_id, null::uuid, '', '', '', '', '', '', '{}'::text[], '{}'::text[], '{}'::text[], 20, '', '', '';
      return;
    end if;
  end if;
  perform set_config('vp.mitglied', coalesce(k.mitglied_id::text, ''), true), set_config('vp.klasse', k.klasse, true);
  return query select 'gueltig',
    greatest(0, least(p_leerlauf - extract(epoch from jetzt - s.aktiv_am), extract(epoch from s.endet_spaetestens - jetzt)))::integer,
    s.nr, s.kasse_id, s.konto_id, k.mitglied_id, k.klasse, k.kasse_rolle, k.kennung, k.vorname, k.name, k.email, k.rechte, k.gruppen,
    coalesce(m.abgeschaltet, '{}'), k.pro_seite, kasse.name, m.name,
    (select ms.anzeige from mitgliedschaft ms where ms.kasse_id = s.kasse_id and ms.mitglied_id = k.mitglied_id
      order by (ms.geschaeftsbereich = 'Beamtenversorgung') desc, ms.geschaeftsbereich limit 1)
    from kasse left join mitglied m on m.kasse_id = s.kasse_id and m.id = k.mitglied_id
    where kasse.id = s.kasse_id;
end $$;
--> statement-breakpoint
-- Prüfspur (security.md 6.1): Anhängen nur hier; die Sperre je Kasse hält die Kette lückenlos
-- und gehört ans Ende der Transaktion.
create function audit_hash(voriger bytea, e audit_ereignis) returns bytea language sql immutable as $$
  select sha256(coalesce(voriger, ''::bytea) || convert_to(jsonb_build_array(e.kasse_id, e.folge,
    extract(epoch from e.am), e.konto_id, e.klasse, e.aktion, e.objekt_art, e.objekt_id, e.ergebnis,
    e.anfrage_id, e.ip_kurz, e.einzelheiten)::text, 'UTF8'))
$$;
--> statement-breakpoint
create function audit_anhaengen(e audit_ereignis) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare letzte record;
begin
  select folge, hash into letzte from audit_ereignis where kasse_id = e.kasse_id and folge is not null
    order by folge desc limit 1;
  e.folge := coalesce(letzte.folge, 0) + 1;
  e.voriger_hash := letzte.hash;
  e.hash := audit_hash(letzte.hash, e);
  update audit_ereignis set folge = e.folge, voriger_hash = e.voriger_hash, hash = e.hash where nr = e.nr;
end $$;
--> statement-breakpoint
create function audit_schreiben(p_ereignisse jsonb, p_verkettet boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare roh jsonb; e audit_ereignis%rowtype;
begin
  if p_verkettet then perform pg_advisory_xact_lock(hashtext('audit'), hashtext(vp_kasse()::text)); end if;
  for roh in select * from jsonb_array_elements(p_ereignisse) loop
    insert into audit_ereignis (kasse_id, am, konto_id, klasse, aktion, objekt_art, objekt_id, ergebnis, anfrage_id, ip_kurz, einzelheiten)
    values (vp_kasse(), clock_timestamp(), vp_konto(), vp_klasse(), roh->>'aktion', roh->>'objektArt', roh->>'objektId',
      coalesce(roh->>'ergebnis', 'ok'), roh->>'anfrageId', roh->>'ipKurz', coalesce(roh->'einzelheiten', '{}'))
    returning * into e;
    if p_verkettet then perform audit_anhaengen(e); end if;
  end loop;
end $$;
--> statement-breakpoint
-- Verkettet nachträglich die Lesezugriffe; läuft im Worker, alle paar Sekunden.
create function audit_verketten() returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
declare k uuid; e audit_ereignis%rowtype; n integer := 0;
begin
  for k in select distinct kasse_id from audit_ereignis where folge is null loop
    perform pg_advisory_xact_lock(hashtext('audit'), hashtext(k::text));
    for e in select * from audit_ereignis where kasse_id = k and folge is null order by nr limit 1000 loop
      perform audit_anhaengen(e);
      n := n + 1;
    end loop;
  end loop;
  return n;
end $$;
--> statement-breakpoint
-- Prüft die Kette einer Kasse; nennt die erste gebrochene Stelle oder nichts.
create function audit_pruefen(p_kasse uuid) returns table (folge bigint, grund text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare e audit_ereignis%rowtype; erwartet bigint := 1; voriger bytea := null;
begin
  for e in select * from audit_ereignis a where a.kasse_id = p_kasse and a.folge is not null order by a.folge loop
    if e.folge <> erwartet then return query select e.folge, 'Lücke'; return; end if;
    if e.voriger_hash is distinct from voriger or e.hash <> audit_hash(voriger, e) then
      return query select e.folge, 'Hash stimmt nicht'; return;
    end if;
    voriger := e.hash; erwartet := erwartet + 1;
  end loop;
end $$;
--> statement-breakpoint
create function audit_bleibt() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.folge is null and old.hash is null and new.hash is not null
    and (to_jsonb(new) - 'folge' - 'hash' - 'voriger_hash') = (to_jsonb(old) - 'folge' - 'hash' - 'voriger_hash') then
    return new;
  end if;
  raise exception 'Die Prüfspur ist unveränderlich' using errcode = 'check_violation';
end $$;
--> statement-breakpoint
create trigger audit_bleibt before update or delete on audit_ereignis for each row execute function audit_bleibt();
--> statement-breakpoint
create trigger audit_bleibt_ganz before truncate on audit_ereignis for each statement execute function audit_bleibt();
--> statement-breakpoint
revoke all on function audit_anhaengen, audit_schreiben, audit_verketten, audit_pruefen from public;
--> statement-breakpoint
grant execute on function audit_schreiben to vp_app, vp_worker, vp_import;
--> statement-breakpoint
grant execute on function audit_verketten to vp_worker;
--> statement-breakpoint
grant execute on function audit_pruefen to vp_app, vp_worker, vp_import;
--> statement-breakpoint
-- Weckt den Worker; Postgres fasst gleiche Nachrichten einer Transaktion zusammen.
create function outbox_wecken() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
--> statement-breakpoint
create trigger outbox_wecken after insert on outbox for each statement execute function outbox_wecken();
