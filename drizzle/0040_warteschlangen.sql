-- Betriebsseite: Die Outbox trägt auch Löschaufträge der Ablage; gezählt und erneut gesendet werden nur E-Mails.
-- Dazu, was der Worker sonst noch vor sich hat.
create or replace function betrieb_outbox() returns table (zustand text, anzahl integer, aelteste timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select z.zustand, count(*)::integer, min(z.seit) from (
    select greatest(o.angelegt_am, o.faellig_ab) as seit, case when o.erledigt_am is not null then 'zugestellt' when o.letzter_fehler = 'verfallen' then 'verfallen'
      when o.aufgegeben_am is not null then 'aufgegeben' when o.letzter_fehler is not null then 'wiederholt' else 'wartet' end as zustand
    from outbox o where vp_klasse() = 'K' and o.kasse_id = vp_kasse() and o.art = 'mail'
      -- Was erst später fällig ist, etwa die tägliche Zusammenfassung, wartet noch nicht.
      and not (o.erledigt_am is null and o.letzter_fehler is null and o.faellig_ab > clock_timestamp())
      and (o.erledigt_am is null or o.erledigt_am > clock_timestamp() - interval '24 hours')) z
  group by z.zustand
$$;
--> statement-breakpoint
create or replace function betrieb_fehlgeschlagene() returns table (id uuid, art text, angelegt timestamptz, zugestellt timestamptz,
  aufgegeben timestamptz, versuche integer, fehler text, sendbar boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, split_part(o.dedupe_key, ':', 1), o.angelegt_am, o.erledigt_am, o.aufgegeben_am, o.versuche, o.letzter_fehler,
    o.inhalt is not null and (o.verfaellt_am is null or o.verfaellt_am > clock_timestamp())
  from outbox o where vp_klasse() = 'K' and o.kasse_id = vp_kasse() and o.art = 'mail' and o.erledigt_am is null and o.letzter_fehler is not null
  order by o.angelegt_am desc limit 50
$$;
--> statement-breakpoint
create or replace function outbox_erneut(p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if vp_klasse() is distinct from 'K' then return false; end if;
  update outbox set aufgegeben_am = null, gesperrt_bis = null, faellig_ab = clock_timestamp()
    where kasse_id = vp_kasse() and id = p_id and art = 'mail' and erledigt_am is null and inhalt is not null and letzter_fehler is not null
      and (verfaellt_am is null or verfaellt_am > clock_timestamp());
  if not found then return false; end if;
  perform pg_notify('outbox', '');
  return true;
end $$;
--> statement-breakpoint
create policy betrieb on stapel for select to vp_owner using (true);
--> statement-breakpoint
create policy betrieb on massenlauf for select to vp_owner using (true);
--> statement-breakpoint
create function betrieb_warteschlangen() returns table (name text, anzahl integer, aelteste timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select w.name, count(w.am)::integer, min(w.am) from (
    select 'dateien' as name, d.angelegt_am as am from datei d where d.kasse_id = vp_kasse() and d.zustand = 'WARTET'
    union all select 'ablage', o.angelegt_am from outbox o where o.kasse_id = vp_kasse() and o.art <> 'mail' and o.erledigt_am is null
    union all select 'stapel', s.angelegt_am from stapel s where s.kasse_id = vp_kasse()
      and (s.geprueft_am is null or (s.gesendet_am is not null and s.fertig_am is null))
    union all select 'massenlauf', m.angelegt_am from massenlauf m where m.kasse_id = vp_kasse() and m.stand in ('WARTET','LAEUFT')
    union all values ('dateien', null::timestamptz), ('ablage', null), ('stapel', null), ('massenlauf', null)) w
  where vp_klasse() = 'K' group by w.name order by w.name
$$;
--> statement-breakpoint
revoke all on function betrieb_warteschlangen from public;
--> statement-breakpoint
grant execute on function betrieb_warteschlangen to vp_app;
