-- Protokoll der Konten und Rechte (Issue: Konten und Administration): Die Prüfspur selbst liest die
-- Anwendung nicht; diese Funktion zeigt daraus nur Vorgänge an Konten, Gruppen und Organisationen.
create index audit_konten on audit_ereignis (kasse_id, nr)
  where aktion ~ '^(konto|gruppe|mitglied|kasse|passwort|rechte|abgelehnt)\.';
--> statement-breakpoint
-- Eine Administration sieht Vorgänge an Konten der Sachbearbeitung und an ihrer Organisation, die Kasse alle.
-- Suchwörter sind gefaltet und maskiert; NULL heißt: nicht gefiltert. Namen der Kasse bleiben in der Kasse.
create function protokoll(p_von timestamptz, p_bis timestamptz, p_aktion text, p_nutzer text, p_wer text,
  p_ab integer, p_anzahl integer)
returns table (nr bigint, am timestamptz, aktion text, ergebnis text, einzelheiten jsonb,
  wer_klasse text, wer_kennung text, wer_name text, objekt_art text, objekt_kennung text, objekt_name text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if vp_kasse() is null or vp_klasse() is null or vp_klasse() not in ('X','K') then return; end if;
  if vp_klasse() = 'X' and vp_mitglied() is null then return; end if;
  return query
    select e.nr, e.am, e.aktion, e.ergebnis, e.einzelheiten, e.klasse,
      case when vp_klasse() = 'K' or a.klasse <> 'K' then a.kennung end,
      case when vp_klasse() = 'K' or a.klasse <> 'K' then trim(a.vorname || ' ' || a.name) end,
      e.objekt_art, o.kennung, coalesce(trim(o.vorname || ' ' || o.name), m.name)
    from audit_ereignis e
      left join konto a on a.kasse_id = e.kasse_id and a.id = e.konto_id
      left join konto o on e.objekt_art = 'konto' and o.kasse_id = e.kasse_id and o.id::text = e.objekt_id
      left join mitglied m on e.objekt_art = 'mitglied' and m.kasse_id = e.kasse_id and m.id::text = e.objekt_id
    where e.kasse_id = vp_kasse()
      and e.aktion ~ '^(konto|gruppe|mitglied|kasse|passwort|rechte|abgelehnt)\.'
      and (vp_klasse() = 'K' or (o.klasse = 'S' and o.mitglied_id = vp_mitglied()) or m.id = vp_mitglied())
      and (p_von is null or e.am >= p_von) and (p_bis is null or e.am < p_bis)
      and (p_aktion is null or e.aktion = p_aktion)
      and (p_nutzer is null or lower(o.kennung) like p_nutzer or o.vorname_sort || ' ' || o.name_sort like p_nutzer)
      and (p_wer is null or ((vp_klasse() = 'K' or a.klasse <> 'K')
        and (lower(a.kennung) like p_wer or a.vorname_sort || ' ' || a.name_sort like p_wer)))
    order by e.nr desc offset p_ab limit p_anzahl;
end $$;
--> statement-breakpoint
create policy eigentuemer on mitglied for select to vp_owner using (true);
--> statement-breakpoint
revoke all on function protokoll from public;
--> statement-breakpoint
grant execute on function protokoll to vp_app;
