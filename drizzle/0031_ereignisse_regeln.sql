-- Zeilenregeln der ergänzten Codelisten: Jede Rolle der Kasse liest sie, nur die Kasse fügt an.
alter table codeeintrag enable row level security;
--> statement-breakpoint
alter table codeeintrag force row level security;
--> statement-breakpoint
create policy mandant on codeeintrag as restrictive to vp_app
  using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()));
--> statement-breakpoint
create policy lesen on codeeintrag for select to vp_app using (true);
--> statement-breakpoint
create policy anfuegen on codeeintrag for insert to vp_app with check ((select vp_klasse() = 'K'));
--> statement-breakpoint
-- Nie ändern, nie löschen: Was ein Code bedeutet, steht fest (formulare.md 3).
grant select, insert on codeeintrag to vp_app;
--> statement-breakpoint
create policy berichtigung on meldung for select to vp_owner using (true);
--> statement-breakpoint
create policy berichtigung on zeitscheibe for select to vp_owner using (true);
--> statement-breakpoint
create policy berichtigung on mitgliedschaft for select to vp_owner using (true);
--> statement-breakpoint
-- Was eine Meldung und die, die sie berichtigt, am Lebenslauf der Person taten, neueste zuerst: welche
-- Zeitscheiben entstanden und welche dafür ersetzt wurden. Ersetzte Zeilen zeigt sonst nur die
-- Zeilenregel der Kasse; hier sieht eine Organisation die eigenen ihrer eigenen Meldungen.
create function berichtigungskette(p_meldung uuid)
returns table (id uuid, status text, entstanden uuid[], ersetzt jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive kette as (
    select m.kasse_id, m.id, m.status, m.berichtigt_id, m.mitglied_id, 1 as nr from meldung m
      where m.kasse_id = vp_kasse() and m.id = p_meldung
        and (vp_klasse() = 'K' or (vp_klasse() = 'S' and m.mitglied_id = vp_mitglied()))
    union all
    select m.kasse_id, m.id, m.status, m.berichtigt_id, m.mitglied_id, k.nr + 1 from kette k
      join meldung m on m.kasse_id = k.kasse_id and m.id = k.berichtigt_id and m.mitglied_id = k.mitglied_id
  )
  select k.id, k.status,
    coalesce((select array_agg(z.id) from zeitscheibe z
      where z.kasse_id = k.kasse_id and z.herkunft = k.id and z.mitglied_id = k.mitglied_id), '{}'),
    coalesce((select jsonb_agg(to_jsonb(z) || jsonb_build_object('anzeige', ms.anzeige)) from zeitscheibe z
      join mitgliedschaft ms on ms.kasse_id = z.kasse_id and ms.id = z.mitgliedschaft_id
      where z.kasse_id = k.kasse_id and z.ersetzt_durch = k.id and z.mitglied_id = k.mitglied_id), '[]')
  from kette k order by k.nr
$$;
--> statement-breakpoint
revoke all on function berichtigungskette from public;
--> statement-breakpoint
grant execute on function berichtigungskette to vp_app;
--> statement-breakpoint
-- Eine Berichtigung setzt die Angaben der ursprünglichen Meldung außer Kraft; gelöscht wird nichts.
grant update (ersetzt_durch) on person_aenderung to vp_app;
