-- Passkeys, Störungsschalter und Betriebsseite: Zeilenregeln, Rechte und Funktionen.
do $$
declare t text;
begin
  foreach t in array array['passkey','stoerung','betriebsstand']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['passkey','stoerung']
  loop
    execute format(
      'create policy mandant on %I as restrictive to vp_app using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()))', t);
  end loop;
  foreach t in array array['passkey','outbox']
  loop
    execute format('create policy eigentuemer on %I to vp_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['stoerung','person','schriftwechsel']
  loop
    execute format('create policy eigentuemer on %I for select to vp_owner using (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Anlegen kann einen Passkey nur, wem das Konto gehört; wer ein Konto verwaltet, kann ihn nur entziehen.
create policy eigene on passkey to vp_app using (konto_id = (select vp_konto()));
--> statement-breakpoint
create policy verwaltet on passkey for select to vp_app
  using ((select vp_klasse() in ('X','K')) and exists (select 1 from konto k
    where k.kasse_id = passkey.kasse_id and k.id = passkey.konto_id));
--> statement-breakpoint
create policy entziehen on passkey for delete to vp_app
  using ((select vp_klasse() in ('X','K')) and exists (select 1 from konto k
    where k.kasse_id = passkey.kasse_id and k.id = passkey.konto_id));
--> statement-breakpoint
grant select, insert, delete on passkey to vp_app;
--> statement-breakpoint
grant update (name, stand, zuletzt_am, verdacht_am) on passkey to vp_app;
--> statement-breakpoint
-- Mit dem Konto verschwinden seine Passkeys, gleich auf welchem Weg es deaktiviert wird.
create function passkeys_tilgen() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from passkey where kasse_id = new.kasse_id and konto_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger passkeys_tilgen after update of status on konto for each row
  when (new.status = 'DEAKTIVIERT' and old.status <> 'DEAKTIVIERT') execute function passkeys_tilgen();
--> statement-breakpoint
revoke all on function passkeys_tilgen from public;
--> statement-breakpoint
-- Störungsschalter: Die Kasse schaltet, die Betroffenen lesen; ein aufgehobener bleibt aufgehoben.
alter table stoerung add constraint stoerung_art check (
  (art = 'ORGANISATION' and mitglied_id is not null and schalter is null)
  or (art = 'FUNKTION' and schalter is not null) or (art = 'SCHNITTSTELLE' and schalter is null));
--> statement-breakpoint
create unique index stoerung_einmal on stoerung (kasse_id, art, mitglied_id, schalter) nulls not distinct
  where aufgehoben_am is null;
--> statement-breakpoint
create policy kasse on stoerung to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy betroffen on stoerung for select to vp_app using (mitglied_id is null or mitglied_id = (select vp_mitglied()));
--> statement-breakpoint
grant select, insert on stoerung to vp_app;
--> statement-breakpoint
grant update (aufgehoben_am, aufgehoben_von) on stoerung to vp_app;
--> statement-breakpoint
create function stoerung_bleibt_aufgehoben() returns trigger language plpgsql as $$
begin
  if old.aufgehoben_am is not null then
    raise exception 'Eine aufgehobene Störung bleibt aufgehoben' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger stoerung_bleibt_aufgehoben before update on stoerung
  for each row execute function stoerung_bleibt_aufgehoben();
--> statement-breakpoint
-- Was für eine Organisation gerade gestört ist; gefragt wird vor der Anmeldung, deshalb an den Regeln vorbei,
-- aber nur für die Kasse der Transaktion.
create function stoerung_schalter(p_kasse uuid, p_mitglied uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct case s.art when 'FUNKTION' then s.schalter else s.art end), '{}')
  from stoerung s where s.kasse_id = p_kasse and p_kasse = vp_kasse() and s.aufgehoben_am is null
    and (s.mitglied_id is null or s.mitglied_id = p_mitglied)
$$;
--> statement-breakpoint
-- Personen und Organisationen, die ein Konto in einer Zeitspanne gesehen oder geändert hat, aus der Prüfspur.
-- Abgelehnte Zugriffe haben niemanden berührt.
create index audit_konto on audit_ereignis (kasse_id, konto_id, am);
--> statement-breakpoint
create function betroffene(p_konto uuid, p_von timestamptz, p_bis timestamptz)
returns table (art text, id uuid, name text, nummer text, zugriffe integer, zuerst timestamptz, zuletzt timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  if vp_klasse() is distinct from 'K' or vp_kasse() is null then return; end if;
  return query
  with spur as (
    select e.am, e.objekt_art, e.objekt_id::uuid as objekt from audit_ereignis e
    where e.kasse_id = vp_kasse() and e.konto_id = p_konto and e.am >= p_von and e.am < p_bis and e.ergebnis = 'ok'
      and e.objekt_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
  ), bezug as (
    select s.am, s.objekt as person_id, null::uuid as mitglied_id from spur s where s.objekt_art = 'person'
    union all select s.am, null, s.objekt from spur s where s.objekt_art = 'mitglied'
    union all select s.am, m.person_id, m.mitglied_id from spur s
      join meldung m on m.kasse_id = vp_kasse() and m.id = s.objekt where s.objekt_art = 'meldung'
    union all select s.am, m.person_id, n.mitglied_id from spur s
      join nachricht n on n.kasse_id = vp_kasse() and n.id = s.objekt
      left join meldung m on m.kasse_id = n.kasse_id and m.id = n.meldung_id where s.objekt_art = 'nachricht'
    union all select s.am, m.person_id, d.mitglied_id from spur s
      join datei d on d.kasse_id = vp_kasse() and d.id = s.objekt
      left join meldung m on m.kasse_id = d.kasse_id and m.id = d.meldung_id where s.objekt_art = 'datei'
    union all select s.am, null, w.mitglied_id from spur s
      join schriftwechsel w on w.kasse_id = vp_kasse() and w.id = s.objekt where s.objekt_art = 'schriftwechsel'
    union all select s.am, null, k.mitglied_id from spur s
      join konto k on k.kasse_id = vp_kasse() and k.id = s.objekt where s.objekt_art = 'konto'
  )
  select 'person', p.id, p.name || ', ' || p.vorname, p.persnr, count(*)::integer, min(b.am), max(b.am)
    from bezug b join person p on p.kasse_id = vp_kasse() and p.id = b.person_id group by p.id, p.name, p.vorname, p.persnr
  union all
  select 'organisation', m.id, m.name, m.mitgliedsnummer, count(*)::integer, min(b.am), max(b.am)
    from bezug b join mitglied m on m.kasse_id = vp_kasse() and m.id = b.mitglied_id group by m.id, m.name, m.mitgliedsnummer
  order by 1, 3, 2;
end $$;
--> statement-breakpoint
-- E-Mails an eine Adresse (nur ihr Hash), für die Auskunft am Telefon: Zeiten und Zustellung, nie Inhalte.
create function konto_mails(p_hash bytea) returns table (art text, angelegt timestamptz, zugestellt timestamptz,
  aufgegeben timestamptz, versuche integer, fehler text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select split_part(o.dedupe_key, ':', 1), o.angelegt_am, o.erledigt_am, o.aufgegeben_am, o.versuche, o.letzter_fehler
  from outbox o where vp_klasse() = 'K' and o.kasse_id = vp_kasse() and o.empfaenger_hash = p_hash
  order by o.angelegt_am desc limit 10
$$;
--> statement-breakpoint
-- Betriebsseite: wie viele E-Mails der Kasse in welchem Zustand sind, und welche nicht ankamen.
create function betrieb_outbox() returns table (zustand text, anzahl integer, aelteste timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select z.zustand, count(*)::integer, min(z.angelegt_am) from (
    select o.angelegt_am, case when o.erledigt_am is not null then 'zugestellt' when o.letzter_fehler = 'verfallen' then 'verfallen'
      when o.aufgegeben_am is not null then 'aufgegeben' when o.letzter_fehler is not null then 'wiederholt' else 'wartet' end as zustand
    from outbox o where vp_klasse() = 'K' and o.kasse_id = vp_kasse()
      and (o.erledigt_am is null or o.erledigt_am > clock_timestamp() - interval '24 hours')) z
  group by z.zustand
$$;
--> statement-breakpoint
create function betrieb_fehlgeschlagene() returns table (id uuid, art text, angelegt timestamptz, zugestellt timestamptz,
  aufgegeben timestamptz, versuche integer, fehler text, sendbar boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, split_part(o.dedupe_key, ':', 1), o.angelegt_am, o.erledigt_am, o.aufgegeben_am, o.versuche, o.letzter_fehler,
    o.inhalt is not null and (o.verfaellt_am is null or o.verfaellt_am > clock_timestamp())
  from outbox o where vp_klasse() = 'K' and o.kasse_id = vp_kasse() and o.erledigt_am is null and o.letzter_fehler is not null
  order by o.angelegt_am desc limit 50
$$;
--> statement-breakpoint
-- „erneut senden“: sofort fällig, mit demselben Schlüssel; was verfallen oder schon zugestellt ist, bleibt es.
create function outbox_erneut(p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if vp_klasse() is distinct from 'K' then return false; end if;
  update outbox set aufgegeben_am = null, gesperrt_bis = null, faellig_ab = clock_timestamp()
    where kasse_id = vp_kasse() and id = p_id and erledigt_am is null and inhalt is not null and letzter_fehler is not null
      and (verfaellt_am is null or verfaellt_am > clock_timestamp());
  if not found then return false; end if;
  perform pg_notify('outbox', '');
  return true;
end $$;
--> statement-breakpoint
revoke all on function stoerung_schalter, betroffene, konto_mails, betrieb_outbox, betrieb_fehlgeschlagene, outbox_erneut from public;
--> statement-breakpoint
grant execute on function stoerung_schalter, betroffene, konto_mails, betrieb_outbox, betrieb_fehlgeschlagene, outbox_erneut to vp_app;
--> statement-breakpoint
-- Stand des Betriebs: Worker und Befehle schreiben, die Kasse liest; die Prüfung ihrer Prüfspur nur ihre eigene.
create policy lesen on betriebsstand for select to vp_app
  using ((select vp_klasse() = 'K') and (name not like 'pruefspur:%' or name = 'pruefspur:' || (select vp_kasse())::text));
--> statement-breakpoint
create policy arbeit on betriebsstand to vp_worker using (true) with check (true);
--> statement-breakpoint
create policy befehle on betriebsstand to vp_import using (true) with check (true);
--> statement-breakpoint
grant select on betriebsstand to vp_app;
--> statement-breakpoint
grant select, insert, update on betriebsstand to vp_worker, vp_import;
--> statement-breakpoint
-- Letzte Anmeldungen und abgelehnte Versuche eines Kontos, für die Auskunft am Telefon.
create function konto_anmeldungen(p_konto uuid) returns table (am timestamptz, aktion text, angabe text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.am, e.aktion, coalesce(e.einzelheiten->>'grund', e.einzelheiten->>'methode', '')
  from audit_ereignis e where vp_klasse() = 'K' and e.kasse_id = vp_kasse() and e.objekt_art = 'konto' and e.objekt_id = p_konto::text
    and e.aktion in ('anmeldung.erfolg', 'anmeldung.abgelehnt', 'anmeldung.tan')
  order by e.nr desc limit 10
$$;
--> statement-breakpoint
revoke all on function konto_anmeldungen from public;
--> statement-breakpoint
grant execute on function konto_anmeldungen to vp_app;
