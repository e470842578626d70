-- Schlüssel laufen ab; Tabellen prüft und sendet der Worker.
drop function schluessel_pruefen(bytea);
--> statement-breakpoint
-- Prüft einen Schlüssel in einem Schritt, unter den Rechten des Aufrufers: Die Zeile zeigt sich nur,
-- wem das Geheimnis bekannt ist. Die letzte Benutzung wird höchstens jede Minute vermerkt.
create function schluessel_pruefen(p_hash bytea)
returns table (schluessel_id uuid, praefix text, zweck text, schluessel_name text, kasse_id uuid, konto_id uuid,
  mitglied_id uuid, konto_status text, klasse text, kennung text, vorname text, name text, email text,
  rechte text[], gruppen text[], abgeschaltet text[], kasse_name text, mitglied_name text, anzeige text, abgelaufen boolean)
language plpgsql as $$
#variable_conflict use_column
declare s schnittstellenschluessel%rowtype; k konto%rowtype; vorbei boolean;
begin
  perform set_config('vp.schnittstelle', encode(p_hash, 'hex'), true);
  select * into s from schnittstellenschluessel where hash = p_hash and widerrufen_am is null;
  if not found then return; end if;
  vorbei := s.gueltig_bis < (clock_timestamp() at time zone 'Europe/Berlin')::date;
  perform set_config('vp.kasse', s.kasse_id::text, true), set_config('vp.konto', s.konto_id::text, true);
  select * into k from konto where kasse_id = s.kasse_id and id = s.konto_id;
  if not found then return; end if;
  if not vorbei and (s.zuletzt_am is null or s.zuletzt_am < clock_timestamp() - interval '1 minute') then
    update schnittstellenschluessel set zuletzt_am = clock_timestamp()
      where kasse_id = s.kasse_id and id = s.id and widerrufen_am is null;
  end if;
  perform set_config('vp.mitglied', coalesce(s.mitglied_id::text, ''), true), set_config('vp.klasse', k.klasse, true);
  return query select s.id, s.praefix, s.zweck, s.name, s.kasse_id, s.konto_id, s.mitglied_id, k.status, k.klasse,
    k.kennung, k.vorname, k.name, k.email, k.rechte, k.gruppen, coalesce(m.abgeschaltet, '{}'), kasse.name, m.name,
    (select ms.anzeige from mitgliedschaft ms where ms.kasse_id = s.kasse_id and ms.mitglied_id = s.mitglied_id
      order by (ms.geschaeftsbereich = 'Beamtenversorgung') desc, ms.geschaeftsbereich limit 1), vorbei
    from kasse left join mitglied m on m.kasse_id = s.kasse_id and m.id = s.mitglied_id
    where kasse.id = s.kasse_id;
end $$;
--> statement-breakpoint
grant update (geprueft_am, fertig_am) on stapel to vp_app;
--> statement-breakpoint
-- Beim Prüfen findet sich die Person, und der Stand ihres Lebenslaufs wird festgehalten (Regel C9).
grant update (person_id, lebenslauf_version) on stapel_zeile to vp_app;
