-- Auch wer nach dem Ende durch Leerlauf wieder fragt, erfährt den Grund: Eine Anfrage im Hintergrund
-- bemerkt das Ende oft vor dem nächsten Klick.
create or replace function sitzung_pruefen(p_hash bytea, p_bewegt boolean, p_leerlauf integer, p_grenze integer)
returns table (zustand text, rest integer, sitzung_nr uuid, kasse_id uuid, konto_id uuid, mitglied_id uuid,
  klasse text, kasse_rolle text, kennung text, vorname text, name text, email text, rechte text[], gruppen text[],
  abgeschaltet text[], pro_seite integer, kasse_name text, mitglied_name text, anzeige text)
language plpgsql as $$
#variable_conflict use_column
declare s sitzung%rowtype; k konto%rowtype; jetzt timestamptz := clock_timestamp();
begin
  perform set_config('vp.sitzung', encode(p_hash, 'hex'), true);
  select * into s from sitzung where id_hash = p_hash;
  if not found or jetzt >= s.endet_spaetestens or (s.beendet_am is not null and s.ende_grund is distinct from 'LEERLAUF') then return; end if;
  perform set_config('vp.kasse', s.kasse_id::text, true), set_config('vp.konto', s.konto_id::text, true);
  if s.beendet_am is not null or jetzt - s.aktiv_am >= make_interval(secs => p_leerlauf) then
    update sitzung set beendet_am = jetzt, ende_grund = 'LEERLAUF' where id_hash = p_hash and beendet_am is null;
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
