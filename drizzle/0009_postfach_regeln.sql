-- Postfächer: Zeilenregeln, Suche und Weckruf (security.md 3.4–3.6, ergaenzungen.md 4).
do $$
declare t text;
begin
  foreach t in array array['schriftwechsel','schriftwechsel_notiz','korb','korb_notiz','rundschreiben',
    'antwortvorlage','postfachmail']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy mandant on %I as restrictive to vp_app using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()))', t);
  end loop;
  foreach t in array array['schriftwechsel','antwortvorlage']
  loop
    execute format('create policy uebernahme on %I to vp_import using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Wie an `nachricht`: Die Kasse bearbeitet, der Arbeitgeber sieht, was in seinen Postfächern liegt.
create policy eigener on schriftwechsel to vp_app
  using ((select vp_klasse() = 'K') or konto_id = (select vp_konto())
    or (gruppe is not null and mitglied_id = (select vp_mitglied())
      and ((select vp_klasse() = 'S') or gruppe = 'Administration')));
--> statement-breakpoint
-- Notizen bleiben auf ihrer Seite.
create policy kasse on schriftwechsel_notiz to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy kasse on antwortvorlage to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy kasse on rundschreiben to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy gruppe on korb to vp_app
  using (mitglied_id = (select vp_mitglied()) and ((select vp_klasse() = 'S') or gruppe = 'Administration'));
--> statement-breakpoint
create policy gruppe on korb_notiz to vp_app
  using (mitglied_id = (select vp_mitglied())
    and exists (select 1 from korb k where k.kasse_id = korb_notiz.kasse_id and k.id = korb_notiz.korb_id));
--> statement-breakpoint
create policy eigene on postfachmail to vp_app
  using ((select vp_klasse() = 'K') or mitglied_id = (select vp_mitglied()));
--> statement-breakpoint
drop policy eigene on nachricht;
--> statement-breakpoint
-- Die Portaladministration liest nur das Gruppenpostfach Administration (security.md 3.2).
create policy eigene on nachricht to vp_app
  using ((select vp_klasse() = 'K') or konto_id = (select vp_konto())
    or (gruppe is not null and mitglied_id = (select vp_mitglied())
      and ((select vp_klasse() = 'S') or gruppe = 'Administration')));
--> statement-breakpoint
-- Ein Anhang zeigt sich nur mit seiner Nachricht: ein persönliches Postfach bleibt persönlich.
create policy nachricht on datei as restrictive to vp_app
  using (nachricht_id is null or exists (select 1 from nachricht n
    where n.kasse_id = datei.kasse_id and n.id = datei.nachricht_id));
--> statement-breakpoint
create policy administration on datei to vp_app
  using ((select vp_klasse() = 'X') and mitglied_id = (select vp_mitglied())
    and (konto_id = (select vp_konto()) or nachricht_id is not null));
--> statement-breakpoint
create policy rundschreiben on datei for select to vp_app
  using (rundschreiben_id is not null and exists (select 1 from nachricht n
    where n.kasse_id = datei.kasse_id and n.rundschreiben_id = datei.rundschreiben_id));
--> statement-breakpoint
grant select, insert, update on schriftwechsel, korb, postfachmail to vp_app;
--> statement-breakpoint
grant select, insert on schriftwechsel_notiz, korb_notiz, rundschreiben to vp_app;
--> statement-breakpoint
grant select, insert, update, delete on antwortvorlage to vp_app;
--> statement-breakpoint
grant select, insert on schriftwechsel, antwortvorlage to vp_import;
--> statement-breakpoint
-- Vergleichsform wie lib/text/falte.ts; unveränderlich, damit Spalten daraus entstehen dürfen.
create function vp_falte(p_text text) returns text language sql immutable strict parallel safe
  set search_path = pg_catalog
  as $$
    select translate(
      replace(replace(replace(replace(
        regexp_replace(normalize(lower(normalize(p_text, nfkd)), nfkd), U&'[\0300-\036F]', '', 'g'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
      'øđðħıłŋŧ’‘ʼ‐–', 'oddhilnt''''''--')
  $$;
--> statement-breakpoint
alter table nachricht
  add column betreff_sort text generated always as (vp_falte(betreff)) stored,
  add column suche tsvector generated always as
    (to_tsvector('german'::regconfig, vp_falte(referenz || ' ' || betreff || ' ' || text))) stored;
--> statement-breakpoint
-- Die Organisation führt beide Indexe, damit ein kleines Postfach klein bleibt.
create index nachricht_betreff on nachricht using gin (mitglied_id, betreff_sort gin_trgm_ops);
--> statement-breakpoint
create index nachricht_suche on nachricht using gin (mitglied_id, suche);
--> statement-breakpoint
create policy suche on nachricht for select to vp_suche using (true);
--> statement-breakpoint
create policy suche on schriftwechsel for select to vp_suche using (true);
--> statement-breakpoint
grant select (kasse_id, referenz, team) on schriftwechsel to vp_suche;
--> statement-breakpoint
create policy suche on konto for select to vp_suche using (true);
--> statement-breakpoint
grant select (kasse_id, id, mitglied_id, konto_id, gruppe, am, referenz, betreff_sort, bereich, suche) on nachricht to vp_suche;
--> statement-breakpoint
grant select (kasse_id, id, mitglied_id, klasse, vorname, name, status, rechte, gruppen) on konto to vp_suche;
--> statement-breakpoint
-- Nachrichten eines Postfachs nach Betreff und Referenz (Teilwort). Muster sind gefaltet und maskiert;
-- NULL heißt nicht gefiltert. `p_gruppe` NULL ist das persönliche Postfach.
create function treffer_nachrichten(p_gruppe text, p_betreff text, p_referenz text, p_deckel integer)
returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare bedingung text;
begin
  if vp_kasse() is null or vp_konto() is null or vp_mitglied() is null then return; end if;
  if vp_klasse() = 'X' and p_gruppe is distinct from 'Administration' then return; end if;
  bedingung := case when p_gruppe is null then ' and konto_id = $3' else ' and gruppe = $4' end;
  if p_betreff is not null then bedingung := bedingung || ' and betreff_sort like $5'; end if;
  if p_referenz is not null then bedingung := bedingung || ' and referenz like $6'; end if;
  return query execute
    'select id from nachricht where kasse_id = $1 and mitglied_id = $2' || bedingung || ' limit $7'
    using vp_kasse(), vp_mitglied(), vp_konto(), p_gruppe, p_betreff, p_referenz, p_deckel;
end $$;
--> statement-breakpoint
-- Volltextsuche über das persönliche Postfach und die genannten Gruppen; bei der Kasse sind es ihre
-- Teams. `p_unscharf` findet Betreffe mit Tippfehlern. Höchstens `p_deckel` Treffer, Neueste zuerst.
create function suche_nachrichten(p_frage text, p_unscharf text, p_persoenlich boolean, p_gruppen text[], p_deckel integer)
returns table (id uuid, gruppe text) language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare wo text;
begin
  if vp_kasse() is null or vp_konto() is null then return; end if;
  wo := case when p_unscharf is null then ' and n.suche @@ to_tsquery(''german'', $5)' else ' and $6 <% n.betreff_sort' end;
  if vp_klasse() = 'K' then
    wo := wo || ' and exists (select 1 from schriftwechsel s where s.kasse_id = n.kasse_id and s.referenz = n.referenz and s.team = any($4))';
  elsif vp_mitglied() is null then
    return;
  else
    wo := wo || ' and n.mitglied_id = $2 and ((n.konto_id = $3 and $7) or n.gruppe = any($4))';
    if vp_klasse() = 'X' then wo := wo || ' and n.gruppe = ''Administration'''; end if;
  end if;
  return query execute
    'select n.id, n.gruppe from nachricht n where n.kasse_id = $1' || wo || ' order by n.am desc, n.id desc limit $8'
    using vp_kasse(), vp_mitglied(), vp_konto(), p_gruppen, p_frage, p_unscharf, p_persoenlich, p_deckel;
end $$;
--> statement-breakpoint
-- Wer ein Gruppenpostfach der eigenen Organisation lesen darf; sonst bleiben fremde Konten unsichtbar.
create function gruppenmitglieder(p_gruppe text)
returns table (id uuid, vorname text, name text) language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if vp_kasse() is null or vp_mitglied() is null or vp_klasse() not in ('S', 'X') then return; end if;
  return query select k.id, k.vorname, k.name from konto k
    where k.kasse_id = vp_kasse() and k.mitglied_id = vp_mitglied() and k.status in ('AKTIV', 'GESPERRT')
      and ((k.klasse = 'S' and 'POSTFACH' = any(k.rechte) and p_gruppe = any(k.gruppen))
        or (k.klasse = 'X' and p_gruppe = 'Administration'))
    order by k.name, k.vorname, k.id;
end $$;
--> statement-breakpoint
revoke all on function treffer_nachrichten, suche_nachrichten, gruppenmitglieder from public;
--> statement-breakpoint
grant execute on function treffer_nachrichten, suche_nachrichten, gruppenmitglieder to vp_app;
--> statement-breakpoint
grant create on schema public to vp_suche;
--> statement-breakpoint
alter function treffer_nachrichten owner to vp_suche;
--> statement-breakpoint
alter function suche_nachrichten owner to vp_suche;
--> statement-breakpoint
alter function gruppenmitglieder owner to vp_suche;
--> statement-breakpoint
revoke create on schema public from vp_suche;
--> statement-breakpoint
-- Weckt offene Seiten; ohne Inhalt, denn der Kanal kennt keine Zeilenregeln.
create function nachricht_melden() returns trigger language plpgsql as $$
begin
  perform pg_notify('postfach', json_build_object('kasse', new.kasse_id, 'mitglied', new.mitglied_id,
    'konto', new.konto_id, 'gruppe', new.gruppe, 'richtung', new.richtung)::text);
  return null;
end $$;
--> statement-breakpoint
create trigger nachricht_melden after insert on nachricht for each row execute function nachricht_melden();
