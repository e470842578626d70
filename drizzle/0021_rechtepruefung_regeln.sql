-- Rechteprüfung: fällig, erinnert, beendet. Die Anwendung bestätigt; der Worker erinnert und beendet.
grant update (pruefung_monate, pruefung_frist_tage, pruefung_ab) on kasse to vp_app;
--> statement-breakpoint
-- Nie endet etwas vor Ablauf der ganzen Frist seit der letzten Änderung ihrer Werte (`pruefung_ab`).
-- Konten mit Berechtigungen, deren Bestätigung fällig ist, mit dem Tag, an dem sie sonst enden.
create function rechte_faellig(p_kasse uuid, p_mitglied uuid) returns table (konto_id uuid, endet date)
language sql stable as $$
  select k.id, greatest(((k.rechte_bestaetigt_am + make_interval(months => c.pruefung_monate)) at time zone 'Europe/Berlin')::date,
      c.pruefung_ab) + c.pruefung_frist_tage
  from konto k join kasse c on c.id = k.kasse_id
  where k.kasse_id = p_kasse and (p_mitglied is null or k.mitglied_id = p_mitglied) and k.klasse = 'S'
    and k.status <> 'DEAKTIVIERT' and (k.rechte <> '{}' or k.gruppen <> '{}') and c.pruefung_monate > 0
    and k.rechte_bestaetigt_am + make_interval(months => c.pruefung_monate) <= clock_timestamp()
$$;
--> statement-breakpoint
-- Wem eine Erinnerung geht: jede aktive Administration einer Organisation mit fälligen Konten.
create function rechte_erinnerungen(p_kasse uuid) returns table (mitglied_id uuid, email text, anzahl integer, endet date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select x.mitglied_id, x.email, count(*)::integer, min(f.endet)
  from rechte_faellig(p_kasse, null) f join konto k on k.kasse_id = p_kasse and k.id = f.konto_id
    join konto x on x.kasse_id = p_kasse and x.mitglied_id = k.mitglied_id and x.klasse = 'X' and x.status = 'AKTIV'
  group by x.mitglied_id, x.email
$$;
--> statement-breakpoint
-- Beendet, was am Tag der Frist niemand bestätigt hat; vorher und nachher stehen in der Prüfspur.
create function rechte_beenden(p_kasse uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare z record; spur jsonb := '[]'; n integer := 0;
begin
  for z in select k.id, k.rechte, k.gruppen from rechte_faellig(p_kasse, null) f
      join konto k on k.kasse_id = p_kasse and k.id = f.konto_id
      where f.endet <= (clock_timestamp() at time zone 'Europe/Berlin')::date order by k.id for update of k loop
    update konto set rechte = '{}', gruppen = '{}', version = version + 1, geaendert_am = clock_timestamp(), geaendert_von = null
      where kasse_id = p_kasse and id = z.id;
    spur := spur || jsonb_build_object('aktion', 'rechte.beendet', 'objektArt', 'konto', 'objektId', z.id,
      'einzelheiten', jsonb_build_object('rechte.vorher', array_to_string(z.rechte, ', '), 'rechte.nachher', '',
        'gruppen.vorher', array_to_string(z.gruppen, ', '), 'gruppen.nachher', ''));
    n := n + 1;
  end loop;
  if n > 0 then
    perform set_config('vp.kasse', p_kasse::text, true), set_config('vp.konto', '', true), set_config('vp.klasse', '', true);
    perform audit_schreiben(spur, true);
    perform set_config('vp.kasse', '', true);
  end if;
  return n;
end $$;
--> statement-breakpoint
revoke all on function rechte_erinnerungen, rechte_beenden from public;
--> statement-breakpoint
grant execute on function rechte_erinnerungen, rechte_beenden, kassen_kontakt to vp_worker;
--> statement-breakpoint
grant insert on outbox to vp_worker;
