-- Arbeitskorb der Kasse: Fristen, interne Notizen und das Zusammenführen von Personen.
do $$
declare t text;
begin
  foreach t in array array['bearbeitungsfrist','meldung_notiz','zusammenfuehrung']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy mandant on %I as restrictive to vp_app using (kasse_id = (select vp_kasse())) with check (kasse_id = (select vp_kasse()))', t);
    -- Nur anlegen: Was galt, was notiert und was zusammengeführt wurde, ändert sich nicht mehr.
    execute format('grant select, insert on %I to vp_app', t);
  end loop;
end $$;
--> statement-breakpoint
-- Der Arbeitgeber sendet und liest dabei die Frist, die seiner Meldung gilt; festlegen kann nur die Kasse.
create policy lesen on bearbeitungsfrist for select to vp_app using (true);
--> statement-breakpoint
create policy kasse on bearbeitungsfrist for insert to vp_app with check ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy kasse on meldung_notiz to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy kasse on zusammenfuehrung to vp_app using ((select vp_klasse() = 'K'));
--> statement-breakpoint
create policy eigentuemer on zusammenfuehrung to vp_owner using (true) with check (true);
--> statement-breakpoint
create policy eigentuemer on person_aenderung to vp_owner using (true) with check (true);
--> statement-breakpoint
-- Meldungen von vorher: vier Wochen ab dem Tag des Eingangs, gelb nach der Hälfte.
update meldung set gelb_ab = (gesendet_am at time zone 'Europe/Berlin')::date + 14,
  faellig_am = (gesendet_am at time zone 'Europe/Berlin')::date + 28;
--> statement-breakpoint
-- Wohin die Kennung einer zusammengeführten Person führt, auch über mehrere Schritte; sonst null. Verrät
-- nur eine Kennung: Die Seite dahinter prüft selbst, ob jemand die Person sehen darf.
create function person_nachfolge(p_person uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive weg as (
    select person_id, 1 as nr from zusammenfuehrung where kasse_id = vp_kasse() and dublette_id = p_person
    union all
    select z.person_id, w.nr + 1 from weg w join zusammenfuehrung z
      on z.kasse_id = vp_kasse() and z.dublette_id = w.person_id and w.nr < 20
  )
  select person_id from weg order by nr desc limit 1
$$;
--> statement-breakpoint
-- Entwürfe der Arbeitgeber und wartende Personendaten sieht oder ändert die Anwendung der Kasse sonst
-- nicht; beim Zusammenführen ziehen sie mit um. Hat ein Konto zur bleibenden Person schon einen Entwurf
-- desselben Formulars, bleibt der andere, wo er ist.
create function person_umhaengen(p_dublette uuid, p_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare k uuid := vp_kasse();
begin
  if vp_klasse() is distinct from 'K' or not exists (select 1 from zusammenfuehrung
    where kasse_id = k and dublette_id = p_dublette and person_id = p_person) then
    raise exception 'Nur nach einer Zusammenführung' using errcode = 'insufficient_privilege';
  end if;
  update entwurf e set person_id = p_person where e.kasse_id = k and e.person_id = p_dublette
    and not exists (select 1 from entwurf b where b.kasse_id = k and b.person_id = p_person
      and b.konto_id = e.konto_id and b.formular = e.formular);
  update person_aenderung set person_id = p_person
    where kasse_id = k and person_id = p_dublette and angewendet_am is null;
end $$;
--> statement-breakpoint
revoke all on function person_nachfolge, person_umhaengen from public;
--> statement-breakpoint
grant execute on function person_nachfolge, person_umhaengen to vp_app;
--> statement-breakpoint
-- Eine Dublette bekommt keinen Lebenslauf mehr, auch nicht durch eine spätere Übernahme des Bestands.
create function zeitscheibe_keine_dublette() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if exists (select 1 from zusammenfuehrung z join neu n on n.kasse_id = z.kasse_id and n.person_id = z.dublette_id) then
    raise exception 'Diese Person ist in einer anderen aufgegangen'
      using errcode = 'check_violation', constraint = 'zeitscheibe_keine_dublette';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke all on function zeitscheibe_keine_dublette from public;
--> statement-breakpoint
create trigger zeitscheibe_keine_dublette after insert on zeitscheibe
  referencing new table as neu for each statement execute function zeitscheibe_keine_dublette();
--> statement-breakpoint
-- Wer geht, hinterlässt keine Meldungen, für die niemand mehr zuständig ist: Sie gehen zurück an alle.
create function konto_gibt_meldungen_ab() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update meldung set bearbeiter_id = null where kasse_id = new.kasse_id and bearbeiter_id = new.id
    and status in ('uebermittelt','in_bearbeitung','rueckfrage');
  return null;
end $$;
--> statement-breakpoint
revoke all on function konto_gibt_meldungen_ab from public;
--> statement-breakpoint
create trigger konto_gibt_meldungen_ab after update of status on konto for each row
  when (new.status = 'DEAKTIVIERT' and old.status <> 'DEAKTIVIERT') execute function konto_gibt_meldungen_ab();
